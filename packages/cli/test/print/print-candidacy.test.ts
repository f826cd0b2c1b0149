import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { candidacyStates } from './states.js';
import { logOf, personId } from '../programme.js';
import type { Story } from '../programme.js';
import { badgewright, fixture, jsonLines, member, scratch } from '../console.js';
import { inWords, nextText, stateHeadline } from '../../src/print/candidacy-words.js';
import { resultLines, unmetLines } from '../../src/print/print-results.js';
import { plain } from './report-with.js';

describe('the states of a candidacy in words', () => {
  test.each(candidacyStates)('%s', (state) => {
    const told = inWords(`review.locked is not possible: the candidacy is ${state}.`);
    assert.ok(!told.includes(`is ${state}.`) || !state.includes('-'));
    assert.match(stateHeadline(state), /^[A-Z][A-Z ]+$/);
    assert.match(nextText(state), /^[a-z]/);
  });

  test('each has its own', () => {
    const headlines = new Set(candidacyStates.map(stateHeadline));
    assert.equal(headlines.size, candidacyStates.length);
  });

  test('any other message stays as it is', () => {
    for (const text of ['The candidacy is late.', 'the candidacy is unheard-of.', 'It is to-decide.'])
      assert.equal(inWords(text), text);
  });
});

const definition = undefined;
const setting = { definition, paint: plain };
const criterion = { criterion: 'c1', title: 'Reasons', requiredLevel: 'b', achievedLevel: 'a' };

describe('results', () => {
  const results = {
    at: '2026-03-01T00:00:00Z',
    parts: [{ part: 'p1', title: 'Overview', result: 'pass', carriedFrom: 1 }],
    criteria: [
      { ...criterion, met: true, carriedFrom: 2 },
      { ...criterion, title: 'Time', met: false },
    ],
    rule: { rule: 'at-least', needed: 2, reached: 1 },
  } as const;

  test('say from which attempt they are carried, and whether the rule that counts is reached', () => {
    const lines = resultLines(results, setting);
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /✓ Overview .*attempt 1$/);
    assert.match(lines[1] ?? '', /✓ Reasons .*attempt 2$/);
    assert.doesNotMatch(lines[2] ?? '', /attempt/);
    assert.match(lines[3] ?? '', /✗ .* 1 \(needed: 2\)$/);
    const [, , , met] = resultLines({ ...results, rule: { rule: 'points', needed: 5, reached: 5 } }, setting);
    assert.match(met ?? '', /✓ Points.* 5 \(needed: 5\)$/);
  });

  test('tell by how much a rule falls short', () => {
    const rule = { kind: 'rule', title: 'The rule', feedback: [] } as const;
    const few = unmetLines({ ...rule, rule: 'at-least', needed: 4, reached: 3 }, setting);
    assert.match(few.join('\n'), /reached 3 criteria, needs 4$/);
    const points = unmetLines(
      { ...rule, rule: 'points', needed: 4, reached: 3 },
      { ...setting, label: 'Before' },
    );
    assert.match(points.join('\n'), /Before: The rule\n {2}reached 3 points, needs 4$/);
  });

  test('fit 80 columns, with feedback of any length, and say nothing to a terminal', () => {
    const title = `${'word '.repeat(30)}\u001b[2J`;
    const feedback = ['word '.repeat(60), '\u202eevil'];
    const lines = unmetLines({ ...criterion, kind: 'criterion', title, met: false, feedback }, setting);
    assert.ok(lines.every((line) => line.length <= 80 && !/[\p{Cc}\p{Bidi_Control}]/u.test(line)));
  });
});

describe('a second attempt', () => {
  const steps = (...names: readonly string[]) => names.map((name) => `${name}.json`);
  const first = steps('review-1a', 'review-1b', 'not-yet', 'feedback');
  const second = steps('submission-2', 'screening-2', 'assigned-2a', 'assigned-2b', 'review-2a', 'review-2b');

  test('tells what was unmet before, with the feedback, and what is carried; then the results', async () => {
    const { folder } = scratch();
    cpSync(fixture('stories/01-carried'), folder, { recursive: true });
    const review = async (names: readonly string[], ...more: readonly string[]) => {
      const files = names.map((name) => path.join(folder, name));
      const append = files.length === 0 ? [] : ['--append', ...files];
      return await badgewright(['review', '--log', path.join(folder, 'log.ndjson'), ...append, ...more]);
    };
    const { out } = await review(first);
    assert.match(out, /^ {2}Unmet {2,}The instruction matches the need$/m);
    assert.match(out, /^ {2}✗ The instruction matches the need /m);
    assert.ok(out.replace(/\s+/g, ' ').includes('plan at least one activity for vowel teams'));
    const during = (await review(second)).out;
    assert.ok(during.startsWith('READY TO BE DECIDED\n'));
    assert.match(during, /^ {2}Unmet before The instruction/m);
    assert.match(during, /^ {2}Met before {3}Part 1: Overview; /m);
    assert.match(during, /^Unmet before: The instruction/m);
    assert.doesNotMatch(during, /^Results of/m);
    const after = (await review(steps('earned'))).out;
    assert.match(after, /^Results of attempt 2$/m);
    assert.equal(after.match(/carried/g)?.length, 5);
    assert.doesNotMatch(after, /before|Unmet/);
    const [json] = jsonLines((await review([], '--json')).out);
    assert.equal(member(json, 'decisions', 1, 'criteria', 0, 'carriedFrom'), 1);
    for (const text of [out, during, after]) assert.ok(!text.includes('urn:uuid:'));
  });
});

describe('why a candidacy waits', () => {
  const attempt = { submitted: 5, scores: '0+ 0+', decided: 9 } as const;
  const appealed = { ...attempt, appeal: { day: 10, outcome: 'reopened' } } as const;

  /** The log of a story without its last events, in words and as JSON. */
  async function shown(story: Omit<Story, 'earner'>, without = 0) {
    const events = logOf({ earner: 'u1', ...story });
    const lines = events.slice(0, events.length - without).map((event) => JSON.stringify(event));
    const log = scratch().write('log.ndjson', lines.join('\n'));
    const { out } = await badgewright(['review', '--log', log]);
    const [json] = jsonLines((await badgewright(['review', '--log', log, '--json'])).out);
    for (const told of [out, JSON.stringify(json)])
      for (const name of ['u1', 'other', 'screener', 'officer', 'p'])
        assert.ok(!told.includes(`${personId(name)}"`) && !told.includes(`${personId(name)}\n`), name);
    return { out, json };
  }

  test('what was returned has its reasons, until it is handed in again', async () => {
    const story = { attempts: [{ submitted: 5, returned: [2] }] };
    const returned = await shown(story, 2);
    assert.match(returned.out, /^ {2}Returned +A page is missing\.$/m);
    const screening = member(returned.json, 'screenings', 0);
    assert.deepEqual(
      ['attempt', 'outcome', 'reasons'].map((name) => member(screening, name)),
      [1, 'returned', ['A page is missing.']],
    );
    assert.equal(member(screening, 'screener'), undefined);
    const again = await shown(story, 1);
    assert.doesNotMatch(again.out, /Returned/);
    assert.equal(member(again.json, 'screenings', 'length'), 1);
  });

  test('a hold says which files it is about, and how it ended', async () => {
    const story = { attempts: [{ submitted: 5 }], upheld: 8 };
    const open = await shown(story, 1);
    assert.match(open.out, /^ {2}Hold +since 2026-01-08T12:00:00Z; /m);
    assert.match(open.out, /[: ]“Plan”$/m);
    assert.deepEqual(member(open.json, 'holds', 0), {
      ...{ attempt: 1, flaggedAt: '2026-01-08T12:00:00Z', isOpen: true },
      matches: [{ artefact: 'a1', groupAllowed: false }],
    });
    const upheld = await shown(story);
    assert.match(upheld.out, /^ {2}Hold +upheld 2026-01-08T12:00:00Z; /m);
    assert.deepEqual(
      ['isOpen', 'outcome'].map((name) => member(upheld.json, 'holds', 0, name)),
      [false, 'upheld'],
    );
  });

  test.each<readonly [string, 'upheld' | 'reopened', number, RegExp]>([
    ['is open', 'reopened', 1, /^ {2}Appeal +open, /m],
    ['lets the decision stand', 'upheld', 0, /^ {2}Appeal +the decision stands since /m],
    ['reopens it', 'reopened', 0, /^ {2}Appeal +the decision is reopened since /m],
  ])('an appeal %s', async (...[, outcome, without, words]) => {
    const story = { attempts: [{ ...appealed, appeal: { ...appealed.appeal, outcome } }] };
    const { out, json } = await shown(story, without);
    assert.match(out, words);
    const isOpen = without > 0;
    const told = { attempt: 1, round: 1, against: 'decision', openedAt: '2026-01-10T12:00:00Z', isOpen };
    const ended = { decidedAt: '2026-01-10T12:00:00Z', outcome };
    assert.deepEqual(member(json, 'appeals', 0), isOpen ? told : { ...told, ...ended });
  });

  test('nothing is said where nothing waits', async () => {
    const { out, json } = await shown({ attempts: [attempt] });
    assert.doesNotMatch(out, /^ {2}(Returned|Hold|Appeal)/m);
    assert.deepEqual([member(json, 'holds'), member(json, 'appeals')], [[], []]);
  });
});
