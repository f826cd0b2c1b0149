import type { SecuredDocument } from '../signed/check-proof.js';
import type { Container, Kind } from './report.js';

/** A credential as it was found: what it says it is, and how it came. */
export interface FoundCredential extends SecuredDocument {
  readonly kind: Kind;
  readonly container: Container;
}
