import type { CodeEntry } from './codes/code-entry.js';

/** Every `BadgeErrorCode` of this package. `docs/problems.md` is written from here. */
export const errorCodes = {
  'argument.invalid': {
    means: 'An argument of a call is not of its documented form.',
    action: 'Correct the call; the message names the argument.',
  },
  'credential.invalid': {
    means: 'The credential handed over for signing breaks a rule of Open Badges 3.0, so it was not signed.',
    action: 'Correct the credential; `problems` lists every fault with its JSON pointer.',
  },
  'credential.unsecurable': {
    means: 'The credential uses terms or contexts that a signature could not cover, so it was not signed.',
    action: 'Correct the credential or pass the missing context; `problems` says which.',
  },
  'signer.unsuitable': {
    means: 'What was handed over is no signer, or its algorithm is not one that the proof suite uses.',
    action: 'Use a signer with a key of the suite’s type.',
  },
  'signer.failed': {
    means: 'The signer threw, or what it returned is no signature, or none by the key it names.',
    action: 'Look at `cause`; check the key service and that the verification method belongs to the key.',
  },
  'key.invalid': {
    means: 'A key handed over by the caller cannot be read, or its halves do not belong together.',
    action: 'Check the key file; nothing was signed.',
  },
  'workers.failed': {
    means: 'Threads beside the calling one could not be started, or not again after one of them broke.',
    action: 'Look at `cause`; with `workers: 0` badges are verified in the calling thread.',
  },
} satisfies Record<string, CodeEntry>;
