import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import type { Approved } from '@badgewright/microcredentials';
import { issue } from '../src/index.js';
import { approvedAttempt, depsWith, member, refusedAttempt } from './mc-1.js';

/** What a caller without types, or one who overrules them, can hand over. */
function claim(value: unknown): Approved {
  return value as Approved;
}

/** The honest decision as plain data that a test may change. */
function plainly(): Record<string, unknown> {
  return structuredClone({ ...approvedAttempt() });
}

/** Sets the value that a path leads to. */
function set(target: unknown, path: readonly (string | number)[], value: unknown): void {
  const last = path.at(-1) ?? '';
  const owner = member(target, ...path.slice(0, -1));
  assert.ok(typeof owner === 'object' && owner !== null && Reflect.has(owner, last), path.join('/'));
  Reflect.set(owner, last, value);
}

async function codesOf(value: unknown): Promise<readonly string[]> {
  const deps = await depsWith();
  const outcome = await issue(claim(value), deps);
  assert.equal(await deps.store.find('urn:uuid:3ad92ada-2f93-44cb-a1fd-266f0f1f3e6c'), undefined);
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ code }) => code);
}

async function pointersOf(value: unknown): Promise<readonly (string | undefined)[]> {
  const outcome = await issue(claim(value), await depsWith());
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ at }) => at);
}

describe('an honest decision is accepted', () => {
  test('as `decide` returned it', async () => {
    assert.equal((await issue(approvedAttempt(), await depsWith())).kind, 'ok');
  });

  test('after a round trip through JSON', async () => {
    const stored: unknown = JSON.parse(JSON.stringify(approvedAttempt()));
    assert.equal((await issue(claim(stored), await depsWith())).kind, 'ok');
  });

  test('after a structured clone, as a worker passes it', async () => {
    assert.equal((await issue(claim(plainly()), await depsWith())).kind, 'ok');
  });
});

describe('what is no approval is refused', () => {
  const notYet = refusedAttempt();
  const honest = approvedAttempt();
  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'approved'],
    ['an empty object', {}],
    ['a list', [approvedAttempt()]],
    ['a decision of not yet', notYet],
    ['a decision of not yet under another kind', { ...notYet, kind: 'approved' }],
    ['an approval under the kind of a refusal', { ...honest, kind: 'not-yet' }],
    ['a hand-made one without facts', { kind: 'approved', at: honest.at, criteria: [], parts: [] }],
    ['one whose facts are texts', { ...honest, definition: 'd', submission: 's', reviews: 'r' }],
    ['one without reviews', { ...honest, reviews: [] }],
    ['one with a single review', { ...honest, reviews: honest.reviews.slice(0, 1) }],
    ['one without a moment', { ...honest, at: undefined }],
    ['one at no moment', { ...honest, at: 'soon' }],
    ['one at a moment beyond the calendar', { ...honest, at: '+012026-03-20T15:00:00.000Z' }],
    ['one before its reviews', { ...honest, at: '2026-03-01T00:00:00.000Z' }],
  ])('%s', async (_, value) => {
    assert.deepEqual(await codesOf(value), ['issue.not-approved']);
  });

  test('one that cannot be read', async () => {
    const trap = {
      ...honest,
      get definition(): never {
        throw new Error('read me not');
      },
    };
    assert.deepEqual(await codesOf(trap), ['issue.not-approved']);
  });

  test('one that runs in a circle', async () => {
    const circle = plainly();
    circle['definition'] = circle;
    assert.deepEqual(await codesOf(circle), ['issue.not-approved']);
  });
});

describe('facts that were edited so that they no longer pass are refused', () => {
  test.each<readonly [string, readonly (string | number)[], unknown]>([
    ['a score lowered in a review', ['reviews', 0, 'criteria', 2, 'level'], 'basic'],
    ['a part failed in a review', ['reviews', 1, 'parts', 0, 'result'], 'fail'],
    ['a review of another submission', ['reviews', 0, 'submission'], 'urn:uuid:other'],
    [
      'two reviews by one assessor',
      ['reviews', 0, 'assessor', 'id'],
      approvedAttempt().reviews[1]?.assessor.id,
    ],
    ['a required level raised', ['definition', 'criteria', 0, 'requiredLevel'], 'exemplary'],
    ['a third review asked for', ['definition', 'assessment', 'reviews'], 3],
    ['a definition of another version', ['definition', 'version'], '2.0.0'],
    ['a definition of another format', ['definition', 'format'], 'badgewright-definition/2'],
    ['artefacts taken out', ['submission', 'artefacts'], []],
    ['own work not attested', ['submission', 'attestations', 'ownWork'], false],
    ['a submission of another id', ['submission', 'id'], 'urn:uuid:other'],
    ['a key that misleads programs', ['submission', 'earner'], JSON.parse('{"id":"urn:a","__proto__":{}}')],
  ])('%s', async (_, path, value) => {
    const forged = plainly();
    set(forged, path, value);
    assert.deepEqual(await codesOf(forged), ['issue.not-approved']);
  });
});

describe('results that do not follow from the facts are refused', () => {
  test.each<readonly [string, readonly (string | number)[], unknown, string]>([
    ['a level raised', ['criteria', 0, 'achievedLevel'], 'exemplary', '/criteria'],
    ['a required level lowered', ['criteria', 0, 'requiredLevel'], 'basic', '/criteria'],
    ['a criterion renamed', ['criteria', 1, 'title'], 'Leadership', '/criteria'],
    ['criteria taken out', ['criteria'], [], '/criteria'],
    ['a part failed', ['parts', 0, 'result'], 'fail', '/parts'],
    ['the moment written otherwise', ['at'], '2026-03-20T15:00:00Z', '/at'],
    [
      'a required level lowered in the definition',
      ['definition', 'criteria', 0, 'requiredLevel'],
      'basic',
      '/criteria',
    ],
    ['a part renamed in the definition', ['definition', 'parts', 0, 'title'], 'Part 9', '/parts'],
  ])('%s', async (...[, path, value, at]) => {
    const forged = plainly();
    set(forged, path, value);
    assert.deepEqual(await codesOf(forged), ['issue.altered']);
    assert.deepEqual(await pointersOf(forged), [at]);
  });

  test('a member that a decision does not have', async () => {
    assert.deepEqual(await pointersOf({ ...plainly(), 'honours/degree': true }), ['/honours~1degree']);
  });

  test('every member that differs is named', async () => {
    const forged = { ...plainly(), criteria: [], parts: [] };
    assert.deepEqual(await codesOf(forged), ['issue.altered', 'issue.altered']);
    assert.deepEqual(await pointersOf(forged), ['/criteria', '/parts']);
  });
});

test('a decision dated after the moment of issue is refused', async () => {
  const outcome = await issue(approvedAttempt(), await depsWith({ now: new Date('2026-03-20T14:59:59Z') }));
  assert.deepEqual(outcome.kind === 'ok' ? [] : outcome.problems.map(({ code, at }) => ({ code, at })), [
    { code: 'issue.in-the-future', at: '/at' },
  ]);
});

test('what the badge says comes from the decision made anew, not from an object that changes its answers', async () => {
  const honest = approvedAttempt();
  let reads = 0;
  const shifty = {
    ...honest,
    get criteria() {
      reads += 1;
      return reads === 1 ? honest.criteria : [];
    },
  };
  const outcome = await issue(claim(shifty), await depsWith());
  assert.equal(outcome.kind, 'ok');
  const results = member(outcome.value.badge, 'credentialSubject', 'result');
  assert.equal(Array.isArray(results) ? results.length : 0, honest.criteria.length);
});
