import { ed25519Kind } from './key-kind.js';
import type { Scheme } from './scheme.js';
import { signatureSuite } from './signature-suite.js';
import { transformRdfc } from './transform-rdfc.js';

/** What `eddsa-rdfc-2022` and the names that it had before have in common. */
export const eddsaRdfcScheme: Scheme = {
  id: 'eddsa-rdfc-2022',
  proofType: 'DataIntegrityProof',
  keys: [ed25519Kind],
  transform: transformRdfc,
  namesContexts: false,
  warnings: [],
  spec: 'W3C Data Integrity EdDSA Cryptosuites 1.0 §3.2.2',
};

/**
 * The suite `eddsa-rdfc-2022`: RDFC-1.0, SHA-256, Ed25519.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2
 */
export const eddsaRdfc2022 = signatureSuite(eddsaRdfcScheme);
