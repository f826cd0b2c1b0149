import {
  badgeWith,
  full,
  isJson,
  minimal,
  models,
  placesOf,
  rootOf,
  tables,
} from '../model/data-model/badges.js';
import type { Json, Model } from '../model/data-model/badges.js';
import { changes } from './schemas-mutations.js';
import type { Change } from './schemas-mutations.js';

/** A document to start from, and where in it something can be changed. */
export interface Base {
  readonly value: Json;
  readonly places: readonly (readonly string[])[];
}

export function baseOf(object: Json): Base {
  const value = plain(object);
  return { value, places: [...placesIn(value, [])] };
}

/** Classes within which others stand whole: elsewhere what is required of them is enough. */
const LARGE: readonly string[] = ['Profile', 'EndorsementCredential', 'EndorsementCredentialV1p1'];

/** Badges, or records, of a model: the largest, the smallest, and each class whole at each of its places. */
export function badgesOf(model: Model): readonly Base[] {
  const placed = Object.keys(tables).flatMap((name) => {
    const object = full(
      name,
      model,
      LARGE.filter((large) => large !== name),
    );
    return placesOf(name, model).map((place) => badgeWith(model, place, object));
  });
  return [full(rootOf(model), model), minimal(rootOf(model), model), ...placed].map(baseOf);
}

/** Endorsements, or profiles, that stand by themselves, with issuers and parents of every size. */
export function objectsOf(name: string, model: Model): readonly Base[] {
  const profile = full('Profile', model);
  const alone = [
    full(name, model),
    minimal(name, model),
    full(
      name,
      model,
      LARGE.filter((large) => large !== name),
    ),
  ];
  const described = ['issuer', 'parentOrg'].map((key) => ({ ...minimal(name, model), [key]: profile }));
  const below = { ...minimal(name, model), endorsement: [full('EndorsementCredential', model)] };
  return [...alone, ...described, below].map(baseOf);
}

/** More values than `changes` puts in: texts by language, what is nearly of a form, and contexts. */
const values: readonly unknown[] = [
  { en: 'text' },
  { 'en-US': 'text', fr: '' },
  { EN: 'text' },
  { en: 5 },
  { en: 'ext:Own' },
  { en: 'a.b.c' },
  { en: ['text'] },
  [{ en: 'text' }],
  [{ english: 'text' }],
  'Image',
  { en: 'Image' },
  ['Image'],
  'VerifiableCredential',
  ['VerifiableCredential'],
  ['VerifiableCredential', 'OpenBadgeCredential'],
  ['VerifiableCredential', 'EndorsementCredential', 'AchievementCredential', 'ClrCredential'],
  ['Achievement', { en: 'x' }],
  [['Achievement']],
  'ext:',
  'ext: a',
  'ext:|',
  'ext:-',
  'sr-Cyrl-RS',
  'es-419',
  'zh-Hans-',
  'a..c',
  '..c',
  'a.b.c.d',
  'a.b.c\n',
  '2024-02-29',
  '2023-02-29',
  '2016-12-31T23:59:60Z',
  '2016-12-31T23:59:60+01:00',
  '2017-01-01T00:59:60+01:00',
  '2026-03-20t15:00:00z',
  '2026-03-20T15:00:00.123456789Z',
  '2026-03-20T15:00:00+0100',
  '2026-03-20T15:00:00-14:30',
  '2026-03-20T15:00:00+24:00',
  '2026-03-20T15:00:00Z ',
  '0000-01-01T00:00:00Z',
  -0,
  ...models.map((model) => minimal(rootOf(model), model)['@context']),
  ...models.map((model) => full('EndorsementCredential', model)),
  'https://www.w3.org/ns/credentials/v2',
  ['https://www.w3.org/ns/credentials/v2'],
  ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
  [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3-3.0.1.json',
  ],
  ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.33.json'],
  [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    { own: 'urn:x' },
  ],
];

const steps: readonly Change[] = [
  ...changes.map(([, change]) => change),
  ...values.map((value) => () => value),
  // The most frequent faults count more often.
  () => undefined,
  () => undefined,
  (value) => (isJson(value) ? { ...value, extra: 1 } : [value]),
  (value) => (isJson(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value),
  (value) => (Array.isArray(value) ? (value.at(-1) as unknown) : value),
];

/** Copies of documents with one to three random changes anywhere: the same ones in each run. */
export function* mutants(
  bases: readonly Base[],
  { count, seed }: { count: number; seed: number },
): Generator<Json> {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  for (let made = 0; made < count; made += 1) {
    const base = pick(bases);
    if (base === undefined) return;
    let value: unknown = base.value;
    const many = 1 + Math.floor(next() * next() * 3);
    for (let index = 0; index < many; index += 1) {
      const change = pick(steps);
      if (change !== undefined) value = changed(value, pick(base.places) ?? [], change);
    }
    yield value as Json;
  }
}

/** A copy with something else at a place; what is beside the way there is shared with the original. */
function changed(value: unknown, [key, ...rest]: readonly string[], change: Change): unknown {
  if (key === undefined) return change(value);
  if (!isJson(value) && !Array.isArray(value)) return value;
  if (!Object.hasOwn(value, key)) return value;
  const inner = changed(Reflect.get(value, key), rest, change);
  if (Array.isArray(value)) return inner === undefined ? value : value.with(Number(key), inner);
  if (inner !== undefined) return { ...value, [key]: inner };
  const { [key]: _, ...others } = value;
  return others;
}

function* placesIn(value: unknown, place: readonly string[]): Generator<readonly string[]> {
  for (const [key, member] of isJson(value) || Array.isArray(value) ? Object.entries(value) : []) {
    const here = [...place, key];
    yield here;
    yield* placesIn(member, here);
  }
}

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
