import type { errorCodes } from './error-codes.js';

/** A stable name of one mistake of the caller. */
export type MicrocredentialErrorCode = keyof typeof errorCodes;

/**
 * The error that Badgewright's packages throw, as this one throws it: the caller made a mistake. What is wrong with
 * a definition, a submission or a review is never thrown; it is a problem in an outcome or a decision.
 *
 * `code` is stable: switch on it. `instanceof BadgeError` holds for the errors of every package, whichever it is
 * imported from: this package takes only types from the others, so that it stays free of their weight.
 *
 * @example
 * try {
 *   toCredential(approved, { id, issuer, recipient });
 * } catch (error) {
 *   if (error instanceof BadgeError && error.code === 'recipient.missing') askForRecipient();
 * }
 */
export class BadgeError extends Error {
  override readonly name = 'BadgeError';
  readonly code: MicrocredentialErrorCode;
  /** Always empty here: the shape is that of every package’s error. */
  readonly problems: readonly never[] = [];

  constructor(code: MicrocredentialErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== BadgeError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'BadgeError' && 'code' in value;
  }
}
