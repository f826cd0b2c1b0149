import { eddsaRdfcScheme } from './eddsa-rdfc-2022.js';
import { verifyOnlySuite } from './signature-suite.js';

/**
 * The suite `Ed25519Signature2020`, older than Data Integrity: the proof's own `type` says so, and the contexts of the
 * document must define it. The same canonical form, hashes and keys as `eddsa-rdfc-2022`.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, "Ed25519Signature2020"
 */
export const ed25519Signature2020 = verifyOnlySuite({
  ...eddsaRdfcScheme,
  id: 'Ed25519Signature2020',
  proofType: 'Ed25519Signature2020',
  spec: 'W3C Data Integrity EdDSA Cryptosuites 1.0, Ed25519Signature2020',
});
