import { ecdsaKinds } from './key-kind.js';
import { signatureSuite } from './signature-suite.js';
import { transformRdfc } from './transform-rdfc.js';

/**
 * The suite `ecdsa-rdfc-2019`: RDFC-1.0, with SHA-256 and P-256 or with SHA-384 and P-384.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.2
 */
export const ecdsaRdfc2019 = signatureSuite({
  id: 'ecdsa-rdfc-2019',
  proofType: 'DataIntegrityProof',
  keys: ecdsaKinds,
  transform: transformRdfc,
  namesContexts: false,
  warnings: [],
  spec: 'W3C Data Integrity ECDSA Cryptosuites 1.0 §3.2.2',
});
