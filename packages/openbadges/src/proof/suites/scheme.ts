import type { Problem } from '../../problem.js';
import type { KeyKind } from './key-kind.js';
import type { Transform } from './transform.js';

/** What tells one suite of plain signatures from another. */
export interface Scheme {
  /** The name in `cryptosuite`, or the proof's `type` for suites older than Data Integrity. */
  readonly id: string;
  readonly proofType: 'DataIntegrityProof' | 'Ed25519Signature2020';
  /** The keys that the suite takes. */
  readonly keys: readonly KeyKind[];
  readonly transform: Transform;
  /** Whether a proof names the contexts that it was made in. */
  readonly namesContexts: boolean;
  /** What every proof of the suite is warned of. */
  readonly warnings: readonly Problem[];
  /** The specification that defines the suite. */
  readonly spec: string;
}
