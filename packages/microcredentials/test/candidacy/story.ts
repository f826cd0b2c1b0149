import assert from 'node:assert/strict';
import { apply } from '../../src/index.js';
import { lines, readFixture } from '../fixtures.js';
import type { Candidacy, Definition } from '../../src/index.js';

/** An attempt of the fixtures: its submission, its reviewers, its outcome, and the criteria left to be carried. */
type StoryAttempt = readonly [string, readonly string[], string, readonly string[]];

interface ReviewJson {
  readonly assessor: { readonly id: string };
  readonly role: string;
  readonly reviewedAt: string;
  readonly criteria: readonly { readonly criterion: string }[];
}

/** The candidacy and the events of a story that the fixtures tell. */
export function storyLog(
  name: string,
  attempts: readonly StoryAttempt[],
): { readonly candidacy: Candidacy; readonly definition: Definition; readonly events: readonly object[] } {
  const definition = readFixture(`definitions/${name}`) as Definition;
  const events: object[] = [];
  let candidacy: Candidacy | undefined;
  const say = (
    at: string,
    role: string,
    more: { readonly type: string; readonly [key: string]: unknown },
  ) => {
    const id = more['id'] ?? `urn:example:${role}`;
    const { id: _, ...payload } = more;
    const event = {
      ...{ format: 'badgewright-candidacy-event/1', candidacy: 'urn:example:story', at },
      ...{ sequence: events.length + 1, actor: { id, role } },
      ...payload,
    };
    const next = apply(candidacy, event);
    assert.deepEqual(next.kind === 'bad' ? lines(next.problems) : [], [], more.type);
    if (next.kind === 'ok') candidacy = next.value;
    events.push(event);
  };
  for (const [file, reviewers, outcome, carried] of attempts) {
    const submission = readFixture(`submissions/${file}`) as {
      readonly earner: { readonly id: string };
      readonly submittedAt: string;
    };
    const at = submission.submittedAt;
    const earner = submission.earner.id;
    if (candidacy === undefined)
      say(at, 'earner', { type: 'candidacy.opened', id: earner, definition, earner });
    say(at, 'earner', { type: 'submission.submitted', id: earner, submission });
    say(at, 'screener', { type: 'screening.passed' });
    const reviews = reviewers.map((reviewer) => readFixture(`reviews/${file}-${reviewer}`) as ReviewJson);
    for (const { role, assessor } of reviews)
      if (role === 'assessor') say(at, 'issuer', { type: 'review.assigned', assessor: assessor.id });
    for (const review of [...reviews].sort((one, other) => one.reviewedAt.localeCompare(other.reviewedAt))) {
      const { role, assessor, reviewedAt } = review;
      const kept = {
        ...review,
        criteria: review.criteria.filter(({ criterion }) => !carried.includes(criterion)),
      };
      if (role === 'adjudicator')
        say(reviewedAt, 'issuer', { type: 'adjudication.assigned', adjudicator: assessor.id });
      say(reviewedAt, role, {
        type: role === 'assessor' ? 'review.locked' : 'adjudication.locked',
        id: assessor.id,
        review: kept,
      });
    }
    const last = candidacy?.lastAt ?? at;
    say(new Date(Date.parse(last) + 3_600_000).toISOString(), 'approver', {
      type: 'decision.recorded',
      outcome,
    });
  }
  assert.ok(candidacy !== undefined);
  return { candidacy, definition, events };
}
