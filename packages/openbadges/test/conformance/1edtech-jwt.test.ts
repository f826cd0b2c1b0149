import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import { verifyVcJwt } from '../../src/jwt/verify-vc-jwt.js';
import type { Outcome } from '../../src/index.js';
import type { ProofFacts } from '../../src/ports.js';
import { answer, places } from '../jwt/token.js';
import { isReferenceThere, referenceBytes } from './reference.js';

/** The text of the one iTXt chunk of a PNG: after the keyword, two flags and two names. */
function bakedText(png: Buffer): string {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const [keyword, ...rest] = body.toString('utf8').split('\0');
    assert.equal(keyword, 'openbadgecredential');
    return rest.at(-1) ?? '';
  }
  throw new Error('no text in the image');
}

async function verify(text: string, jwt: 'strict' | 'lenient'): Promise<Outcome<ProofFacts>> {
  const env = { ...environment({ now: new Date('2026-06-01T00:00:00Z') }), jwt };
  const read = readVcJwt(text, env);
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.content['id'], 'http://example.com/credentials/3527');
  const expected = { purpose: 'assertionMethod', signer: 'https://1edtech.edu/issuers/565049' } as const;
  return await verifyVcJwt(read.value, expected, env);
}

// An RS256 token with its key in the header and the subject's id in `aud` instead of `sub`.
describe.skipIf(!isReferenceThere)('the official sample of a token in an image', () => {
  const path = 'vectors/1edtech/ob30/simple-jwt.png';

  test('misses a claim of the profile', async () => {
    const outcome = await verify(bakedText(referenceBytes(path)), 'strict');
    assert.deepEqual(answer(outcome), ['bad', 'jwt.claim-missing /payload/sub']);
  });

  test('is intact, leniently, by a key that nobody is seen to publish', async () => {
    const outcome = await verify(bakedText(referenceBytes(path)), 'lenient');
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(places(outcome.value.warnings), ['jwt.claim-missing /payload/sub']);
    assert.equal(outcome.value.publishedBy, undefined);
    assert.equal(outcome.value.created, '2024-04-04T12:40:38Z');
    assert.equal(outcome.value.publicKey.type, 'RSA');
  });

  test('is altered where its token is', async () => {
    const text = bakedText(referenceBytes(path));
    const [first = '', second = '', third = ''] = text.split('.');
    const other = Buffer.from(second, 'base64url').toString().replace('Teamwork', 'Teamwerk');
    const changed = `${first}.${Buffer.from(other).toString('base64url')}.${third}`;
    assert.deepEqual(answer(await verify(changed, 'lenient')), ['bad', 'proof.signature /signature']);
  });
});
