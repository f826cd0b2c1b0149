import type { ProofSuite } from '../../ports.js';
import { SD_2023 } from './suite-name.js';

/**
 * The suite `ecdsa-sd-2023`: the issuer signs a base proof for the holder, who discloses parts of the credential with
 * a proof derived from it. P-256 and SHA-256. Verifies derived proofs; signs base proofs, in which a holder can hide
 * nothing that a verdict rests on.
 *
 * Whoever has two disclosures from one base proof can join them: that is the suite's nature, not an attack.
 *
 * What it takes is loaded with the first such proof: few badges have one.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.6
 */
export const ecdsaSd2023: ProofSuite = {
  id: SD_2023,
  algorithms: ['ES256'],
  verify: async (task, env) => {
    const { verifyDerived } = await import('./sd-proofs.js');
    return await verifyDerived(task, env);
  },
  sign: async (task, env) => {
    const { signBase } = await import('./sd-proofs.js');
    return await signBase(task, env);
  },
};
