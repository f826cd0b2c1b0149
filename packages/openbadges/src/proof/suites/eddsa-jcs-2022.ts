import { ed25519Kind } from './key-kind.js';
import { signatureSuite } from './signature-suite.js';
import { transformJcs } from './transform-jcs.js';

/**
 * The suite `eddsa-jcs-2022`: canonical JSON, SHA-256, Ed25519.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.3
 */
export const eddsaJcs2022 = signatureSuite({
  id: 'eddsa-jcs-2022',
  proofType: 'DataIntegrityProof',
  keys: [ed25519Kind],
  transform: transformJcs,
  namesContexts: true,
  warnings: [],
  spec: 'W3C Data Integrity EdDSA Cryptosuites 1.0 §3.3.2',
});
