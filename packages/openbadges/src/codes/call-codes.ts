import type { CodeEntry } from './code-entry.js';

/** Codes about the verifier itself, not about what it looked at. */
export const callCodes = {
  'call.interrupted': {
    means:
      'The verifier broke off at this badge, by itself: it ran out of memory or time. Nothing is known of the badge.',
    action:
      'Verify the badge alone. If that fails too, do not count it, and tell who maintains the verifier.',
  },
} satisfies Record<string, CodeEntry>;
