import assert from 'node:assert/strict';
import { apply } from '../../src/index.js';
import { lines } from '../fixtures.js';
import type { Candidacy, Role } from '../../src/index.js';

/** An event without its envelope: what a test says about it. */
export interface Told {
  readonly type: string;
  readonly role: Role;
  /** Who acts; without it, the person named for the role. */
  readonly id?: string;
  readonly [key: string]: unknown;
}

/** What happens next, given what has happened so far and when it happens. */
export type Tell = (candidacy: Candidacy | undefined, at: string) => Told;

/** People by letters: a and b assess, c and d assess anew or settle, k coaches, and so on. */
export const who = (name: string): string => `urn:example:${name}`;

const usual: Readonly<Record<Role, string>> = {
  earner: who('earner'),
  screener: who('screener'),
  assessor: who('a'),
  adjudicator: who('c'),
  approver: who('approver'),
  issuer: who('issuer'),
  coach: who('coach'),
  'integrity-officer': who('officer'),
  'appeal-panel': who('panel'),
  auditor: who('auditor'),
  program: who('program'),
};

/** A definition of one criterion with two levels, read in one artefact; `assessment` is added to two reviews. */
export function tiny(assessment: object = {}, more: object = {}): object {
  return {
    format: 'badgewright-definition/1',
    id: 'https://pinehollow.example/mc/tiny',
    version: '1.0.0',
    title: 'One thing done',
    language: 'en',
    competency: 'The educator does one thing.',
    keyMethod: { name: 'Doing', components: ['Do it.'] },
    parts: [
      {
        id: 'part-2',
        title: 'Evidence',
        kind: 'evidence',
        instructions: 'Show it.',
        assessedBy: 'rubric',
        requirements: [
          {
            id: 'thing',
            title: 'The thing',
            genre: 'thing',
            formats: [{ format: 'document' }],
            count: { min: 1 },
            studentData: false,
            groupWork: true,
          },
        ],
      },
    ],
    criteria: [
      {
        kind: 'levels',
        id: 'c1',
        title: 'It is done',
        reads: ['thing'],
        levels: [
          { id: 'no', name: 'No', description: 'It is not done.' },
          { id: 'yes', name: 'Yes', description: 'It is done.' },
        ],
        requiredLevel: 'yes',
      },
    ],
    assessment: {
      body: { id: 'https://pinehollow.example', name: 'Pine Hollow' },
      reviews: 2,
      ...assessment,
    },
    creator: { id: 'https://pinehollow.example', name: 'Pine Hollow' },
    ...more,
  };
}

/** The digest of the artefact of a submission. */
export const digest = (letter: string): string => `sha256-${letter.repeat(42)}A=`;

/** The one artefact of a submission. */
export const artefact = {
  id: 'x1',
  requirement: 'thing',
  title: 'It',
  format: 'document',
  digestSRI: digest('a'),
  group: true,
};

/** A submission of the tiny definition. */
export function work(attempt: number, id: string, at: string): Record<string, unknown> {
  return {
    format: 'badgewright-submission/1',
    id: `urn:example:work-${id}`,
    definition: { id: 'https://pinehollow.example/mc/tiny', version: '1.0.0' },
    earner: { id: who('earner') },
    attempt,
    submittedAt: at,
    artefacts: [artefact],
    responses: [],
    attestations: { ownWork: true, containsStudentData: false },
  };
}

/** A review of what is handed in. */
export function reviewOf(candidacy: Candidacy | undefined, at: string, said: object): object {
  return {
    format: 'badgewright-review/1',
    id: `urn:example:review-${(candidacy?.events ?? 0) + 1}`,
    submission: candidacy?.submissions.at(-1)?.id ?? 'urn:example:none',
    definition: { id: 'https://pinehollow.example/mc/tiny', version: '1.0.0' },
    assessor: { id: who('a') },
    role: 'assessor',
    reviewedAt: at,
    parts: [],
    criteria: [{ criterion: 'c1', level: 'yes', feedback: 'Do it once more.' }],
    ...said,
  };
}

const scored = (level: string) => [{ criterion: 'c1', level, feedback: 'Do it once more.' }];

export const tell = {
  open:
    (definition: object = tiny(), more: object = {}): Tell =>
    () => ({
      ...{ type: 'candidacy.opened', role: 'earner', definition, earner: who('earner') },
      ...more,
    }),
  submit:
    (changes: object = {}): Tell =>
    (candidacy, at) => {
      const isAgain = candidacy?.state === 'not-yet';
      const attempt = (candidacy?.attempt ?? 1) + (isAgain ? 1 : 0);
      const submission = { ...work(attempt, String((candidacy?.events ?? 0) + 1), at), ...changes };
      return { type: 'submission.submitted', role: 'earner', submission };
    },
  /** An event with what belongs to its type. */
  say:
    (type: string, role: Role, more: object = {}): Tell =>
    () => ({ type, role, ...more }),
  assign:
    (name: string, more: object = {}): Tell =>
    () => ({
      ...{ type: 'review.assigned', role: 'issuer', assessor: who(name) },
      ...more,
    }),
  lock:
    (name: string, level: string, said: object = {}): Tell =>
    (candidacy, at) => ({
      ...{ type: 'review.locked', role: 'assessor', id: who(name) },
      review: reviewOf(candidacy, at, { assessor: { id: who(name) }, criteria: scored(level), ...said }),
    }),
  settle:
    (name: string, level: string, said: object = {}): Tell =>
    (candidacy, at) => ({
      ...{ type: 'adjudication.locked', role: 'adjudicator', id: who(name) },
      review: reviewOf(candidacy, at, {
        ...{ assessor: { id: who(name) }, role: 'adjudicator', criteria: scored(level) },
        ...said,
      }),
    }),
  toSettle:
    (name: string, more: object = {}): Tell =>
    () => ({
      ...{ type: 'adjudication.assigned', role: 'issuer', adjudicator: who(name) },
      ...more,
    }),
  decide:
    (outcome: string, more: object = {}): Tell =>
    () => ({
      ...{ type: 'decision.recorded', role: 'approver', outcome },
      ...more,
    }),
  flag:
    (match: object = {}, more: object = {}): Tell =>
    () => ({
      ...{ type: 'integrity.flagged', role: 'program' },
      matches: [
        {
          ...{ artefact: 'x1', submission: 'urn:example:theirs', earner: who('other'), groupAllowed: true },
          ...match,
        },
      ],
      ...more,
    }),
  judge:
    (outcome: string, panel: readonly string[] = ['panel'], more: object = {}): Tell =>
    () => ({
      ...{ type: 'appeal.decided', role: 'appeal-panel', outcome, panel: panel.map(who), reasons: ['So.'] },
      ...more,
    }),
  appeal: (): Tell => () => ({ type: 'appeal.opened', role: 'earner', reasons: ['I did it.'] }),
  issue:
    (more: object = {}): Tell =>
    () => ({
      ...{ type: 'credential.issued', role: 'issuer', credential: 'urn:example:badge' },
      ...more,
    }),
} as const;

/** Handed in and screened. */
export const handedIn = (changes: object = {}): readonly Tell[] => [
  tell.submit(changes),
  tell.say('screening.passed', 'screener'),
];

/** Reviewed by a and b at these levels. */
export const reviewed = (first: string, second: string, names = ['a', 'b']): readonly Tell[] => [
  ...names.map((name) => tell.assign(name)),
  ...names.map((name, index) => tell.lock(name, index === 0 ? first : second)),
];

/** A whole attempt that ends so. */
export const attempt = (level: string, outcome: string): readonly Tell[] => [
  ...handedIn(),
  ...reviewed(level, level),
  tell.decide(outcome),
];

/** The next event of a log as JSON: an hour after the one before. */
export function eventOf(candidacy: Candidacy | undefined, next: Tell): Record<string, unknown> {
  const sequence = (candidacy?.events ?? 0) + 1;
  const before = Date.parse(candidacy?.lastAt ?? '2026-03-02T08:00:00Z');
  const at = new Date(before + 3_600_000).toISOString();
  const { role, id = usual[role], ...more } = next(candidacy, at);
  const envelope = { format: 'badgewright-candidacy-event/1', candidacy: who('candidacy'), sequence, at };
  return { ...envelope, actor: { id, role }, ...more };
}

/** The candidacy after events that are all accepted. */
export function play(...tells: readonly Tell[]): Candidacy {
  return on(undefined, ...tells);
}

/** The same, from a candidacy on. */
export function on(from: Candidacy | undefined, ...tells: readonly Tell[]): Candidacy {
  let candidacy = from;
  for (const next of tells) {
    const event = eventOf(candidacy, next);
    const applied = apply(candidacy, event);
    assert.deepEqual(applied.kind === 'bad' ? lines(applied.problems) : [], [], String(event['type']));
    if (applied.kind === 'ok') candidacy = applied.value;
  }
  assert.ok(candidacy !== undefined);
  return candidacy;
}

/** Why an event is refused, as sorted `code at` lines; it leaves the candidacy as it was. */
export function refusal(candidacy: Candidacy | undefined, next: Tell): readonly string[] {
  const before = JSON.stringify(candidacy);
  const applied = apply(candidacy, eventOf(candidacy, next));
  assert.equal(JSON.stringify(candidacy), before);
  return applied.kind === 'bad' ? lines(applied.problems) : [];
}
