import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { requiredCriteria } from '../../src/definition/passing-rule.js';
import { decideOn, edited } from '../fixtures.js';
import { anyAttempts, factsOfAttempts } from './any-attempts.js';
import type { Definition } from '../../src/index.js';
import type { Drawn } from './any-definition.js';
import type { DrawnAttempts, DrawnScore } from './any-attempts.js';

const at = new Date('2026-12-01T00:00:00Z');

/** What stands on one scored thing after an attempt, and since which attempt. */
interface Stand {
  readonly rank: number;
  readonly from: number;
}

type Told = 'incomplete' | { readonly kind: string; readonly stands: ReadonlyMap<string, Stand> };

/** The oracle: the attempts one after the other, from the raw draws alone. */
function retell(story: DrawnAttempts): Told {
  let kept = new Map<string, Stand>();
  for (const [index, list] of story.attempts.entries()) {
    const stands = new Map<string, Stand>();
    for (const [i, item] of story.items.entries()) {
      const stand = standOf(item, list[i], { kept: kept.get(item.id), number: index + 1 });
      if (stand === undefined) return 'incomplete';
      stands.set(item.id, stand);
    }
    const isLast = index === story.attempts.length - 1;
    const passed = holds(story, stands);
    if (isLast) return { kind: passed ? 'approved' : 'not-yet', stands };
    if (passed) return 'incomplete';
    const met = story.items.filter((item) => isMet(item, stands.get(item.id)));
    kept = new Map(
      story.carryMet === false ? [] : [...stands].filter(([id]) => met.some((m) => m.id === id)),
    );
  }
  return 'incomplete';
}

function standOf(
  item: Drawn,
  drawn: DrawnScore | undefined,
  { kept, number }: { readonly kept: Stand | undefined; readonly number: number },
): Stand | undefined {
  if (drawn === undefined) return undefined;
  if (drawn.skips.every(Boolean)) return kept;
  if (drawn.skips.some(Boolean)) return undefined;
  const ranks = drawn.scores.map((score) =>
    item.kind === 'indicators' ? Number(score === 2 ** item.size - 1) : score,
  );
  const assessors = ranks.slice(0, -1);
  const above = assessors.filter((rank) => rank >= neededOf(item)).length;
  const agreed = above === 0 || above === assessors.length;
  return { rank: agreed ? Math.min(...assessors) : (ranks.at(-1) ?? 0), from: number };
}

function neededOf({ kind, required }: Drawn): number {
  return kind === 'levels' ? required : 1;
}

function isMet(item: Drawn, stand: Stand | undefined): boolean {
  return stand !== undefined && stand.rank >= neededOf(item);
}

function holds({ items, rule }: DrawnAttempts, stands: ReadonlyMap<string, Stand>): boolean {
  const parts = items.filter(({ kind }) => kind === 'part');
  const criteria = items.filter(({ kind }) => kind !== 'part');
  const met = criteria.filter((item) => isMet(item, stands.get(item.id)));
  if (!parts.every((item) => isMet(item, stands.get(item.id)))) return false;
  if (rule.kind === 'conjunctive') return met.length === criteria.length;
  if (!rule.always.every((id) => met.some((item) => item.id === id))) return false;
  if (rule.kind === 'at-least') return met.length >= rule.needed;
  return criteria.reduce((sum, { id }) => sum + (stands.get(id)?.rank ?? 0), 0) >= rule.needed;
}

/** The story up to the first attempt that passes, and with nothing unscored that may not be. */
function mended(story: DrawnAttempts): DrawnAttempts {
  let told: DrawnAttempts = { ...story, attempts: [] };
  for (const list of story.attempts) {
    const whole = list.map((score) => ({ ...score, skips: score.skips.map(() => false) }));
    const skipping = list.map((score, i) => {
      const trial = whole.map((other, j) => (i === j ? evenlySkipped(score) : other));
      return retell({ ...told, attempts: [...told.attempts, trial] }) === 'incomplete' ? whole[i] : trial[i];
    });
    told = { ...told, attempts: [...told.attempts, skipping.flatMap((score) => score ?? [])] };
    const result = retell(told);
    if (result !== 'incomplete' && result.kind === 'approved') return told;
  }
  return told;
}

function evenlySkipped(score: DrawnScore): DrawnScore {
  return { ...score, skips: score.skips.map(() => score.skips[0] === true) };
}

describe('decide, over several attempts and under any passing rule', () => {
  test('comes to what a plain retelling of the attempts comes to', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(anyAttempts, fc.boolean(), (drawn, isMended) => {
        const story = isMended ? mended(drawn) : drawn;
        const told = retell(story);
        const decision = decideOn(factsOfAttempts(story), at);
        assert.equal(decision.kind, told === 'incomplete' ? told : told.kind);
        count(decision.kind);
        if (decision.kind === 'incomplete' || told === 'incomplete') return;
        const now = story.attempts.length;
        for (const { criterion, achievedLevel, met, carriedFrom } of decision.criteria) {
          const item = story.items.find(({ id }) => id === criterion);
          const stand = told.stands.get(criterion);
          assert.ok(item !== undefined && stand !== undefined);
          assert.equal(achievedLevel, levelName(item, stand.rank));
          assert.equal(met, isMet(item, stand));
          assert.equal(carriedFrom, stand.from === now ? undefined : stand.from);
          if (carriedFrom !== undefined) count('carried');
        }
        for (const { part, result, carriedFrom } of decision.parts) {
          const stand = told.stands.get(part);
          assert.equal(result, stand?.rank === 1 ? 'pass' : 'fail');
          assert.equal(carriedFrom, stand?.from === now ? undefined : stand?.from);
        }
        if (decision.kind === 'not-yet') assert.notEqual(decision.unmet.length, 0);
      }),
      { numRuns: 400 },
    );
    for (const what of ['approved', 'not-yet', 'incomplete', 'carried'])
      assert.ok((seen.get(what) ?? 0) > 5, what);
  });

  test('names as unmet no criterion that the badge can do without, unless the rule falls short', () => {
    fc.assert(
      fc.property(anyAttempts, (drawn) => {
        const story = mended(drawn);
        const facts = factsOfAttempts(story);
        const decision = decideOn(facts, at);
        if (decision.kind !== 'not-yet') return;
        const isShort = decision.unmet.some(({ kind }) => kind === 'rule');
        const { rule } = decision;
        assert.equal(isShort, rule !== undefined && rule.reached < rule.needed);
        const required = requiredCriteria(facts.definition as Definition);
        for (const unmet of decision.unmet)
          if (unmet.kind === 'criterion') assert.ok(isShort || required.has(unmet.criterion));
      }),
    );
  });

  test('does not carry what is not there: without an earlier attempt all must be scored', () => {
    fc.assert(
      fc.property(anyAttempts, (drawn) => {
        const story = mended(drawn);
        const facts = factsOfAttempts(story);
        const decision = decideOn(edited(facts, ['/earlier', []]), at);
        const last = story.attempts.at(-1) ?? [];
        const isWhole = last.every(({ skips }) => skips.every((skip) => !skip));
        assert.equal(decision.kind === 'incomplete', !isWhole);
      }),
    );
  });
});

describe('requiredCriteria', () => {
  test('are those without which no scores pass, by trying all scores', () => {
    fc.assert(
      fc.property(anyAttempts, (story) => {
        const criteria = story.items.filter(({ kind }) => kind !== 'part');
        const needed = new Set(criteria.map(({ id }) => id));
        let passing = 0;
        for (const ranks of allRanks(criteria)) {
          const stands = new Map(criteria.map(({ id }, i) => [id, { rank: ranks[i] ?? 0, from: 1 }]));
          if (!holds({ ...story, items: criteria }, stands)) continue;
          passing += 1;
          for (const item of criteria) if (!isMet(item, stands.get(item.id))) needed.delete(item.id);
        }
        assert.notEqual(passing, 0);
        const { definition } = factsOfAttempts(story);
        assert.deepEqual([...requiredCriteria(definition as Definition)].sort(), [...needed].sort());
      }),
    );
  });
});

function levelName({ kind }: Drawn, rank: number): string {
  return kind === 'levels' ? `l${rank}` : rank === 1 ? 'met' : 'not-met';
}

/** Every combination of ranks: at most five levels on each of four criteria. */
function allRanks(criteria: readonly Drawn[]): readonly (readonly number[])[] {
  return criteria.reduce<readonly (readonly number[])[]>(
    (lists, { kind, size }) =>
      lists.flatMap((list) =>
        Array.from({ length: kind === 'levels' ? size : 2 }, (_, rank) => [...list, rank]),
      ),
    [[]],
  );
}
