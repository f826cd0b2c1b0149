import assert from 'node:assert/strict';
import { parse, readJson } from '../../../src/index.js';
import type { JsonObject, Outcome } from '../../../src/index.js';
import { credentialClass } from '../../../src/model/credential-class.js';
import { faultList } from '../../../src/model/faults.js';
import { parseClr } from '../../../src/model/parse.js';
import { readClass } from '../../../src/model/read-class.js';
import type { Json } from './badges.js';
import { contextsOf } from './credentials.js';

/** What is made of a badge, or of a learner record where the second context says that it is one. */
export function read(badge: unknown): Outcome<object> {
  const plain = readJson(badge);
  if (plain.kind !== 'ok') return plain;
  return isRecord(plain.value) ? parseClr(plain.value) : parse(badge);
}

function isRecord({ '@context': contexts }: JsonObject): boolean {
  return Array.isArray(contexts) && contexts[1] === contextsOf.CLR[1];
}

/** How results and dates refer to one another, of which the tables of classes say nothing. */
const between: ReadonlySet<string> = new Set([
  'model.unresolved',
  'model.result-value',
  'model.result-range',
  'model.duplicate-id',
  'model.date-order',
]);

/** What is found wrong by the tables of classes, as `code pointer`; nothing where it is accepted. */
export function faultsOf(badge: unknown): readonly string[] {
  const outcome = read(badge);
  if (outcome.kind === 'ok') return [];
  assert.equal(outcome.kind, 'bad');
  const own = outcome.problems.filter(({ code }) => !between.has(code));
  return own.map(({ code, at }) => `${code} ${String(at)}`);
}

/** What is made of a badge or a record that is accepted by the tables of classes. */
export function strict(badge: unknown): Json {
  const outcome = read(badge);
  // Typed badges have no index signature; the tests look at any property.
  if (outcome.kind === 'ok') return outcome.value as unknown as Json;
  const plain = readJson(badge);
  if (plain.kind !== 'ok' || faultsOf(badge).length > 0) assert.fail(JSON.stringify(outcome.problems));
  const name = isRecord(plain.value) ? 'ClrCredential' : (credentialClass(plain.value) ?? assert.fail());
  return readClass(name, plain.value, { at: '', faults: faultList() });
}
