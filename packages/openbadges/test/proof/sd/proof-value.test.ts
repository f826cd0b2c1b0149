import assert from 'node:assert/strict';
import { base58, base64urlnopad } from '@scure/base';
import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { publicPointOf } from '../../../src/keys/ecdsa.js';
import { limits } from '../../../src/limits.js';
import {
  LONGEST_VALUE,
  proofKeyBytes,
  readProofValue,
  writeBaseValue,
  writeDerivedValue,
} from '../../../src/proof/sd/proof-value.js';
import type { BaseValue, DerivedValue } from '../../../src/proof/sd/proof-value.js';

const publicKey = {
  type: 'P-256',
  bytes: publicPointOf(new Uint8Array(32).fill(1), 'P-256') ?? assert.fail('no point'),
} as const;
const KEY = proofKeyBytes(publicKey);
const bytes = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill);

function valueOf(mode: number, parts: unknown, end: readonly number[] = []): string {
  return `u${base64urlnopad.encode(Uint8Array.of(0xd9, 0x5d, mode, ...encode(parts), ...end))}`;
}

function answer(text: unknown): string {
  const outcome = readProofValue(text);
  return outcome.kind === 'ok' ? outcome.value.kind : `${outcome.kind} ${outcome.problems[0].code}`;
}

const base = [bytes(64), KEY, bytes(32), [bytes(64)], ['/issuer']] as const;
const derived = [bytes(64), KEY, [bytes(64)], new Map([[0, bytes(32)]]), [0, 2]] as const;

describe('proof values', () => {
  test('of both kinds are read as they were written', () => {
    const signature = fc.uint8Array({ minLength: 64, maxLength: 64 });
    const parts = { baseSignature: signature, signatures: fc.array(signature, { maxLength: 5 }) };
    const key = fc.constant(publicKey);
    const baseValues: fc.Arbitrary<BaseValue> = fc.record({
      ...parts,
      publicKey: key,
      hmacKey: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      mandatoryPointers: fc.array(fc.string({ unit: 'grapheme' })),
    });
    const label = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((hash) => `u${base64urlnopad.encode(hash)}`);
    const derivedValues: fc.Arbitrary<DerivedValue> = fc.record({
      ...parts,
      publicKey: key,
      labels: fc
        .uniqueArray(label, { maxLength: 40 })
        .map((all) => new Map(all.map((one, index) => [`c14n${index}`, one]))),
      mandatoryIndexes: fc.uniqueArray(fc.nat(2_000)).map((all) => all.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(baseValues, (value) => {
        assert.deepEqual(readProofValue(writeBaseValue(value)), {
          kind: 'ok',
          value: { kind: 'base', ...value },
        });
      }),
    );
    fc.assert(
      fc.property(derivedValues, (value) => {
        const outcome = readProofValue(writeDerivedValue(value));
        assert.deepEqual(outcome, { kind: 'ok', value: { kind: 'derived', ...value } });
      }),
    );
  });

  const right: readonly (readonly [string, string])[] = [
    [valueOf(0, base), 'base'],
    [valueOf(0, [...base.slice(0, 3), [], []]), 'base'],
    [valueOf(1, derived), 'derived'],
    [valueOf(1, [bytes(64), KEY, [], new Map(), []]), 'derived'],
  ];
  for (const [text, kind] of right) test(`of the kind ${kind}`, () => assert.equal(answer(text), kind));

  const edit = (parts: readonly unknown[], index: number, value: unknown): readonly unknown[] =>
    parts.with(index, value);
  const wrong: readonly (readonly [string, unknown])[] = [
    ['none', undefined],
    ['a number', 7],
    ['nothing', 'u'],
    ['another base', `z${base58.encode(Uint8Array.of(0xd9, 0x5d, 1, ...encode(derived)))}`],
    ['no base64url', `${valueOf(1, derived)}=`],
    ['bits that mean nothing', `${valueOf(1, derived, [0]).slice(0, -1)}B`],
    ['another header', `u${base64urlnopad.encode(Uint8Array.of(0xd9, 0x5e, 1, ...encode(derived)))}`],
    ['another mode', valueOf(2, derived)],
    ['only a header', `u${base64urlnopad.encode(Uint8Array.of(0xd9, 0x5d, 1))}`],
    ['bytes after the value', valueOf(1, derived, [0])],
    ['no list', valueOf(1, new Map())],
    ['too few parts', valueOf(1, derived.slice(0, 4))],
    ['too many parts', valueOf(1, [...derived, 0])],
    ['the parts of the other kind', valueOf(1, base)],
    ['the parts of the other kind', valueOf(0, derived)],
    ['a short signature', valueOf(1, edit(derived, 0, bytes(63)))],
    ['a signature that is text', valueOf(1, edit(derived, 0, 'x'.repeat(64)))],
    ['a key of another type', valueOf(1, edit(derived, 1, Uint8Array.of(0x81, 0x24, ...KEY.slice(2))))],
    ['a key off the curve', valueOf(1, edit(derived, 1, Uint8Array.of(0x80, 0x24, 2, ...bytes(32, 0xff))))],
    ['a key without its prefix', valueOf(1, edit(derived, 1, publicKey.bytes))],
    ['a short statement’s signature', valueOf(1, edit(derived, 2, [bytes(65)]))],
    ['signatures that are no list', valueOf(1, edit(derived, 2, bytes(64)))],
    ['labels in a list', valueOf(1, edit(derived, 3, [bytes(32)]))],
    ['a label by text', valueOf(1, edit(derived, 3, new Map([['c14n0', bytes(32)]])))],
    ['a label by a negative number', valueOf(1, edit(derived, 3, new Map([[-1, bytes(32)]])))],
    ['a short label', valueOf(1, edit(derived, 3, new Map([[0, bytes(31)]])))],
    [
      'two labels alike',
      valueOf(
        1,
        edit(
          derived,
          3,
          new Map([
            [0, bytes(32)],
            [1, bytes(32)],
          ]),
        ),
      ),
    ],
    ['an index twice', valueOf(1, edit(derived, 4, [0, 0]))],
    ['indexes out of order', valueOf(1, edit(derived, 4, [2, 0]))],
    ['a negative index', valueOf(1, edit(derived, 4, [-1]))],
    ['an index that is no whole number', valueOf(1, edit(derived, 4, [0.5]))],
    ['an index beyond safe numbers', valueOf(1, edit(derived, 4, [2n ** 60n]))],
    ['an index that is text', valueOf(1, edit(derived, 4, ['0']))],
    ['a short HMAC key', valueOf(0, edit(base, 2, bytes(31)))],
    ['a pointer that is no text', valueOf(0, edit(base, 4, [0]))],
    ['pointers that are no list', valueOf(0, edit(base, 4, '/issuer'))],
    ['null', valueOf(1, edit(derived, 4, null))],
    ['a tag', valueOf(1, edit(derived, 4, new Uint16Array(1)))],
  ];
  for (const [what, text] of wrong) {
    test(`are malformed: ${what}`, () => assert.equal(answer(text), 'bad proof.malformed'));
  }

  test('are malformed with longer heads, without lengths, with tags or with a key twice', () => {
    const [head, tail] = [Array.from(encode(derived.slice(0, 3))).slice(1), Array.from(encode([0, 2]))];
    const labels = [0xa1, 0x00, 0x58, 0x20, ...bytes(32)];
    const written = (...parts: readonly (readonly number[])[]): string =>
      `u${base64urlnopad.encode(Uint8Array.from([0xd9, 0x5d, 0x01, ...parts.flat()]))}`;
    assert.equal(written([0x85], head, labels, tail), valueOf(1, derived));
    assert.equal(answer(written([0x85], head, labels, tail)), 'derived');
    for (const other of [
      written([0x98, 0x05], head, labels, tail),
      written([0x9f], head, labels, tail, [0xff]),
      written([0x85], head, [0xb8, 0x01, ...labels.slice(1)], tail),
      written([0x85], head, [0xa1, 0x18, ...labels.slice(1)], tail),
      written([0x85], head, [0xa2, ...labels.slice(1), ...labels.slice(1)], tail),
      written([0x85], head, labels, [0x82, 0x00, 0x18, 0x02]),
      written([0xc0, 0x85], head, labels, tail),
      written([0x85], head, labels, [0xd8, 0x40, ...tail]),
    ]) {
      assert.equal(answer(other), 'bad proof.malformed');
    }
  });

  test('are left open where they are larger than what is checked', () => {
    const many = (count: number): string =>
      valueOf(
        1,
        edit(
          derived,
          2,
          Array.from({ length: count }, () => bytes(64)),
        ),
      );
    assert.equal(answer(many(limits.statementSignatures)), 'derived');
    assert.equal(answer(many(limits.statementSignatures + 1)), 'unknown proof.too-large');
    assert.equal(answer(`u${'A'.repeat(LONGEST_VALUE)}`), 'unknown proof.too-large');
  });

  test('neither hang nor throw, whatever they hold', () => {
    const deep = Uint8Array.from([0xd9, 0x5d, 0x01, ...new Uint8Array(150_000).fill(0x81)]);
    assert.equal(answer(`u${base64urlnopad.encode(deep)}`), 'bad proof.malformed');
    const vast = Uint8Array.of(0xd9, 0x5d, 0x01, 0x9a, 0xff, 0xff, 0xff, 0xff);
    assert.equal(answer(`u${base64urlnopad.encode(vast)}`), 'bad proof.malformed');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(1), (noise, mode) => {
        const text = `u${base64urlnopad.encode(Uint8Array.of(0xd9, 0x5d, mode, ...noise))}`;
        assert.equal(answer(text), 'bad proof.malformed');
      }),
    );
  });
});
