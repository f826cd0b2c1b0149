import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';

import { badgewright, codesIn, fixture, fixtureText, jsonLines, member, scratch } from '../console.js';

const stack = ['mc-1-small-group-reading', 'mc-2-text-access-review', 'mc-3-home-reading-routines'].map(
  (name) => fixture(`definitions/${name}.json`),
);
const faulty = readdirSync(fixture('definitions/bad')).sort();

describe('check', () => {
  test('finds no fault in the definitions of the stack', async () => {
    const { code, out, err } = await badgewright(['check', ...stack]);
    assert.equal(code, 0);
    assert.equal(out.match(/^✓ /gm)?.length, 3);
    assert.equal(err, '');
  });

  test.each(faulty)('finds faults in %s, each with code and pointer', async (name) => {
    const { code, out } = await badgewright(['check', '--json', fixture(`definitions/bad/${name}`)]);
    assert.equal(code, 1);
    const [line] = jsonLines(out);
    assert.equal(member(line, 'kind'), 'bad');
    const problems = member(line, 'problems');
    assert.ok(Array.isArray(problems) && problems.length > 0);
    for (const problem of problems) {
      assert.match(String(member(problem, 'code')), /^(format|definition|input|file)\.[a-z-]+$/);
      assert.match(String(member(problem, 'at')), /^(\/|$)/);
    }
  });

  test('reports every fault, not the first', async () => {
    const { out } = await badgewright(['check', '--json', fixture('definitions/bad/several-faults.json')]);
    assert.deepEqual([...codesIn(member(jsonLines(out)[0], 'problems'))].sort(), [
      'format.malformed',
      'format.missing',
      'format.unknown-property',
      'format.value',
    ]);
  });

  test('says for people what each fault means, where it is and what to do', async () => {
    const { code, out } = await badgewright(['check', fixture('definitions/bad/several-faults.json')]);
    assert.equal(code, 1);
    assert.match(out, /^✗ .*several-faults\.json: 4 faults$/m);
    assert.match(out, /^ {2}format\.missing$/m);
    assert.ok(out.includes('at /title'));
    assert.equal(out.match(/What to do:/g)?.length, 4);
  });

  test('one bad file among good ones ends with 1, and all are reported', async () => {
    const { code, out } = await badgewright([
      'check',
      '--json',
      ...stack,
      fixture('definitions/bad/no-criteria.json'),
    ]);
    assert.equal(code, 1);
    assert.deepEqual(
      jsonLines(out).map((line) => member(line, 'kind')),
      ['ok', 'ok', 'ok', 'bad'],
    );
    assert.deepEqual(
      jsonLines(out)
        .slice(0, 3)
        .map((line) => member(line, 'source')),
      stack,
    );
  });

  test('a file that cannot be opened says nothing of the others', async () => {
    const [first = '', ...others] = stack;
    const { code, out, err } = await badgewright(['check', '--json', first, 'no/such.json', ...others]);
    assert.equal(code, 64);
    assert.equal(err, '');
    assert.deepEqual(
      jsonLines(out).map((line) => codesIn(member(line, 'problems'))),
      [[], ['file.unreadable'], [], []],
    );
  });
});

describe('a file that is no document', () => {
  const text = fixtureText('definitions/mc-1-small-group-reading.json');
  test.each<readonly [string, string | Uint8Array, string, string]>([
    ['no JSON', 'title: Reading', 'input.not-json', ''],
    ['nothing', '', 'input.not-json', ''],
    ['JSON cut off', text.slice(0, 500), 'input.not-json', ''],
    ['no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d]), 'input.not-json', ''],
    [
      'a key twice',
      text
        .replace('"version":', '"title": "Other", "version":')
        .replace('"format":', '"title": "x", "format":'),
      'input.duplicate-key',
      '/title',
    ],
    ['a key twice in disguise', '{"a":{"b":1,"\\u0062":2}}', 'input.duplicate-key', '/a/b'],
    ['depth without end', '['.repeat(5000) + ']'.repeat(5000), 'input.too-deep', '/0/0/0/0'],
    ['10 MB', JSON.stringify({ title: 'x'.repeat(10_000_000) }), 'input.too-large', ''],
    ['more than is read', Buffer.alloc(12 * 1024 * 1024 + 1, ' '), 'input.too-large', ''],
  ])('%s', async (...[, content, expected, at]) => {
    const file = scratch().write('definition.json', content);
    const { code, out, err } = await badgewright(['check', '--json', file]);
    assert.equal(code, 1);
    assert.equal(err, '');
    const problems = member(jsonLines(out)[0], 'problems');
    assert.deepEqual(codesIn(problems), [expected]);
    assert.equal(member(problems, 0, 'at'), at);
  });

  test('a definition in the list form is no object', async () => {
    const file = scratch().write('definition.json', '[]');
    const { out } = await badgewright(['check', '--json', file]);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), ['input.not-object']);
  });

  test('what it says reaches a terminal only as text', async () => {
    const definition: unknown = JSON.parse(text);
    const file = scratch().write(
      'definition.json',
      JSON.stringify({ ...Object(definition), title: 'A\u001b[31mB\u202eC', ['\u001b[2J\u202e']: 1 }),
    );
    const bad = await badgewright(['check', file]);
    assert.equal(bad.code, 1);
    const fine = await badgewright([
      'check',
      scratch().write('fine.json', JSON.stringify({ ...Object(definition), title: 'A\u001b[31mB\u202eC' })),
    ]);
    assert.equal(fine.code, 0);
    for (const { out } of [bad, fine])
      assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
  });
});
