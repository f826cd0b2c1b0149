import assert from 'node:assert/strict';
import { beforeAll, describe, test } from 'vitest';
import { parse } from '../../src/index.js';
import { full, isJson, modelOf, models, objectsIn, rootOf } from '../model/data-model/badges.js';
import type { Json } from '../model/data-model/badges.js';
import { cases } from '../fixture.js';
import { isReferenceThere } from './reference.js';
import { explanationOf, narrower, wider } from './schemas-differences.js';
import type { Wider } from './schemas-differences.js';
import { compileEditions } from './schemas-editions.js';
import type { Editions } from './schemas-editions.js';
import { everyChange, someChanges } from './schemas-mutations.js';
import type { Mutant } from './schemas-mutations.js';

/** How a set of badges fared: what differs without a listed reason, and which reasons were met. */
interface Tally {
  compared: number;
  accepted: number;
  readonly unlisted: string[];
  readonly met: Set<string>;
}

const examples = models.map((model) => ({ what: model, badge: full(rootOf(model), model) }));

/** The badges of the corpus, read as any JSON reader reads them. */
function corpus(): readonly Mutant[] {
  return cases().flatMap(({ slug, input }) => {
    const badge = typeof input === 'string' ? readLeniently(input) : undefined;
    return isJson(badge) ? [{ what: slug, badge }] : [];
  });
}

function readLeniently(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return undefined;
  }
}

/** A copy of a badge with listed differences taken out of it. */
function mended(badge: Json, differences: readonly Wider[]): Json {
  const copy = structuredClone(badge);
  const model = modelOf(copy);
  for (const { mend } of differences) {
    for (const [, name, object] of [...objectsIn(rootOf(model), copy)]) mend(object, { name, model });
  }
  return copy;
}

/** Compares `parse` with the schemas on one badge. */
function compare({ what, badge }: Mutant, { strict, some }: Editions, tally: Tally): void {
  tally.compared += 1;
  const outcome = parse(badge);
  if (outcome.kind === 'ok') {
    tally.accepted += 1;
    if (!some(badge)) compareAccepted({ what, badge }, some, tally);
    const written = outcome.value as unknown as Json;
    if (!strict(mended(written, notOfForm))) tally.unlisted.push(`${what}: not in strict form`);
  } else if (strict(badge)) {
    for (const problem of outcome.problems) {
      const explanation = explanationOf(problem, badge);
      if (explanation === undefined) tally.unlisted.push(`${what}: ${problem.code} ${String(problem.at)}`);
      else tally.met.add(explanation.what);
    }
  }
}

/** The differences that remain in what `parse` returns: its form is that of the schemas. */
const notOfForm = wider.slice(3);

function compareAccepted({ what, badge }: Mutant, some: Editions['some'], tally: Tally): void {
  const alone = wider.find((difference) => some(mended(badge, [difference])));
  if (alone !== undefined) tally.met.add(alone.what);
  else if (!some(mended(badge, wider))) tally.unlisted.push(`${what}: accepted`);
}

function tallyOf(mutants: Iterable<Mutant>, editions: Editions): Tally {
  const tally: Tally = { compared: 0, accepted: 0, unlisted: [], met: new Set() };
  for (const mutant of mutants) compare(mutant, editions, tally);
  return tally;
}

/** Badges that `parse` accepts as they are. */
function wholeBadges(): readonly Json[] {
  const badges = [...examples, ...corpus()].map(({ badge }) => badge);
  return badges.filter((badge) => parse(badge).kind === 'ok');
}

describe.skipIf(!isReferenceThere)('parse against the published schemas', () => {
  const sets = ['examples', 'corpus', 'every change', 'random changes'] as const;
  const tallies = new Map<(typeof sets)[number], Tally>();

  beforeAll(() => {
    const editions = compileEditions();
    tallies.set('examples', tallyOf(examples, editions));
    tallies.set('corpus', tallyOf(corpus(), editions));
    tallies.set('every change', tallyOf(everyChange(), editions));
    tallies.set('random changes', tallyOf(someChanges(wholeBadges(), 2000), editions));
  }, 120_000);

  for (const set of sets) {
    test(`no difference that is not listed: ${set}`, () => {
      assert.deepEqual(tallies.get(set)?.unlisted, []);
    });
  }

  test('the full examples are accepted by `parse` and by the strict schema, without any difference', () => {
    const { compared, accepted, met } = tallies.get('examples') ?? assert.fail();
    assert.deepEqual({ compared, accepted, met: [...met] }, { compared: 2, accepted: 2, met: [] });
  });

  test('the changes are many, and some of them are harmless', () => {
    const { compared, accepted } = tallies.get('every change') ?? assert.fail();
    assert.ok(compared > 8000, `${compared}`);
    assert.ok(accepted > compared / 10 && accepted < compared / 2, `${accepted} of ${compared}`);
    const whole = tallies.get('corpus') ?? assert.fail();
    assert.ok(whole.compared > 35 && whole.accepted > 25, `${whole.accepted}`);
    const random = tallies.get('random changes') ?? assert.fail();
    assert.equal(random.compared, 2000);
    assert.ok(random.accepted > 200 && random.accepted < 1500, `${random.accepted}`);
  });

  test('each listed difference is there', () => {
    const met = new Set([...tallies.values()].flatMap((tally) => [...tally.met]));
    const listed = [...wider, ...narrower].map(({ what }) => what);
    assert.deepEqual([...met].sort(), listed.sort());
  });
});
