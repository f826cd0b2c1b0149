import type { networkCodes } from '../codes/network-codes.js';

/** The problems that a network of the caller’s can tell apart. */
export type FailureCode = Extract<
  keyof typeof networkCodes,
  'network.not-https' | 'network.not-public' | 'network.too-large' | 'network.unreachable'
>;

/**
 * Why a `Fetch` that guards its caller gives no answer. `code` is that of the problem which a report then names. The
 * message is its own and never repeats what a server sent.
 *
 * @example
 * const answer = await fetch(url, init).catch((error) => (error instanceof FetchFailure ? error.code : undefined));
 */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }

  /** Holds for the failures of every copy of this package: ESM and CommonJS each load their own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'FetchFailure' && 'code' in value;
  }
}

/** What was thrown, as one of the codes; anything that tells nothing is `network.unreachable`. */
export function failureCode(thrown: unknown): FailureCode {
  const code: unknown = thrown instanceof FetchFailure ? thrown.code : undefined;
  return CODES.find((known) => known === code) ?? 'network.unreachable';
}

const CODES: readonly FailureCode[] = ['network.not-https', 'network.not-public', 'network.too-large'];
