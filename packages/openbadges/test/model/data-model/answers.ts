import assert from 'node:assert/strict';
import { parse } from '../../../src/index.js';
import type { Json } from './badges.js';

/** What `parse` finds wrong, as `code pointer`; nothing where it accepts. */
export function faultsOf(badge: unknown): readonly string[] {
  const outcome = parse(badge);
  if (outcome.kind === 'ok') return [];
  assert.equal(outcome.kind, 'bad');
  return outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
}

/** What `parse` makes of a badge that it accepts. */
export function strict(badge: unknown): Json {
  const outcome = parse(badge);
  // Typed badges have no index signature; the tests look at any property.
  if (outcome.kind === 'ok') return outcome.value as unknown as Json;
  return assert.fail(JSON.stringify(outcome.problems));
}
