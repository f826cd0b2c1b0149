import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/index.js';
import { readCompactJws } from '../../src/jwt/compact-jws.js';
import { sample } from '../keys/samples.js';
import { answer, part, payload, token } from './token.js';

const key = sample('P-256');
const HEADER = { alg: 'ES256', kid: 'https://issuer.example/profile#1' };
const good = token(HEADER, payload(), key);
const [first = '', second = '', third = ''] = good.split('.');

/** The token with other parts, signed or not: nobody looks at the signature here. */
function unsigned(header: string | object, body: string | object = { a: 1 }): string {
  return `${part(header)}.${part(body)}.${third}`;
}

describe('a compact JWS', () => {
  test('is taken apart', () => {
    const read = readCompactJws(good);
    assert.ok(read.kind === 'ok');
    const { header, payload: body, signed, signature, algorithm } = read.value;
    assert.deepEqual(header, HEADER);
    assert.deepEqual(body, JSON.parse(JSON.stringify(payload())));
    assert.equal(new TextDecoder().decode(signed), `${first}.${second}`);
    assert.equal(signature.length, 64);
    assert.equal(algorithm, 'ES256');
  });

  test('holds characters of any script', () => {
    const read = readCompactJws(unsigned(HEADER, { name: 'Ω 𝄞 教' }));
    assert.equal(read.kind === 'ok' && read.value.payload['name'], 'Ω 𝄞 教');
  });

  test('has three parts', () => {
    const expected = ['bad', 'jwt.malformed '];
    for (const text of [
      '',
      '.',
      first,
      `${first}.${second}`,
      `${good}.`,
      `${good}.${third}`,
      `.${good}`,
      '.'.repeat(1_000_000),
    ]) {
      assert.deepEqual(answer(readCompactJws(text)), expected, text.slice(0, 20));
    }
  });

  test('has no empty part', () => {
    assert.deepEqual(answer(readCompactJws(`.${second}.${third}`)), ['bad', 'input.not-json /header']);
    assert.deepEqual(answer(readCompactJws(`${first}..${third}`)), ['bad', 'input.not-json /payload']);
    assert.deepEqual(answer(readCompactJws(`${first}.${second}.`)), ['bad', 'jwt.malformed /signature']);
  });

  test('is written in one way only', () => {
    const at = ['/header', '/payload', '/signature'] as const;
    for (const [index, place] of at.entries()) {
      for (const change of [
        (text: string) => `${text}=`,
        (text: string) => `${text}==`,
        (text: string) => ` ${text}`,
        (text: string) => `${text}\n`,
        (text: string) => `${text.slice(0, 8)}\r\n${text.slice(8)}`,
        (text: string) => `${text.slice(0, 8)}+${text.slice(9)}`,
        (text: string) => `${text.slice(0, 8)}/${text.slice(9)}`,
        (text: string) => `${text.slice(0, 8)}%2E${text.slice(9)}`,
        (text: string) => `${text.slice(0, 8)}é${text.slice(9)}`,
        // One character more than whole bytes need.
        (text: string) => text + 'A'.repeat((5 - (text.length % 4)) % 4),
      ]) {
        const parts = [first, second, third];
        parts[index] = change(parts[index] ?? '');
        const { kind } = readCompactJws(parts.join('.'));
        assert.equal(kind, 'bad', `${place} ${String(change)}`);
      }
    }
  });

  test('has no bits left over', () => {
    // 64 bytes take 86 characters; the last of them holds two bits, and four that must be nought.
    const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
    const taken = others.filter(
      (last) => readCompactJws(`${first}.${second}.${third.slice(0, -1)}${last}`).kind === 'ok',
    );
    assert.deepEqual(taken, ['A', 'Q', 'g', 'w']);
  });

  test('has a signature of a signature’s length', () => {
    const withSignature = (bytes: number): string => `${first}.${second}.${part('x'.repeat(bytes))}`;
    assert.equal(readCompactJws(withSignature(1024)).kind, 'ok');
    assert.deepEqual(answer(readCompactJws(withSignature(1025))), ['bad', 'jwt.malformed /signature']);
  });

  test('is JSON in UTF-8', () => {
    const latin = btoa('{"name":"\u00e9"}').replace(/=+$/, '');
    assert.deepEqual(answer(readCompactJws(`${first}.${latin}.${third}`)), ['bad', 'jwt.malformed /payload']);
    assert.deepEqual(answer(readCompactJws(`${latin}.${second}.${third}`)), ['bad', 'jwt.malformed /header']);
    for (const [body, code] of [
      ['null', 'input.not-object /payload'],
      ['[]', 'input.not-object /payload'],
      ['"text"', 'input.not-object /payload'],
      ['{"a":1}{', 'input.not-json /payload'],
      ['eyJ9', 'input.not-json /payload'],
      ['{"a":1,"a":2}', 'input.duplicate-key /payload/a'],
      ['{"a":{"b":1,"\\u0062":2}}', 'input.duplicate-key /payload/a/b'],
      ['{"__proto__":{}}', 'input.forbidden-key /payload'],
      ['{"a":"\\ud800"}', 'input.not-unicode /payload/a'],
      ['{"\\udc00":1}', 'input.not-unicode /payload'],
    ] as const) {
      assert.deepEqual(answer(readCompactJws(unsigned(HEADER, body))), ['bad', code], body);
    }
    assert.deepEqual(answer(readCompactJws(unsigned('{"alg":"ES256","alg":"none"}'))), [
      'bad',
      'input.duplicate-key /header/alg',
    ]);
  });

  test('is bounded in depth and size', () => {
    const deep = '{"a":'.repeat(1000) + '1' + '}'.repeat(1000);
    assert.deepEqual(answer(readCompactJws(unsigned(HEADER, deep))), [
      'unknown',
      'input.too-deep /payload/a/a/a/a',
    ]);
    const large = unsigned(HEADER, { text: 'x'.repeat(4 * 1024 * 1024) });
    assert.deepEqual(answer(readCompactJws(large)), ['unknown', 'input.too-large ']);
    const many = unsigned(HEADER, { a: Array.from({ length: limits.values }, () => 1) });
    assert.deepEqual(answer(readCompactJws(many)), ['unknown', 'input.too-large /payload']);
    assert.equal(readCompactJws(unsigned(HEADER, { text: 'x'.repeat(2 * 1024 * 1024) })).kind, 'ok');
  });

  test('names an algorithm by which badges are signed', () => {
    for (const [alg, algorithm] of [
      ['RS256', 'RS256'],
      ['ES256', 'ES256'],
      ['ES384', 'ES384'],
      ['EdDSA', 'Ed25519'],
      ['Ed25519', 'Ed25519'],
    ] as const) {
      const read = readCompactJws(unsigned({ alg }));
      assert.equal(read.kind === 'ok' && read.value.algorithm, algorithm);
    }
    for (const alg of [
      undefined,
      null,
      1,
      ['ES256'],
      '',
      'none',
      'None',
      'NONE',
      'HS256',
      'HS512',
      'es256',
      'ES256 ',
      'constructor',
      '__proto__',
    ]) {
      const expected = ['bad', 'jwt.algorithm /header/alg'];
      assert.deepEqual(answer(readCompactJws(unsigned({ alg }))), expected, JSON.stringify(alg));
      assert.deepEqual(answer(readCompactJws(`${part({ alg })}.${second}.`)), expected, 'unsigned');
    }
  });

  test('leaves open what other sound algorithms signed', () => {
    for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256K', 'ES512', 'Ed448']) {
      const read = readCompactJws(unsigned({ alg }));
      assert.deepEqual(answer(read), ['unknown', 'jwt.algorithm-unsupported /header/alg']);
    }
  });

  test('has no member that changes how the token is read', () => {
    for (const member of ['crit', 'b64']) {
      for (const value of [true, false, [], ['b64'], ['exp'], null]) {
        const read = readCompactJws(unsigned({ ...HEADER, [member]: value }));
        assert.deepEqual(answer(read), ['bad', `jwt.header /header/${member}`]);
      }
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        assert.notEqual(readCompactJws(`${a}.${b}.${c}`).kind, 'ok');
        assert.notEqual(readCompactJws(`${part(a)}.${part(b)}.${part(c)}`).kind, 'ok');
      }),
    );
  });
});
