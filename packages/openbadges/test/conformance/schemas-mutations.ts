import fc from 'fast-check';
import { pointer } from '../../src/model/json.js';
import { at, badgeWith, full, isJson, minimal, models } from '../model/data-model/badges.js';
import { placesOf, propertyOf, rootOf, stepsOf, tables } from '../model/data-model/badges.js';
import type { Json, Model } from '../model/data-model/badges.js';

/** A badge with one thing changed, or more, and what was changed. */
export interface Mutant {
  readonly what: string;
  readonly badge: Json;
}

/** What becomes of a value: a new one, or `undefined` for none. */
export type Change = (value: unknown) => unknown;

const others: readonly unknown[] = [
  null,
  true,
  0,
  2.5,
  '',
  'text',
  'urn:x:y',
  'EN',
  'english',
  'zh-Hans-CN',
  'USA',
  'ext:Own',
  'x ext:Own',
  'a.b.c',
  '2026-03-20',
  '2026-02-30',
  '2026-03-20T15:00:00Z',
  '2026-03-20T15:00:00',
  '2026-03-20 15:00:00z',
  '2026-03-20T15:00:00+01',
  '2026-02-30T15:00:00Z',
  '2016-12-31T23:59:60Z',
  '2026-03-20T24:00:00Z',
  [],
  ['text'],
  [5],
  [null],
  {},
  { id: 'urn:x:y', type: 'Thing' },
  { id: 'urn:x:y', type: ['Profile'] },
  { en: 'text' },
];

/** Replaces, removes, wraps, doubles and unwraps. */
export const changes: readonly (readonly [what: string, change: Change])[] = [
  ['gone', () => undefined],
  ['wrapped', (value) => [value]],
  ['twice', (value) => [value, value]],
  ['first item', (value) => (isList(value) ? value[0] : value)],
  ['an item more', (value) => (isList(value) ? [...value, ...value] : value)],
  ['a number more', (value) => (isList(value) ? [...value, 5] : value)],
  ['lower case', (value) => (typeof value === 'string' ? value.toLowerCase() : value)],
  ['one character less', (value) => (typeof value === 'string' ? value.slice(0, -1) : value)],
  ['as text', (value) => JSON.stringify(value)],
  ['keys extended', (value) => (isJson(value) ? { ...value, constructor: 'x', 'ext:own': [null] } : value)],
  ...others.map(replacement),
];

/** Puts a value in place of another. */
export function replacement(value: unknown): readonly [what: string, change: Change] {
  return [JSON.stringify(value), () => value];
}

/** The classes that the published schemas describe otherwise for the W3C data model 1.1. */
const describedTwice = [
  'EndorsementCredentialV1p1',
  'CredentialStatus',
  'AchievementSubject',
  'Achievement',
  'Profile',
];

/** Every change to every property of every class, and every value of the tables, good or bad; on both data models where the schemas differ. */
export function* everyChange(): Generator<Mutant> {
  for (const model of models) {
    const names = model === '2.0' ? Object.keys(tables) : [rootOf(model), ...describedTwice];
    for (const name of names) yield* changesIn(name, model);
  }
  yield* mixedModels();
}

function* changesIn(name: string, model: Model): Generator<Mutant> {
  // One place is enough: that a class is read alike at all its places, the test of the data model shows.
  const [place] = placesOf(name, model);
  if (place === undefined) return;
  const object = full(name, model);
  for (const key of Object.keys(object)) {
    const [, { good, bad }] = propertyOf(name, key);
    const values = [...good, ...bad.map(([value]) => value)].map(replacement);
    for (const [what, change] of [...changes, ...values]) {
      const badge = badgeWith(model, place, { ...object, [key]: change(object[key]) });
      yield { what: `${model} ${place}/${key} ${what}`, badge: plain(badge) };
    }
  }
}

/** Badges on each data model with an endorsement on the other, whole and with what is required alone. */
function* mixedModels(): Generator<Mutant> {
  for (const [model, other] of [['2.0', '1.1'] as const, ['1.1', '2.0'] as const]) {
    for (const place of placesOf('EndorsementCredential', '2.0')) {
      for (const example of [full, minimal]) {
        const badge = badgeWith(model, place, example('EndorsementCredential', other));
        yield { what: `${model} ${place} on ${other}`, badge: plain(badge) };
      }
    }
  }
}

/** Badges with one to three random changes anywhere. The same ones in each run. */
export function someChanges(badges: readonly Json[], numRuns: number): readonly Mutant[] {
  const step = fc.record({ place: fc.nat(), change: fc.constantFrom(...changes) });
  const plan = fc.record({
    badge: fc.constantFrom(...badges),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  });
  return fc.sample(plan, { numRuns, seed: 30 }).map(({ badge, steps }) => {
    const copy = plain(badge);
    const done = steps.map(({ place, change: [what, change] }) => {
      const places = [...placesIn(copy, '')];
      const where = places[place % places.length] ?? '';
      changeAt(copy, where, change);
      return `${where} ${what}`;
    });
    return { what: done.join(', '), badge: plain(copy) };
  });
}

function changeAt(badge: Json, place: string, change: Change): void {
  const cut = place.lastIndexOf('/');
  const owner = at(badge, place.slice(0, cut)) as object;
  const [key = ''] = stepsOf(place.slice(cut));
  // A copy: the next change may reach into it.
  const value = structuredClone(change(Reflect.get(owner, key)));
  if (value === undefined) Reflect.deleteProperty(owner, key);
  else Reflect.set(owner, key, value);
}

function* placesIn(value: unknown, place: string): Generator<string> {
  for (const [key, member] of isJson(value) || Array.isArray(value) ? Object.entries(value) : []) {
    yield pointer(place, key);
    yield* placesIn(member, pointer(place, key));
  }
}

/** `Array.isArray` makes `any` of the items. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** As JSON has it: no `undefined`, no holes. */
function plain(badge: Json): Json {
  return JSON.parse(JSON.stringify(badge)) as Json;
}
