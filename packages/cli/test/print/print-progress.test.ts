import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { badgewright, fixture, fixtureText, scratch } from '../console.js';

const story = (name: string) => fixture(`stories/06-revoked-component/${name}`);
const setting = ['--pack', story('pack-june.json')];
const now = () => new Date('2026-06-01T12:00:00Z');
const asked = '>=1.0.0 <2.0.0';

/** The words on the badges of the story, counted in its stack with another range of versions. */
async function told(range: string, ...badges: readonly string[]): Promise<string> {
  const { write } = scratch();
  const text = fixtureText('stacks/performance-assessment.json').replaceAll(asked, range);
  const stack = write('stack.json', text);
  const files = (badges.length === 0 ? ['badges'] : badges).map(story);
  const { out } = await badgewright(['stack', 'progress', stack, ...files, ...setting], { now });
  return out;
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('where somebody stands with a stack', () => {
  test('what could not be checked is told apart from what is not valid', async () => {
    const forged = scratch().write(
      'forged.json',
      fixtureText('stories/06-revoked-component/badges/pa-1.json').replace('"name": "', '"name": "Not '),
    );
    const stack = fixture('stacks/performance-assessment.json');
    const run = async (...files: readonly string[]) =>
      (await badgewright(['stack', 'progress', stack, ...files, '--offline'], { now })).out;
    const both = await run(story('badges/pa-1.json'), forged);
    assert.match(both, /^Badges that are not valid\n {2}✗ forged\.json: /m);
    assert.match(both, /^Badges that could not be checked\n {2}\? pa-1\.json: /m);
    assert.doesNotMatch(await run(story('badges/pa-1.json')), /^Badges that are not valid$/m);
  });

  test('files have their names, not their paths', async () => {
    const out = await told(asked);
    assert.match(out, /✓ .*: pa-1\.json$/m);
    assert.ok(!out.includes(story('badges')));
  });

  test('ranges of versions stand only beside a badge of another version, in words', async () => {
    const missing = await told(asked, 'badges/pa-1.json');
    assert.match(missing, /^ {2}1\. Earn /m);
    assert.doesNotMatch(missing, /version|>=/);
    const other = await told('>=2.0.0 <3.0.0');
    assert.ok(other.includes('[stack.badge-version]'));
    assert.ok(flat(other).includes('of version 1.0.0; version 2.x counts'));
    assert.ok(!other.includes('>='));
    assert.ok(flat(await told('>=1.2.0 <2.0.0')).includes('from 1.2.0, below 2.0.0 counts'));
    for (const line of other.split('\n')) assert.ok(line.length <= 80, line);
  });
});
