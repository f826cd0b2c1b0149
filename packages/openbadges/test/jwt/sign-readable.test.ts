import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/index.js';
import type { JsonObject, JsonValue } from '../../src/index.js';
import { readCompactJws } from '../../src/jwt/compact-jws.js';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import { limits } from '../../src/limits.js';
import { signerOf, unsigned } from '../fixture.js';

const signer = await signerOf('issuer');
const credential = unsigned() as unknown as JsonObject;

function nested(levels: number): JsonValue {
  return levels === 0 ? 'within' : [nested(levels - 1)];
}

/** Whether the token was made, or the code for which it was not. What is made can be read. */
async function made(members: JsonObject): Promise<string> {
  try {
    const token = await signVcJwt({ ...credential, ...members }, signer);
    return readCompactJws(token).kind;
  } catch (error) {
    assert.ok(error instanceof BadgeError);
    assert.equal(error.code, 'credential.invalid');
    return error.problems[0]?.code ?? 'none';
  }
}

describe('a token that is signed', () => {
  test('can be read again, to the last level and value that is read', async () => {
    assert.equal(await made({ more: nested(limits.depth - 1) }), 'ok');
    assert.equal(await made({ more: nested(limits.depth) }), 'input.too-deep');
    const text = 'x'.repeat(limits.values);
    assert.equal(await made({ more: text, further: nested(limits.depth) }), 'input.too-deep');
    assert.equal(await made({ more: Array.from({ length: limits.values }, () => 1) }), 'input.too-large');
    assert.equal(await made({ more: Array.from({ length: limits.values / 2 }, () => 1) }), 'ok');
  });

  test('holds no half of a character, and texts that only look as if they did', async () => {
    assert.equal(await made({ more: 'a\ud800' }), 'input.not-unicode');
    assert.equal(await made({ more: 'a\\ud800' }), 'ok');
    assert.equal(await made({ more: '\ud83c\udf32' }), 'ok');
  });
});
