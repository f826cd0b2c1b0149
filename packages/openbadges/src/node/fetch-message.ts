import type { FailureCode } from '../network/fetch-failure.js';
import type { Fetch } from '../ports.js';

/** What a thread asks the calling one, which has the network. */
export type FetchRequest =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly url: string;
      readonly init: Omit<Parameters<Fetch>[1], 'signal'>;
    }
  | { readonly kind: 'abandon'; readonly id: number };

/** What the calling thread answers. */
export type FetchReply =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly url: string;
      readonly status: number;
      /** Those of `readHeaders` that there are. */
      readonly headers: readonly (readonly [name: string, value: string])[];
      /** `too-large` where it is more than is read, `broken` where it cannot be read to its end. */
      readonly body: Uint8Array | 'too-large' | 'broken';
    }
  | { readonly kind: 'failure'; readonly id: number; readonly code: FailureCode };

/** The headers of an answer that a verifier looks at. */
export const readHeaders: readonly string[] = ['content-type', 'date', 'age'];
