import type { Problem } from './problem.js';
import type { errorCodes } from './error-codes.js';

/** A stable name of one mistake of the caller, or of one way in which the machine failed. */
export type BadgeErrorCode = keyof typeof errorCodes;

/**
 * The one error that Badgewright's packages throw: the caller made a mistake, or the machine is broken. What is
 * wrong with untrusted input is never thrown; it is a `Problem` in an `Outcome` or a `Report`.
 *
 * `code` is stable: switch on it. `problems` lists the faults of the argument where there are any. The message
 * never holds a key, a token or a whole credential.
 *
 * @example
 * try {
 *   await sign(credential, signer);
 * } catch (error) {
 *   if (error instanceof BadgeError && error.code === 'credential.invalid') show(error.problems);
 * }
 */
export class BadgeError<C extends string = BadgeErrorCode> extends Error {
  override readonly name = 'BadgeError';
  readonly code: C;
  readonly problems: readonly Problem<string>[];

  constructor(
    code: C,
    message: string,
    details: { readonly cause?: unknown; readonly problems?: readonly Problem<string>[] } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.problems = details.problems ?? [];
  }

  /** Holds for the errors of every package and of every copy of this one: ESM and CommonJS each load their own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== BadgeError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'BadgeError' && 'code' in value;
  }
}
