import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { badgewright, codesIn, fixture, fixtureText, jsonLines, member, scratch } from './console.js';

/** Attempts of the stack that pass, with their reviewers and the moment of the decision. */
const passing = [
  {
    name: 'mc-1',
    definition: 'mc-1-small-group-reading',
    attempt: 'mc-1-attempt-2',
    reviewers: ['assessor-a', 'assessor-b'],
    at: '2026-03-20T15:00:00Z',
  },
  {
    name: 'mc-2, settled by an adjudicator',
    definition: 'mc-2-text-access-review',
    attempt: 'mc-2-attempt-1',
    reviewers: ['assessor-a', 'assessor-b', 'adjudicator'],
    at: '2026-04-27T15:00:00Z',
  },
  {
    name: 'mc-3',
    definition: 'mc-3-home-reading-routines',
    attempt: 'mc-3-attempt-1',
    reviewers: ['assessor-a', 'assessor-b'],
    at: '2026-05-28T15:00:00Z',
  },
] as const;

type Attempt = (typeof passing)[number];

function factsOf({ definition, attempt, at }: Attempt, reviewers: readonly string[]): readonly string[] {
  return [
    ...['--definition', fixture(`definitions/${definition}.json`)],
    ...['--submission', fixture(`submissions/${attempt}.json`)],
    ...reviewers.flatMap((name) => ['--review', fixture(`reviews/${attempt}-${name}.json`)]),
    ...['--at', at],
  ];
}

describe.each(passing)('$name', (attempt) => {
  test('has a definition without a fault', async () => {
    const { code } = await badgewright(['check', fixture(`definitions/${attempt.definition}.json`)]);
    assert.equal(code, 0);
  });

  test('is approved', async () => {
    const { code, out } = await badgewright(['review', ...factsOf(attempt, attempt.reviewers)]);
    assert.equal(code, 0);
    assert.ok(out.startsWith('APPROVED\n'));
    assert.ok(!out.includes('✗'));
  });

  test('becomes a badge that verifies, with a result for each criterion', async () => {
    const { folder, write } = scratch();
    const out = path.join(folder, 'badge.json');
    const { code } = await badgewright([
      ...['issue', ...factsOf(attempt, attempt.reviewers), '--out', out],
      ...['--key', write('key.json', fixtureText('keys/issuer.json'), 0o600)],
      ...['--issuer', write('issuer.json', '{"name":"Pine Hollow"}')],
    ]);
    assert.equal(code, 0);
    assert.equal((await badgewright(['verify', '--now', '2026-06-01T00:00:00Z', out])).code, 0);
    const definition: unknown = JSON.parse(fixtureText(`definitions/${attempt.definition}.json`));
    const badge: unknown = JSON.parse(readFileSync(out, 'utf8'));
    assert.equal(
      member(badge, 'credentialSubject', 'result', 'length'),
      member(definition, 'criteria', 'length'),
    );
  });

  test('is incomplete without its last review', async () => {
    const reviewers = attempt.reviewers.slice(0, -1);
    const { code, out } = await badgewright(['review', '--json', ...factsOf(attempt, reviewers)]);
    assert.equal(code, 2);
    const [code1] = codesIn(member(jsonLines(out)[0], 'problems'));
    const expected = attempt.reviewers.length > 2 ? 'review.adjudication-needed' : 'review.too-few';
    assert.equal(code1, expected);
  });
});
