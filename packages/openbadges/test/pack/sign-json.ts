import { environment } from '../../src/environment.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Secured, Signer } from '../../src/ports.js';
import { addProof } from '../../src/proof/add-proof.js';
import { suiteFor } from '../../src/signing-suite.js';
import { SIGNED } from '../fixture.js';

/** Signs any JSON as it stands, whatever it says: what a stranger would do. */
export async function signPlainJson(
  document: JsonObject,
  signer: Signer,
  suite = 'eddsa-jcs-2022',
): Promise<Secured> {
  const task = { document, signer, options: { purpose: 'assertionMethod' } } as const;
  return await addProof(suiteFor(signer, suite), task, environment({ now: SIGNED }));
}
