import { BadgeError } from '../../error.js';
import { onDemand } from '../../on-demand.js';
import type { ProofSuite } from '../../ports.js';
import type { Scheme } from './scheme.js';
import { verifySigned } from './verify-signed.js';

/** A verifier never signs. */
const signing = onDemand(() => import('./sign-plain.js'));

/** A suite of plain signatures: what is signed are the hashes of a proof's options and of the whole document. */
export function signatureSuite(scheme: Scheme): ProofSuite {
  return {
    id: scheme.id,
    algorithms: scheme.keys.map(({ algorithm }) => algorithm),
    verify: (task, env) => verifySigned(scheme, task, env),
    sign: async (task, env) => {
      const { signPlain } = await signing();
      return await signPlain(scheme, task, env);
    },
  };
}

/** A suite that is verified for the badges that exist, and makes no new ones. */
export function verifyOnlySuite(scheme: Scheme): ProofSuite {
  return {
    id: scheme.id,
    algorithms: [],
    verify: (task, env) => verifySigned(scheme, task, env),
    sign: () => {
      const message = `${scheme.id} is outdated: nothing is signed with it any more.`;
      return Promise.reject(new BadgeError('signer.unsuitable', message));
    },
  };
}
