import type { JsonObject } from '../../model/json.js';

/** The name of the suite by which a holder shows a part. */
export const SD_2023 = 'ecdsa-sd-2023';

/** Whether a proof says that it is one of this suite. */
export function isOfSuite(proof: JsonObject): boolean {
  return proof['type'] === 'DataIntegrityProof' && proof['cryptosuite'] === SD_2023;
}
