import { ecdsaKinds } from './key-kind.js';
import { signatureSuite } from './signature-suite.js';
import { transformJcs } from './transform-jcs.js';

/**
 * The suite `ecdsa-jcs-2019`: canonical JSON, with SHA-256 and P-256 or with SHA-384 and P-384.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.3
 */
export const ecdsaJcs2019 = signatureSuite({
  id: 'ecdsa-jcs-2019',
  proofType: 'DataIntegrityProof',
  keys: ecdsaKinds,
  transform: transformJcs,
  namesContexts: true,
  warnings: [],
  spec: 'W3C Data Integrity ECDSA Cryptosuites 1.0 §3.3.2',
});
