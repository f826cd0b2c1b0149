import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import type { JsonObject } from '../../src/model/json.js';
import { endOf } from '../../src/signed/end-of.js';
import { NOW, SIGNED } from '../fixture.js';
import { badgeOf, signers } from '../verify/documents.js';

const [FIRST, SECOND] = ['2026-07-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z'];

const documents: readonly (readonly [string, JsonObject, string | undefined])[] = [
  ['never', {}, undefined],
  ['by itself', { validUntil: '2026-07-01T02:00:00+02:00' }, FIRST],
  ['on the data model 1.1', { expirationDate: FIRST }, FIRST],
  ['by its proof', { proof: { expires: FIRST } }, FIRST],
  [
    'by the first of its proofs',
    { validUntil: SECOND, proof: [{ expires: SECOND }, { expires: FIRST }] },
    FIRST,
  ],
  ['by itself before its proof', { validUntil: FIRST, proof: [{ expires: SECOND }, 7] }, FIRST],
  ['never by what is no date', { validUntil: 'once', proof: [null, { expires: 7 }] }, undefined],
];

describe('a signed credential ends', () => {
  for (const [what, document, end] of documents) {
    test(what, () => {
      assert.equal(endOf({ document, jwt: undefined }), end);
    });
  }

  test('with its token', async () => {
    const { ed25519 } = signers;
    const document = badgeOf(ed25519.controller, (copy) => Object.assign(copy, { validUntil: FIRST }));
    const token = await signVcJwt(document, ed25519, { issuedAt: SIGNED });
    const jwt = readVcJwt(token, environment({ now: NOW }));
    assert.ok(jwt.kind === 'ok');
    assert.equal(endOf({ document: {}, jwt: jwt.value }), FIRST);
    assert.equal(endOf({ document: { validUntil: SECOND }, jwt: jwt.value }), FIRST);
  });
});
