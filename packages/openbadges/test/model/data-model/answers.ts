import assert from 'node:assert/strict';
import { parse, readJson } from '../../../src/index.js';
import type { Outcome } from '../../../src/index.js';
import { parseClr } from '../../../src/model/parse.js';
import type { Json } from './badges.js';
import { contextsOf } from './credentials.js';

/** What is made of a badge, or of a learner record where the second context says that it is one. */
export function read(badge: unknown): Outcome<object> {
  const plain = readJson(badge);
  if (plain.kind !== 'ok') return plain;
  const contexts = plain.value['@context'];
  const isRecord = Array.isArray(contexts) && contexts[1] === contextsOf.CLR[1];
  return isRecord ? parseClr(plain.value) : parse(badge);
}

/** What is found wrong, as `code pointer`; nothing where it is accepted. */
export function faultsOf(badge: unknown): readonly string[] {
  const outcome = read(badge);
  if (outcome.kind === 'ok') return [];
  assert.equal(outcome.kind, 'bad');
  return outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
}

/** What is made of a badge or a record that is accepted. */
export function strict(badge: unknown): Json {
  const outcome = read(badge);
  // Typed badges have no index signature; the tests look at any property.
  if (outcome.kind === 'ok') return outcome.value as unknown as Json;
  return assert.fail(JSON.stringify(outcome.problems));
}
