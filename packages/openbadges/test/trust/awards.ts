import assert from 'node:assert/strict';
import { readMultikey } from '../../src/keys/multikey.js';
import type { JsonObject } from '../../src/model/json.js';
import type { TrustList } from '../../src/model/trust-list.js';
import type { PublicKey } from '../../src/ports.js';
import { judgeAward } from '../../src/trust/judge-award.js';
import type { Award } from '../../src/trust/judge-award.js';
import { NOW } from '../fixture.js';
import { signers } from '../verify/documents.js';
import { ACHIEVEMENT, inShort, ISSUER, trusting } from './lists.js';

/** The public key of a signer. */
export function keyOf({ publicKeyMultibase }: { readonly publicKeyMultibase: string }): PublicKey {
  const reading = readMultikey(publicKeyMultibase);
  assert.ok(reading.kind === 'key');
  return reading.key;
}

/** An award of the issuer of the lists. */
export const award: Award = {
  issuer: ISSUER,
  keys: [keyOf(signers.ed25519)],
  awarded: '2026-03-20T15:00:00Z',
  begins: '2026-03-20T15:00:00Z',
  signed: ['2026-03-20T15:00:00Z'],
  achievements: [{ id: ACHIEVEMENT, version: '1.1' }],
  kind: 'achievement',
};

/** What a list says of that award with changes, in short. */
export async function answer(
  list: JsonObject | TrustList,
  changes: Partial<Award> = {},
): Promise<readonly string[]> {
  const trust = 'find' in list ? (list as TrustList) : await trusting(list);
  return inShort(judgeAward(trust, { ...award, ...changes }, NOW));
}
