import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { rsaKey } from '../../src/keys/rsa-key.js';
import { answer } from './samples.js';

/** An odd number of so many bits. */
function modulusOf(bits: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits / 8)).fill(0xff);
  bytes[0] = 0xff >> (bytes.length * 8 - bits);
  return bytes;
}

const F4 = Uint8Array.of(1, 0, 1);

describe('RSA keys', () => {
  test('have from 2048 to 8192 bits', () => {
    const answers = [512, 1024, 2040, 2047, 2048, 2049, 3072, 4096, 8192, 8193, 16384].map((bits) => [
      bits,
      answer(rsaKey(modulusOf(bits), F4)),
    ]);
    assert.deepEqual(answers, [
      [512, 'bad key.weak'],
      [1024, 'bad key.weak'],
      [2040, 'bad key.weak'],
      [2047, 'bad key.weak'],
      [2048, 'ok'],
      [2049, 'ok'],
      [3072, 'ok'],
      [4096, 'ok'],
      [8192, 'ok'],
      [8193, 'unknown key.unsupported'],
      [16384, 'unknown key.unsupported'],
    ]);
  });

  test('have an odd exponent from 3 to 32 bits', () => {
    const exponents = [[], [0], [1], [2], [3], [0, 1], [1, 0, 0], [1, 0, 1], [255, 255, 255, 255]];
    assert.deepEqual(
      exponents.map((bytes) => answer(rsaKey(modulusOf(2048), Uint8Array.from(bytes)))),
      [
        'bad key.malformed',
        'bad key.malformed',
        'bad key.malformed',
        'bad key.malformed',
        'ok',
        'bad key.malformed',
        'bad key.malformed',
        'ok',
        'ok',
      ],
    );
    assert.equal(answer(rsaKey(modulusOf(2048), Uint8Array.of(1, 0, 0, 0, 1))), 'unknown key.unsupported');
    assert.equal(answer(rsaKey(modulusOf(2048), modulusOf(2048))), 'unknown key.unsupported');
  });

  test('have an odd modulus', () => {
    const even = modulusOf(2048);
    even[255] = 0xfe;
    assert.equal(answer(rsaKey(even, F4)), 'bad key.malformed');
    assert.equal(answer(rsaKey(new Uint8Array(256), F4)), 'bad key.malformed');
    assert.equal(answer(rsaKey(new Uint8Array(), F4)), 'bad key.malformed');
  });

  test('are the same with leading zeros and without', () => {
    const modulus = modulusOf(2048);
    const expected = { kind: 'ok', value: { type: 'RSA', modulus, exponent: F4 } };
    assert.deepEqual(rsaKey(Uint8Array.of(0, ...modulus), Uint8Array.of(0, 0, ...F4)), expected);
    assert.deepEqual(rsaKey(modulus, F4), expected);
  });

  test('gain no bits by leading zeros', () => {
    assert.equal(
      answer(rsaKey(Uint8Array.of(...new Uint8Array(128), ...modulusOf(1024)), F4)),
      'bad key.weak',
    );
  });
});
