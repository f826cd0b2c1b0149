import type { Definition } from '@badgewright/microcredentials';

const body = { id: 'https://pinehollow.example/', name: 'Pine Hollow' };

/** Three levels on c1, indicators on c2, and a part that passes or fails. */
export const definition = {
  format: 'badgewright-definition/1',
  id: 'https://pinehollow.example/mc/questions',
  version: '1.0.0',
  title: 'Questions that make students think',
  language: 'en',
  competency: 'The educator asks questions that students answer with reasons.',
  keyMethod: { name: 'Plan, ask, wait', components: ['Plan the question.', 'Wait for reasons.'] },
  parts: [
    {
      id: 'p1',
      title: 'Overview',
      kind: 'overview',
      instructions: 'Describe the class.',
      assessedBy: 'pass-fail',
      formats: [{ format: 'text' }],
    },
    {
      id: 'p2',
      title: 'Evidence',
      kind: 'evidence',
      instructions: 'Hand in the plan.',
      assessedBy: 'rubric',
      requirements: [
        {
          id: 'plan',
          title: 'Plan',
          genre: 'lesson plan',
          formats: [{ format: 'document' }],
          count: { min: 1 },
          studentData: false,
          groupWork: false,
        },
      ],
    },
  ],
  criteria: [
    {
      kind: 'levels',
      id: 'c1',
      title: 'The questions call for reasons',
      reads: ['plan'],
      levels: ['developing', 'proficient', 'exemplary'].map((id) => ({
        id,
        name: id,
        description: `${id}.`,
      })),
      requiredLevel: 'proficient',
    },
    {
      kind: 'indicators',
      id: 'c2',
      title: 'There is time to think',
      reads: ['plan'],
      indicators: [{ id: 'i1', statement: 'Pauses are planned.' }],
    },
  ],
  assessment: { body, reviews: 2, turnaroundBusinessDays: 5, attempts: { beforeSupport: 9 } },
  creator: body,
} as const satisfies Definition;

/** A calendar of weekdays with one holiday, New Year’s Day. */
export const calendar = {
  format: 'badgewright-calendar/1',
  timeZone: 'Z',
  weekend: ['saturday', 'sunday'],
  holidays: ['2026-01-01'],
} as const;

/** What somebody finds: the place of the level on c1, and whether c2 is met, such as `1+`. */
export type Scores = `${0 | 1 | 2}${'+' | '-'}`;

/** What happens in one attempt, by days of January 2026. */
export interface AttemptStory {
  readonly submitted: number;
  /** The days on which it was handed in incomplete before. */
  readonly returned?: readonly number[];
  /** By assessors a, b and so on, or those named, such as `1+ 0+`; without it the case stays open. */
  readonly scores?: string;
  readonly assessors?: readonly string[];
  readonly adjudicator?: Scores;
  readonly decided?: number;
  readonly appeal?: { readonly day: number; readonly outcome: 'upheld' | 'reopened' };
  /** What a new panel finds, and when. */
  readonly again?: { readonly scores: string; readonly decided: number };
}

/** What becomes of a candidacy. */
export interface Story {
  readonly earner: string;
  readonly candidacy?: string;
  readonly attempts?: readonly AttemptStory[];
  readonly withdrawn?: number;
  readonly upheld?: number;
  readonly issued?: number;
  readonly definition?: Definition;
}

/** The id of a person by a short name. */
export function personId(name: string): string {
  return `urn:example:person:${name}`;
}

/** The log that tells a story. */
export function logOf(story: Story): readonly Readonly<Record<string, unknown>>[] {
  const id = story.candidacy ?? `urn:example:candidacy:${story.earner}`;
  const events: Readonly<Record<string, unknown>>[] = [];
  const mc = story.definition ?? definition;
  const add = (
    day: number,
    actor: readonly [string, string],
    more: Readonly<Record<string, unknown>>,
  ): void => {
    events.push({
      format: 'badgewright-candidacy-event/1',
      candidacy: id,
      sequence: events.length + 1,
      at: moment(day),
      actor: { id: personId(actor[0]), role: actor[1] },
      ...more,
    });
  };
  const earner = [story.earner, 'earner'] as const;
  add(1, earner, { type: 'candidacy.opened', definition: mc, earner: personId(story.earner) });
  for (const [index, attempt] of (story.attempts ?? []).entries()) {
    const number = index + 1;
    for (const day of attempt.returned ?? []) {
      add(day, earner, {
        type: 'submission.submitted',
        submission: submission(`${id}:${number}:of-${day}`, day),
      });
      add(day, ['screener', 'screener'], { type: 'screening.returned', reasons: ['A page is missing.'] });
    }
    const work = `${id}:${number}`;
    add(attempt.submitted, earner, {
      type: 'submission.submitted',
      submission: submission(work, attempt.submitted),
    });
    if (story.upheld !== undefined) continue;
    add(attempt.submitted, ['screener', 'screener'], { type: 'screening.passed' });
    const assessors = attempt.assessors ?? ['a', 'b', 'f'].slice(0, mc.assessment.reviews);
    round(attempt, { work, assessors, number: 1, adjudicator: 'c' });
    if (attempt.appeal === undefined) continue;
    const { day, outcome } = attempt.appeal;
    add(day, earner, { type: 'appeal.opened', reasons: ['The plan was read wrongly.'] });
    add(day, ['p', 'appeal-panel'], {
      type: 'appeal.decided',
      outcome,
      panel: [personId('p')],
      reasons: ['Read.'],
    });
    if (attempt.again !== undefined)
      round(attempt.again, { work, assessors: ['d', 'e'], number: 2, adjudicator: 'g' });
  }
  if (story.upheld !== undefined) {
    const matches = [
      { artefact: 'a1', submission: 'urn:example:other', earner: personId('other'), groupAllowed: false },
    ];
    add(story.upheld, ['screener', 'screener'], { type: 'integrity.flagged', matches });
    add(story.upheld, ['officer', 'integrity-officer'], {
      type: 'integrity.upheld',
      reasons: ['It is copied.'],
    });
  }
  if (story.withdrawn !== undefined) add(story.withdrawn, earner, { type: 'submission.withdrawn' });
  if (story.issued !== undefined)
    add(story.issued, ['issuer', 'issuer'], { type: 'credential.issued', credential: `${id}:badge` });
  return events;

  function submission(work: string, day: number): object {
    return {
      format: 'badgewright-submission/1',
      id: work,
      definition: { id: mc.id, version: mc.version },
      earner: { id: personId(story.earner) },
      attempt: Number(/:(\d+)(?::of-\d+)?$/.exec(work)?.[1]),
      submittedAt: moment(day),
      artefacts: [
        {
          id: 'a1',
          requirement: 'plan',
          title: 'Plan',
          format: 'document',
          digestSRI: `sha256-${'A'.repeat(43)}=`,
        },
      ],
      responses: [{ part: 'p1', format: 'text', digestSRI: `sha256-${'B'.repeat(42)}A=` }],
      attestations: { ownWork: true, containsStudentData: false },
    };
  }

  function round(
    { scores = '', adjudicator, decided }: Pick<AttemptStory, 'scores' | 'adjudicator' | 'decided'>,
    panel: { work: string; assessors: readonly string[]; number: number; adjudicator: string },
  ): void {
    const day = decided ?? Number((events.at(-1)?.['at'] as string).slice(8, 10));
    const given = scores.split(' ').filter(Boolean);
    for (const [index, found] of given.entries()) {
      const who = panel.assessors[index] ?? '';
      add(day, ['issuer', 'issuer'], { type: 'review.assigned', assessor: personId(who) });
      const review = reviewBy(who, found, { ...panel, role: 'assessor', day });
      add(day, [who, 'assessor'], { type: 'review.locked', review });
    }
    if (adjudicator !== undefined) {
      const who = panel.adjudicator;
      add(day, ['issuer', 'issuer'], { type: 'adjudication.assigned', adjudicator: personId(who) });
      const review = reviewBy(who, adjudicator, { ...panel, role: 'adjudicator', day });
      add(day, [who, 'adjudicator'], { type: 'adjudication.locked', review });
    }
    if (decided === undefined) return;
    const all = adjudicator === undefined ? given : [adjudicator];
    const outcome = all.every((found) => /[12][+]/.test(found)) ? 'earned' : 'not-yet';
    add(decided, ['issuer', 'issuer'], { type: 'decision.recorded', outcome });
    add(decided, ['issuer', 'issuer'], { type: 'feedback.sent' });
  }

  function reviewBy(
    who: string,
    found: string,
    { work, number, role, day }: { work: string; number: number; role: string; day: number },
  ): object {
    const feedback = 'Say more.';
    return {
      format: 'badgewright-review/1',
      id: `${work}:${number}:${who}`,
      submission: work,
      definition: { id: mc.id, version: mc.version },
      assessor: { id: personId(who) },
      role,
      reviewedAt: moment(day),
      parts: [{ part: 'p1', result: 'pass' }],
      criteria: [
        { criterion: 'c1', level: ['developing', 'proficient', 'exemplary'][Number(found[0])], feedback },
        { criterion: 'c2', indicators: [{ indicator: 'i1', met: found.endsWith('+') }], feedback },
      ],
    };
  }
}

/** Noon on a day of January 2026. */
export function moment(day: number): string {
  return `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`;
}
