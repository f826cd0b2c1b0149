import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import {
  attempt,
  badgewright,
  codesIn,
  codesNamed,
  fixture,
  fixtureText,
  jsonLines,
  member,
  membersOf,
  scratch,
} from '../console.js';

const definition = fixture('definitions/mc-1-small-group-reading.json');
const submission = fixture('submissions/mc-1-attempt-2.json');
const reviews = ['a', 'b'].map((name) => fixture(`reviews/mc-1-attempt-2-assessor-${name}.json`));

/** The arguments of a review in which a test puts files of its own. */
function facts(changes: {
  readonly definition?: string;
  readonly submission?: string;
  readonly reviews?: readonly string[];
}): readonly string[] {
  return [
    ...['review', '--definition', changes.definition ?? definition],
    ...['--submission', changes.submission ?? submission],
    ...(changes.reviews ?? reviews).flatMap((file) => ['--review', file]),
  ];
}

async function decided(
  argv: readonly string[],
): Promise<{ readonly code: number; readonly decision: unknown }> {
  const { code, out, err } = await badgewright([...argv, '--json']);
  assert.equal(err, '');
  const [decision, ...more] = jsonLines(out);
  assert.deepEqual(more, []);
  return { code, decision };
}

describe('an attempt that passes', () => {
  test('is approved', async () => {
    const { code, decision } = await decided(['review', ...attempt(2)]);
    assert.equal(code, 0);
    assert.equal(member(decision, 'kind'), 'approved');
    assert.equal(member(decision, 'at'), '2026-03-20T15:00:00.000Z');
    assert.equal(member(decision, 'criteria', 'length'), 4);
  });

  test('is printed without the facts, which hold ids of people', async () => {
    const { decision } = await decided(['review', ...attempt(2)]);
    assert.deepEqual(membersOf(decision), ['kind', 'at', 'criteria', 'parts']);
  });

  test('shows people the level reached and the level needed', async () => {
    const { code, out } = await badgewright(['review', ...attempt(2)]);
    assert.equal(code, 0);
    assert.ok(out.startsWith('APPROVED\n'));
    assert.equal(out.match(/^ {2}✓ /gm)?.length, 6);
    assert.match(out, /The instruction matches the need +Proficient \(needed: Proficient\)/);
    assert.ok(!out.includes('Unmet'));
  });

  test('takes several reviews after one --review', async () => {
    const argv = ['review', '--definition', definition, '--submission', submission, '--review', ...reviews];
    assert.equal((await badgewright(argv)).code, 0);
  });
});

describe('a title that may hold a name', () => {
  test('is noted beside the decision, and changes nothing', async () => {
    const { write } = scratch();
    const work = fixtureText('submissions/mc-1-attempt-2.json');
    const titled = work.replace(/"title": "[^"]*"/, '"title": "Jayden’s log.pdf"');
    assert.notEqual(titled, work);
    const argv = facts({ submission: write('named.json', titled) });
    const { code, decision } = await decided(argv);
    assert.equal(code, 0);
    assert.equal(member(decision, 'kind'), 'approved');
    assert.deepEqual(
      [0, 1].map((index) => [
        member(decision, 'notes', index, 'at'),
        member(decision, 'notes', index, 'looksLike'),
      ]),
      [
        ['/artefacts/0/title', 'file'],
        ['/artefacts/0/title', 'person'],
      ],
    );
    const { out } = await badgewright(argv);
    assert.match(out, /^To look at\n {2}\/artefacts\/0\/title: The title looks like the name of a file\./m);
    assert.ok(!out.includes('Jayden'));
  });
});

describe('an attempt that falls short', () => {
  test('is not yet, with what is unmet and the feedback on it', async () => {
    const { code, decision } = await decided(['review', ...attempt(1)]);
    assert.equal(code, 1);
    assert.equal(member(decision, 'kind'), 'not-yet');
    assert.equal(member(decision, 'unmet', 'length'), 1);
    assert.equal(member(decision, 'unmet', 0, 'criterion'), 'c3');
    assert.equal(member(decision, 'unmet', 0, 'achievedLevel'), 'basic');
    assert.equal(member(decision, 'unmet', 0, 'feedback', 'length'), 2);
  });

  test('tells people the criterion, both levels and the feedback', async () => {
    const { code, out } = await badgewright(['review', ...attempt(1)]);
    assert.equal(code, 1);
    assert.ok(out.startsWith('NOT YET\n'));
    assert.match(out, /^ {2}✗ The instruction matches the need Basic \(needed: Proficient\)$/m);
    assert.match(out, /^Unmet: The instruction matches the need$/m);
    assert.ok(out.replace(/\s+/g, ' ').includes('plan at least one activity for vowel teams'));
  });

  test('does not tell who said what: reviews are blind', async () => {
    for (const more of [[], ['--json']]) {
      const { out } = await badgewright(['review', ...attempt(1), ...more]);
      for (const name of ['a', 'b']) {
        const review: unknown = JSON.parse(fixtureText(`reviews/mc-1-attempt-1-assessor-${name}.json`));
        assert.ok(!out.includes(String(member(review, 'assessor', 'id'))));
      }
    }
  });

  test('may fail a part', async () => {
    const failed = reviews.map((file, index) => {
      const review: unknown = JSON.parse(fixtureText(`reviews/${file.split('/').at(-1) ?? ''}`));
      const parts = [
        { part: 'part-1', result: 'fail', feedback: 'Say who the readers are.' },
        { part: 'part-3', result: 'pass' },
      ];
      return scratch().write(`review-${index}.json`, JSON.stringify({ ...Object(review), parts }));
    });
    const { code, out } = await badgewright(facts({ reviews: failed }));
    assert.equal(code, 1);
    assert.match(out, /^ {2}✗ Part 1: Overview +fail$/m);
    assert.ok(out.includes('“Say who the readers are.”'));
  });
});

describe('facts that cannot be decided', () => {
  test('a review too few', async () => {
    const { code, decision } = await decided(facts({ reviews: reviews.slice(0, 1) }));
    assert.equal(code, 2);
    assert.equal(member(decision, 'kind'), 'incomplete');
    assert.deepEqual(codesIn(member(decision, 'problems')), ['review.too-few']);
  });

  test('no review yet', async () => {
    const { code, decision } = await decided(facts({ reviews: [] }));
    assert.equal(code, 2);
    assert.deepEqual(codesIn(member(decision, 'problems')), ['review.too-few']);
  });

  test('a moment before the reviews', async () => {
    const { code, decision } = await decided(['review', ...attempt(2), '--at', '2026-03-10T00:00:00Z']);
    assert.equal(code, 2);
    assert.deepEqual(codesIn(member(decision, 'problems')), ['review.in-the-future', 'review.in-the-future']);
  });

  test.each([
    ['unknown-criterion', 'review.criterion-unknown'],
    ['by-nobody', 'format.missing'],
    ['unknown-level', 'review.level-unknown'],
  ])('the review %s: the pointer leads into the reviews', async (name, code) => {
    const bad = fixture(`reviews/bad/${name}.json`);
    const { decision, code: exit } = await decided(facts({ reviews: [bad, ...reviews.slice(1)] }));
    assert.equal(exit, 2);
    const problems = member(decision, 'problems');
    assert.ok(codesIn(problems).includes(code));
    assert.ok(Array.isArray(problems));
    assert.ok(problems.some((problem) => String(member(problem, 'at')).startsWith('/reviews/0')));
  });

  test('faults of all files are reported together', async () => {
    const files = {
      definition: fixture('definitions/bad/no-criteria.json'),
      submission: scratch().write('work.json', 'no JSON'),
      reviews: [fixture('reviews/bad/by-nobody.json'), ...reviews.slice(1)],
    };
    const { code, decision } = await decided(facts(files));
    assert.equal(code, 2);
    const problems = member(decision, 'problems');
    assert.ok(Array.isArray(problems));
    const roots = new Set(problems.map((problem) => String(member(problem, 'at')).split('/')[1]));
    assert.deepEqual([...roots].sort(), ['definition', 'reviews', 'submission']);
    assert.ok(codesIn(problems).includes('input.not-json'));
  });

  test('people are told the file and the place in it', async () => {
    const bad = fixture('reviews/bad/unknown-criterion.json');
    const { code, out } = await badgewright(facts({ reviews: [bad, ...reviews.slice(1)] }));
    assert.equal(code, 2);
    assert.ok(out.startsWith('INCOMPLETE\n'));
    assert.match(out.replace(/\s+/g, ' '), /unknown-criterion\.json at \/criteria/);
    assert.match(out, /What to do:/);
  });
});

describe('usage', () => {
  test.each([
    ['a definition', facts({ definition: 'no/such.json' })],
    ['a submission', facts({ submission: 'no/such.json' })],
    ['a review', facts({ reviews: ['no/such.json'] })],
  ])('%s that cannot be opened', async (_, argv) => {
    const { code, out, err } = await badgewright(argv);
    assert.equal(code, 64);
    assert.equal(out, '');
    assert.deepEqual(codesNamed(err), ['file.unreadable']);
  });

  test('a definition and a submission are required', async () => {
    assert.equal((await badgewright(['review', '--definition', definition])).code, 64);
    assert.equal((await badgewright(['review', '--submission', submission])).code, 64);
  });

  test('a moment has a zone', async () => {
    assert.equal((await badgewright(['review', ...attempt(2), '--at', '2026-03-20T15:00:00'])).code, 64);
  });
});
