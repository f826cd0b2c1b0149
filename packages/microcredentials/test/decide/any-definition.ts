import fc from 'fast-check';

/** A scored thing in its barest form, and what each reviewer says of it. */
export interface Drawn {
  readonly kind: 'levels' | 'indicators' | 'part';
  readonly id: string;
  /** Number of levels or indicators; a part has none. */
  readonly size: number;
  /** Index of the required level. */
  readonly required: number;
  /** One raw score for each reviewer: a level's index, one bit for each indicator, or 0 and 1 for a part. */
  readonly scores: readonly number[];
}

/** A whole story drawn at random. The last of the reviewers is the adjudicator. */
export interface DrawnStory {
  readonly assessors: number;
  readonly drawn: readonly Drawn[];
}

const definitionId = 'https://pinehollow.example/mc/drawn';

/** Any number of assessors, criteria of both kinds and pass/fail parts; at least one criterion. */
export const anyStory: fc.Arbitrary<DrawnStory> = fc.integer({ min: 1, max: 3 }).chain((assessors) => {
  const drawn = (kind: Drawn['kind']) =>
    fc.integer({ min: 2, max: 5 }).chain((size) => drawnOf(kind, size, assessors + 1));
  const criterion = fc.constantFrom('levels', 'indicators').chain(drawn);
  return fc
    .tuple(fc.array(criterion, { minLength: 1, maxLength: 4 }), fc.array(drawn('part'), { maxLength: 2 }))
    .map(([criteria, parts]) => ({
      assessors,
      drawn: [...criteria, ...parts].map((entry, index) => ({ ...entry, id: `x${index}` })),
    }));
});

/** High scores are drawn more often, so that a fair share of the stories ends well. */
function drawnOf(kind: Drawn['kind'], size: number, reviewers: number): fc.Arbitrary<Drawn> {
  const top = kind === 'levels' ? size - 1 : kind === 'part' ? 1 : 2 ** size - 1;
  const score = fc.oneof({ weight: 4, arbitrary: fc.constant(top) }, fc.integer({ min: 0, max: top }));
  return fc.record({
    kind: fc.constant(kind),
    id: fc.constant(''),
    size: fc.constant(size),
    required: fc.integer({ min: 1, max: size - 1 }),
    scores: fc.array(score, { minLength: reviewers, maxLength: reviewers }),
  });
}

/** The facts of a drawn story as JSON, with feedback everywhere. */
export function factsOf({ assessors, drawn }: DrawnStory, withAdjudicator = true) {
  const reviewers = Array.from({ length: withAdjudicator ? assessors + 1 : assessors }, (_, index) => index);
  const parts = drawn.filter(({ kind }) => kind === 'part');
  const criteria = drawn.filter(({ kind }) => kind !== 'part');
  return {
    definition: definitionOf(assessors, criteria, parts),
    submission: submissionOf(parts),
    reviews: reviewers.map((reviewer) => ({
      format: 'badgewright-review/1',
      id: `urn:x:review-${reviewer}`,
      submission: 'urn:x:submission',
      definition: { id: definitionId, version: '1.0.0' },
      assessor: { id: `urn:x:person-${reviewer}` },
      role: reviewer < assessors ? 'assessor' : 'adjudicator',
      reviewedAt: `2026-03-0${2 + reviewer}T00:00:00Z`,
      parts: parts.map(({ id, scores }) => ({
        part: id,
        result: scores[reviewer] === 1 ? 'pass' : 'fail',
        feedback: 'So.',
      })),
      criteria: criteria.map((entry) => scoreOf(entry, entry.scores[reviewer] ?? 0)),
    })),
  };
}

function scoreOf({ kind, id, size }: Drawn, score: number) {
  if (kind === 'levels') return { criterion: id, level: `l${score}`, feedback: 'So.' };
  const indicators = Array.from({ length: size }, (_, bit) => ({
    indicator: `i${bit}`,
    met: ((score >> bit) & 1) === 1,
  }));
  return { criterion: id, indicators, feedback: 'So.' };
}

function definitionOf(assessors: number, criteria: readonly Drawn[], parts: readonly Drawn[]) {
  const body = { id: 'https://pinehollow.example/center', name: 'Pine Hollow' };
  const work = { id: 'work', title: 'Work', genre: 'work', formats: [{ format: 'text' }], count: { min: 1 } };
  return {
    format: 'badgewright-definition/1',
    id: definitionId,
    version: '1.0.0',
    title: 'Drawn',
    language: 'en',
    competency: 'The educator does it.',
    keyMethod: { name: 'Doing', components: ['Do.'] },
    parts: [
      {
        ...{ id: 'evidence', title: 'Evidence', kind: 'evidence', instructions: 'Show it.' },
        assessedBy: 'rubric',
        requirements: [{ ...work, studentData: false, groupWork: false }],
      },
      ...parts.map(({ id }) => ({
        ...{ id, title: id, kind: 'other', instructions: 'Say it.' },
        assessedBy: 'pass-fail',
        formats: [{ format: 'text' }],
      })),
    ],
    criteria: criteria.map((entry) => ({
      id: entry.id,
      title: entry.id,
      reads: ['work'],
      ...rubricOf(entry),
    })),
    assessment: { body, reviews: assessors },
    creator: body,
  };
}

function rubricOf({ kind, size, required }: Drawn) {
  const ids = Array.from({ length: size }, (_, index) => index);
  if (kind === 'indicators')
    return { kind, indicators: ids.map((i) => ({ id: `i${i}`, statement: `It does ${i}.` })) };
  const levels = ids.map((i) => ({ id: `l${i}`, name: `Level ${i}`, description: `It is ${i}.` }));
  return { kind, levels, requiredLevel: `l${required}` };
}

function submissionOf(parts: readonly Drawn[]) {
  const digest = (index: number) => `sha256-${String(index).padStart(42, 'A')}A=`;
  return {
    format: 'badgewright-submission/1',
    id: 'urn:x:submission',
    definition: { id: definitionId, version: '1.0.0' },
    earner: { id: 'urn:x:earner' },
    attempt: 1,
    submittedAt: '2026-03-01T00:00:00Z',
    artefacts: [{ id: 'a1', requirement: 'work', title: 'Work', format: 'text', digestSRI: digest(0) }],
    responses: parts.map(({ id }, index) => ({ part: id, format: 'text', digestSRI: digest(index + 1) })),
    attestations: { ownWork: true, containsStudentData: false },
  };
}
