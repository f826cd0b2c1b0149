import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { edited, lines } from './fixtures.js';

const root = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const files = ['definitions', 'submissions', 'reviews'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file}`),
);

describe('the fixtures', () => {
  test.each(files)('%s names no real body: every web address is under an .example', (file) => {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    for (const [, host] of text.matchAll(/https?:\/\/([^/"#]+)/g)) assert.equal(host, 'pinehollow.example');
  });

  test.each(files.filter((file) => !file.startsWith('definitions')))('%s names no person', (file) => {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    if (!file.includes('/bad/')) assert.ok(!text.includes('"name"'));
  });
});

describe('edited', () => {
  const document = { list: [{ a: 1 }, { a: 2 }], text: 'x' };

  test('sets, adds and takes out, on a copy', () => {
    assert.deepEqual(edited(document, ['/list/1/a', 3], ['/more', true], ['/text']), {
      list: [{ a: 1 }, { a: 3 }],
      more: true,
    });
    assert.deepEqual(edited(document, ['/list/0']).list, [{ a: 2 }]);
    assert.deepEqual(document, { list: [{ a: 1 }, { a: 2 }], text: 'x' });
  });

  test('a pointer that leads nowhere is a mistake in the test', () => {
    assert.throws(() => edited(document, ['/nothing/here', 1]), TypeError);
  });
});

test('lines are sorted, whatever the order of the problems', () => {
  assert.deepEqual(lines([{ code: 'b', at: '/1' }, { code: 'a' }]), ['a (nowhere)', 'b /1']);
});
