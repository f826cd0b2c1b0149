import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import { limits } from '@badgewright/openbadges';
import { foundIn, itemsFor, streamed } from './items.js';
import { scratch } from '../console.js';

const jwt = 'eyJhbGciOiJFZERTQSJ9.e30.AA';

async function linesIn(text: string, piece?: number): Promise<readonly (readonly [string, string])[]> {
  return await foundIn(['-'], { io: streamed(text, piece) });
}

describe('a badge a line', () => {
  test('is each its own, by the number of its line', async () => {
    assert.deepEqual(await linesIn('{"a":1}\r\n\r\n  \n{"a":2}\n{"a":3}'), [
      ['-:1', '{"a":1}\r'],
      ['-:4', '{"a":2}'],
      ['-:5', '{"a":3}'],
    ]);
  });

  test('may be signed text in quotes', async () => {
    assert.deepEqual(await linesIn(`{"a":1}\n "${jwt}" \r\n"no token"\n`), [
      ['-:1', '{"a":1}'],
      ['-:2', jwt],
      ['-:3', '"no token"'],
    ]);
  });

  test('that is broken is passed on as it stands, and loses no other', async () => {
    assert.deepEqual(await linesIn('{"a":\n{"a":1}\n{"a":2}\nrubbish\n'), [
      ['-:1', '{"a":'],
      ['-:2', '{"a":1}'],
      ['-:3', '{"a":2}'],
      ['-:4', 'rubbish'],
    ]);
  });

  test('that is longer than any badge is told, and let go', async () => {
    const long = 'x'.repeat(3 * limits.characters + 1);
    assert.deepEqual(await linesIn(`{"a":1}\n${long}\n{"a":2}\n`), [
      ['-:1', '{"a":1}'],
      ['-:2', '!row.too-large'],
      ['-:3', '{"a":2}'],
    ]);
  });

  test('comes out the same in pieces of any length', async () => {
    const line = fc.constantFrom('{"a":1}', `"${jwt}"`, '', '{"é":"\u{1F600}"}', 'rubbish');
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (more, piece) => {
          const lines = ['{"a":1}', '{"b":2}', ...more];
          const expected = lines.flatMap((text, index) =>
            text === '' ? [] : [[`-:${index + 1}`, text.replaceAll('"', '') === jwt ? jwt : text]],
          );
          assert.deepEqual(await linesIn(lines.join('\n'), piece), expected);
        },
      ),
    );
  });
});

test('how far a run is, is known for a file, and not for a stream', async () => {
  const text = '{"a":1}\n{"a":2}\n{"a":3}\n{"a":4}\n';
  const file = scratch().write('badges', text);
  const done = (await itemsFor([file, file])).map((item) => item.done);
  assert.deepEqual(done, [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]);
  assert.deepEqual(
    (await itemsFor(['-'], { io: streamed(text) })).map((item) => item.done),
    [undefined, undefined, undefined, undefined],
  );
});

test('a stream that breaks off says so after what it gave', async () => {
  const io = streamed('');
  const found = await foundIn(['-'], {
    io: {
      ...io,
      open: async () => ({
        kind: 'open',
        source: {
          size: undefined,
          readAt: undefined,
          close: () => Promise.resolve(),
          chunks: async function* () {
            yield Buffer.from('{"a":1}\n{"a":2}\n{"a"');
            throw new Error('broken pipe');
          },
        },
      }),
    },
  });
  assert.deepEqual(found, [
    ['-:1', '{"a":1}'],
    ['-:2', '{"a":2}'],
    ['-', '!file.unreadable'],
  ]);
});
