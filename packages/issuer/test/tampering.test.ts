import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, vi } from 'vitest';

import { decide } from '@badgewright/microcredentials';
import { issue } from '../src/index.js';
import { approvedAttempt, decidedAt, depsWith, member } from './mc-1.js';
import type { Approved } from '@badgewright/microcredentials';

// A machine that is busy with other tests takes its time.
vi.setConfig({ testTimeout: 60_000 });

type Path = readonly (string | number)[];

const honest = approvedAttempt();
const facts: ReadonlySet<string | number> = new Set(['definition', 'submission', 'reviews']);

/** Every place in a decision: members, items, and what is inside them. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

function withValue(path: Path, value: unknown): Approved {
  const copy = structuredClone({ ...honest });
  const owner = member(copy, ...path.slice(0, -1));
  assert.ok(typeof owner === 'object' && owner !== null);
  Reflect.set(owner, path.at(-1) ?? '', value);
  return copy;
}

/** Whether the decision is what its own facts lead to: then nobody can tell that the facts are others. */
function follows(claim: Approved): boolean {
  const again = decide(claim.definition, claim.submission, claim.reviews, decidedAt);
  return again.kind === 'approved' && JSON.stringify(again) === JSON.stringify({ ...again, ...claim });
}

test('any one value of a decision that is replaced is refused, unless the facts lead to it', async () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('exemplary', 'basic', 'pass', 'fail', 'approved'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pathsIn(honest)), values, async (path, value) => {
      const claim = withValue(path, value);
      const outcome = await issue(claim, await depsWith());
      if (outcome.kind === 'ok') assert.ok(follows(claim), path.join('/'));
      else assert.match(outcome.problems[0].code, /^issue\.(not-approved|altered)$/);
    }),
    { numRuns: 150 },
  );
});

test('no result of a decision can be replaced at all', async () => {
  const results = pathsIn(honest).filter(([first]) => first !== undefined && !facts.has(first));
  assert.ok(results.length > 20);
  for (const path of results) {
    const before = member(honest, ...path);
    const outcome = await issue(withValue(path, before === 'x' ? 'y' : 'x'), await depsWith());
    assert.equal(outcome.kind, 'bad', path.join('/'));
  }
});
