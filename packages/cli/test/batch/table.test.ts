import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import type { Fetch } from '@badgewright/openbadges';
import { foundIn, itemsFor, streamed } from './items.js';
import type { Found } from './items.js';

/** Answers with the URL itself. */
const echo: Fetch = (url) => Promise.resolve(new Response(url));

async function rowsIn(text: string | Uint8Array, piece?: number): Promise<readonly Found[]> {
  return await foundIn(['-'], { io: streamed(text, piece), isTable: true, fetch: echo });
}

const a = 'https://pinehollow.example/a';
const b = 'https://pinehollow.example/b?x=1,2;3';

describe('a table of URLs', () => {
  test.each<readonly [string, string | Uint8Array]>([
    ['a column of its own', `name,URL\nAda,${a}\nBob,"${b}"\n`],
    ['the first column, under whatever heading', `link,name\n${a},Ada\n"${b}",Bob\n`],
    [
      'quotes, line breaks in cells, and Windows',
      `"name","url"\r\n"A ""da""\r\n",${a}\r\n\r\nBob,"${b}"\r\n`,
    ],
    ['a byte order mark', `\uFEFFurl\n${a}\n"${b}"\n`],
    ['semicolons', `name;url\nAda;${a}\nBob;"${b}"`],
    ['tabs', `name\turl\nAda\t${a}\nBob\t${b}`],
    ['UTF-16', Buffer.from(`\uFEFFurl\n${a}\n"${b}"\n`, 'utf16le')],
    ['rows of different lengths', `url\n${a},more\n"${b}"\n`],
    ['spaces around', `url\n  ${a} \n" ${b}"\n`],
  ])('%s', async (_, text) => {
    for (const piece of [1, 5, 65536]) {
      const contents = (await rowsIn(text, piece)).map(([, content]) => content);
      assert.deepEqual(contents, [a, b]);
    }
  });

  test('names rows by their line and their URL', async () => {
    assert.deepEqual(
      (await rowsIn(`url\n\n${a}\n${a}\n`)).map(([source]) => source),
      [`-:3 ${a}`, `-:4 ${a}`],
    );
  });

  test('without a heading has a badge in its first row, and needs no delimiter', async () => {
    assert.deepEqual(
      (await rowsIn(`${a};jsessionid=1\n${a}\n`)).map(([, content]) => content),
      [`${a};jsessionid=1`, a],
    );
  });

  test('has a row for what is no URL', async () => {
    assert.deepEqual(await rowsIn(`url,name\n${a},A\n,B\nnone,C\n${a},D\n`), [
      [`-:2 ${a}`, a],
      ['-:3', '!row.malformed'],
      ['-:4 none', '!row.malformed'],
      [`-:5 ${a}`, a],
    ]);
  });

  test('that cannot be read on keeps the rows before, and says where', async () => {
    for (const piece of [3, 65536]) {
      assert.deepEqual(await rowsIn(`url\n${a}\n${a}\n"never closed\n${a}\n`, piece), [
        [`-:2 ${a}`, a],
        [`-:3 ${a}`, a],
        ['-:4', '!row.malformed'],
      ]);
    }
    const long = `url\n${a}\n${'x'.repeat(200_000)}\n${a}\n`;
    assert.deepEqual(await rowsIn(long), [
      [`-:2 ${a}`, a],
      ['-:3', '!row.malformed'],
    ]);
  });

  test('of nothing says so', async () => {
    assert.deepEqual(await rowsIn('url\n'), [['-', '!batch.empty']]);
    assert.deepEqual(await rowsIn(''), [['-', '!batch.empty']]);
  });

  test('that any program wrote comes out whole', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 6 }), async (names) => {
        const rows = names.map((name) => `"${name.replaceAll('"', '""')}","${a}"\r\n`);
        const found = await rowsIn(`name,url\r\n${rows.join('')}`);
        assert.equal(found.filter(([, content]) => content === a).length, names.length);
      }),
    );
  });
});

test('URLs are asked for only when their turn comes', async () => {
  const asked: string[] = [];
  const fetch: Fetch = (url) => {
    asked.push(url);
    return Promise.resolve(new Response('{}'));
  };
  const items = await itemsFor(['-'], { io: streamed(`url\n${a}\n${a}\n`), isTable: true, fetch });
  assert.deepEqual(asked, []);
  await items[1]?.read();
  assert.deepEqual(asked, [a]);
});
