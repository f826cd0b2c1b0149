import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkHeader } from '../../src/jwt/check-header.js';
import { weigh } from '../../src/jwt/findings.js';
import { sample } from '../keys/samples.js';
import { badge, envOf, payload, places, read, token } from './token.js';

const key = sample('Ed25519');
const HEADER = { alg: 'EdDSA', kid: 'https://issuer.example/profile#1' };

/** What stands against a header, and what is only warned of. */
function answer(header: object, jwt: 'strict' | 'lenient' = 'strict'): readonly (readonly string[])[] {
  const isW3c = String(Reflect.get(header, 'typ')).startsWith('v');
  const text = token({ ...HEADER, ...header }, isW3c ? badge() : payload(), key);
  const { faults, warnings } = weigh(checkHeader(read(text)), envOf({ jwt }));
  return [places(faults), places(warnings)];
}

const jwk = key.publicJwk;
const nothing = [[], []];

describe('a header in the Open Badges profile', () => {
  test('carries alg, kid, jwk and typ', () => {
    for (const header of [
      {},
      { typ: 'JWT' },
      { jwk },
      { kid: undefined, jwk },
      { kid: 'did:web:a.example#1' },
    ]) {
      assert.deepEqual(answer(header), nothing);
      assert.deepEqual(answer(header, 'lenient'), nothing);
    }
  });

  test('carries nothing else, but leniently what changes nothing', () => {
    for (const member of ['cty', 'iat', 'iss', 'x5t', 'x5t#S256', 'nonce', 'sub', 'unknown']) {
      const at = `jwt.header /header/${member}`;
      assert.deepEqual(answer({ [member]: 1 }), [[at], []]);
      assert.deepEqual(answer({ [member]: 1 }, 'lenient'), [[], [at]]);
    }
    assert.deepEqual(answer({ 'a/b~c': 1 }), [['jwt.header /header/a~1b~0c'], []]);
  });

  test('never carries what brings a key from elsewhere or packs the payload', () => {
    for (const member of [
      'jku',
      'x5u',
      'x5c',
      'zip',
      'enc',
      'epk',
      'apu',
      'apv',
      'iv',
      'tag',
      'p2s',
      'p2c',
    ]) {
      for (const mode of ['strict', 'lenient'] as const) {
        const expected = [[`jwt.header /header/${member}`], []];
        assert.deepEqual(answer({ [member]: 'https://stranger.example/' }, mode), expected);
        assert.deepEqual(answer({ [member]: null, typ: 'vc+jwt' }, mode), expected);
      }
    }
  });

  test('tells a bounded number of members that do not belong there', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`m${index}`, 1]));
    const [faults = []] = answer({ ...many, jku: 'x' });
    assert.equal(faults.length, 201);
    assert.equal(faults[0], 'jwt.header /header/jku');
  });

  test('names a key or carries one', () => {
    for (const mode of ['strict', 'lenient'] as const) {
      assert.deepEqual(answer({ kid: undefined }, mode), [['jwt.header /header'], []]);
      for (const kid of [null, 1, '', {}, ['a'], 'https://issuer.example/'.padEnd(2049, 'x')]) {
        assert.deepEqual(answer({ kid }, mode), [['jwt.header /header/kid'], []], JSON.stringify(kid));
      }
      for (const value of [null, 'text', 1, [jwk]]) {
        assert.deepEqual(answer({ jwk: value }, mode), [['jwt.header /header/jwk'], []]);
      }
    }
  });

  test('names it by a URI, leniently by any name', () => {
    for (const kid of ['key-1', '#key-1', '/keys/1', 'z6Mk']) {
      assert.deepEqual(answer({ kid }), [['jwt.header /header/kid'], []]);
      assert.deepEqual(answer({ kid }, 'lenient'), [[], ['jwt.header /header/kid']]);
    }
  });

  test('has its typ written as JWT, leniently in other letters', () => {
    for (const typ of ['jwt', 'application/jwt']) {
      assert.deepEqual(answer({ typ }), [['jwt.header /header/typ'], []]);
      assert.deepEqual(answer({ typ }, 'lenient'), [[], ['jwt.header /header/typ']]);
    }
  });
});

describe('a header in W3C’s profile', () => {
  test('may carry what nobody knows, and a short name of its key', () => {
    for (const header of [
      { cty: 'vc' },
      { iat: 1, iss: 'x' },
      { unknown: [] },
      { kid: 'key-1' },
      { kid: undefined },
    ]) {
      assert.deepEqual(answer({ ...header, typ: 'vc+jwt' }), nothing);
    }
  });

  test('is held against the rest', () => {
    assert.deepEqual(answer({ typ: 'vc+jwt', kid: 7 }), [['jwt.header /header/kid'], []]);
    assert.deepEqual(answer({ typ: 'vc+jwt', jwk: 7 }), [['jwt.header /header/jwk'], []]);
  });
});
