import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { readListEntry } from '../../src/status/list-entry.js';
import { entry, LIST } from './lists.js';

function answer(members: JsonObject): string {
  const read = readListEntry({ entry: entry(members), at: '/credentialStatus/1' });
  if (read.kind === 'ok') return `ok ${read.value.index}`;
  return [read.kind, ...read.problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

const AT = '/credentialStatus/1';
const index = (value: JsonValue): string => answer({ statusListIndex: value });
const NO_INDEX = `unknown status.index ${AT}/statusListIndex`;

function messages(count: number): JsonValue {
  return Array.from({ length: count }, (_, value) => ({
    status: `0x${value.toString(16)}`,
    message: `m${value}`,
  }));
}

describe('an entry of a status list', () => {
  test('names a list, a purpose, a place and its size', () => {
    const read = readListEntry({ entry: entry(), at: AT });
    assert.ok(read.kind === 'ok');
    const { messages: said, ...place } = read.value;
    assert.deepEqual(place, { list: LIST, purpose: 'revocation', index: 7, size: 1 });
    assert.equal(said.size, 0);
  });

  test('has its place as text or number', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (place) => {
        assert.equal(index(String(place)), `ok ${place}`);
        assert.equal(index(place), `ok ${place}`);
      }),
    );
  });

  test.each([
    '-1',
    '1.5',
    '01',
    '00',
    ' 7',
    '7 ',
    '+7',
    '1e3',
    '0x7',
    '',
    '٧',
    '9007199254740993',
    '1'.repeat(400),
  ])('has no place %j', (value) => assert.equal(index(value), NO_INDEX));

  test.each([-1, 0.5, 1e21, 2 ** 53, Number.MAX_VALUE, null, true, [7], { index: 7 }])(
    'has no place %j that is no whole number from 0 on',
    (value) => assert.equal(index(value), NO_INDEX),
  );

  test('has a size of 1 to 12 bits', () => {
    for (const size of [0, -1, 1.5, 13, 1e9, '2', null, [1]]) {
      assert.match(
        answer({ statusSize: size }),
        new RegExp(`status.malformed ${AT}/statusSize`),
        String(size),
      );
    }
    assert.equal(answer({ statusSize: 1 }), 'ok 7');
    assert.equal(answer({ statusSize: 12, statusMessage: messages(4096) }), 'ok 7');
  });

  test('has a message for each value, where it has several bits or any message', () => {
    const broken = `unknown status.malformed ${AT}/statusMessage`;
    assert.equal(answer({ statusSize: 2, statusMessage: messages(4) }), 'ok 7');
    assert.equal(answer({ statusMessage: messages(2) }), 'ok 7');
    assert.equal(answer({ statusSize: 2 }), broken);
    assert.equal(answer({ statusSize: 2, statusMessage: messages(3) }), broken);
    assert.equal(answer({ statusMessage: messages(4) }), broken);
    assert.equal(answer({ statusMessage: 'set' }), broken);
    const item = { status: '0x0', message: 'a' };
    for (const other of [
      item,
      { status: '1', message: 'b' },
      { status: '0xg', message: 'b' },
      { status: '0x1' },
      7,
    ]) {
      assert.equal(answer({ statusMessage: [item, other] }), broken);
    }
  });

  test('reads the number of a message in either case, with zeros before it', () => {
    const statusMessage = [
      { status: '0X00', message: 'none' },
      { status: '0x01', message: 'some' },
    ];
    const read = readListEntry({ entry: entry({ statusMessage }), at: AT });
    assert.ok(read.kind === 'ok');
    assert.deepEqual(
      [...read.value.messages],
      [
        [0, 'none'],
        [1, 'some'],
      ],
    );
  });

  test('has every fault told at once', () => {
    const faults = {
      statusListCredential: 7,
      statusPurpose: '',
      statusListIndex: -1,
      statusSize: 0,
      statusMessage: 7,
    };
    const places = ['malformed', 'malformed', 'index', 'malformed', 'malformed'];
    const expected = Object.keys(faults).map(
      (member, place) => `status.${String(places[place])} ${AT}/${member}`,
    );
    assert.equal(answer(faults), ['unknown', ...expected].join(' '));
  });
});
