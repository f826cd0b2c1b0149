import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { Dice } from './dice.js';

const SEC = 'https://w3id.org/security#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const VOCAB = 'https://pinehollow.example/v#';

/** Few names, each with the IRI that it usually stands for, so that definitions meet one another all the time. */
const usual: Readonly<Record<string, string>> = {
  p: 'urn:a:p',
  q: 'urn:a:q',
  g: 'urn:a:g',
  T: 'urn:a:T',
  U: 'urn:a:U',
  ex: 'urn:a:ex:',
  proof: `${SEC}proof`,
  proofPurpose: `${SEC}proofPurpose`,
  assertionMethod: `${SEC}assertionMethod`,
};
const names = ['p', 'p', 'q', 'q', 'g', 'g', 'T', 'T', 'U', 'ex', 'ex', 'proof', 'proofPurpose'];
const keys = ['p', 'p', 'p', 'q', 'q', 'g', 'T', 'ex', 'proof', 'proofPurpose', 'urn:a:p', 'ex:p', 'W'];
/** What begins as keywords do and is none, and names that contexts make keywords of. */
const oddNames = ['@foo1', '@', '@a-b', '@foo', 'kind', 'ident', 'kind', 'ident'];
const types = ['T', 'T', 'T', 'U', 'U', 'ex:T', 'urn:a:T', 'p', 'W'];

/** What a document is made by. */
interface Making {
  readonly chance: Dice;
  /** Contexts that come up in several places: what was made of one in one place is kept for others. */
  readonly pool: readonly JsonObject[];
  /** The share of what honest documents do not have. */
  readonly odd: number;
}

/** A document of a few values, whose contexts redefine a few names at several levels. */
export function tiny(chance: Dice): JsonObject {
  const odd = chance.pick([0, 0, 0.02, 0.05]);
  const pool = chance.times(2, () => context({ chance, pool: [], odd }, chance.upTo(2)));
  const making = { chance, pool, odd };
  const known = Object.entries(usual).filter(() => chance.chance(0.6));
  const first = {
    ...(chance.chance(0.2) ? { '@protected': true } : {}),
    ...(chance.chance(0.9) ? { '@vocab': VOCAB } : {}),
    ...Object.fromEntries(known),
  };
  const own = chance.times(1 + chance.upTo(2), () => context(making, chance.upTo(4)));
  const { '@context': _, ...body } = thing(making, chance.pick([2, 2, 3]));
  const aliases = { id: '@id', type: '@type', ...(chance.chance(0.2) ? { '@protected': true } : {}) };
  return { '@context': [aliases, first, ...own.map(settled(chance))], g: 'x', ...body };
}

/** Where one of several contexts says how far it holds, the whole list is read by other rules. */
function settled(chance: Dice): (context: JsonObject) => JsonObject {
  return ({ '@propagate': propagates, ...rest }) =>
    propagates === undefined || chance.chance(0.95) ? rest : { '@propagate': propagates, ...rest };
}

function context(making: Making, depth: number): JsonObject {
  const { chance, odd } = making;
  const has = (share: number): boolean => chance.chance(share);
  const entries = chance.times(1 + chance.upTo(3), () => {
    const name = has(odd) ? chance.pick(oddNames) : chance.pick(has(0.04) ? ['id', 'type'] : names);
    return [name, definition(name, making, depth)] as const;
  });
  return {
    ...(has(0.12) ? { '@protected': true } : {}),
    ...(has(0.12) ? { '@propagate': has(0.5) } : {}),
    ...(has(0.08) ? { '@vocab': chance.pick([VOCAB, 'urn://a/', 'https://pinehollow.example/w/']) } : {}),
    ...Object.fromEntries<JsonValue>(entries),
  };
}

function definition(name: string, making: Making, depth: number): JsonValue {
  const { chance, odd } = making;
  const has = (share: number): boolean => chance.chance(share);
  if (name === 'id' || name === 'type') return alias(name, making);
  if (has(odd) || /^(kind|ident)$/.test(name)) return chance.pick(['@id', '@type', '@foo', 'id', 'type']);
  if (has(0.35)) return iri(name, chance);
  const made = {
    ...(has(0.95) ? { '@id': iri(name, chance) } : {}),
    ...(has(name === 'proofPurpose' ? 0.7 : 0.2) ? { '@type': typeOf(chance) } : {}),
    ...(has(name === 'proof' ? 0.7 : 0.2) ? { '@container': container(name, chance) } : {}),
    ...(has(0.15) ? { '@protected': has(0.6) } : {}),
    ...(has(name === 'ex' ? 0.6 : 0.1) ? { '@prefix': has(0.8) } : {}),
  };
  return depth > 0 && has(0.5) ? { ...made, '@context': scope([name, made], making, depth - 1) } : made;
}

function alias(name: string, { chance, odd }: Making): JsonValue {
  if (chance.chance(odd))
    return chance.pick<JsonValue>([null, 'kind', 'p', { '@id': '@id', '@container': '@set' }]);
  return chance.pick<JsonValue>([
    `@${name}`,
    `@${name}`,
    { '@id': `@${name}` },
    { '@id': `@${name}`, '@protected': true },
    `urn:a:${name}`,
  ]);
}

function iri(name: string, chance: Dice): string {
  const own = usual[name] ?? 'urn:a:n';
  if (name.startsWith('proof') && chance.chance(0.9)) return own;
  return chance.oneOf(
    () => own,
    () => own,
    () => own,
    () => own,
    () => own,
    () => chance.pick(['urn:a:o', 'urn:a:p', 'urn:a:T']),
    () => `ex:${chance.pick(['p', 'q', 'z', ''])}`,
    () => chance.pick(names.filter((other) => other !== name)),
    () => chance.pick(['p:z', 'T:z', 'urn:b:', 'urn:b#', 'ex']),
  );
}

function typeOf(chance: Dice): string {
  return chance.pick(['@id', '@id', '@vocab', '@vocab', '@none', 'ex:t', 'T', 'g', `${XSD}integer`]);
}

function container(name: string, chance: Dice): JsonValue {
  return chance.pick<JsonValue>(
    name === 'proof'
      ? ['@graph', '@graph', ['@graph', '@set'], '@list']
      : ['@list', '@set', ['@set'], '@graph'],
  );
}

type Made = readonly [name: string, definition: JsonObject];

/** The context inside a term: none, one that comes up elsewhere, or one that defines the term itself nearly as it is. */
function scope([name, made]: Made, making: Making, depth: number): JsonValue {
  const { chance, pool } = making;
  if (chance.chance(0.06)) return null;
  if (pool.length > 0 && chance.chance(0.35)) return chance.pick(pool);
  const inner = context(making, depth);
  if (!chance.chance(0.35)) return inner;
  const again: JsonObject = {
    ...made,
    '@id': chance.chance(0.8) ? (made['@id'] ?? usual[name] ?? 'urn:a:n') : iri(name, chance),
    ...(chance.chance(0.4) ? { '@container': chance.pick(['@graph', '@list', '@set']) } : {}),
    ...(chance.chance(0.3) ? { '@type': typeOf(chance) } : {}),
    ...(chance.chance(0.5) && depth > 0 ? { '@context': scope([name, {}], making, depth - 1) } : {}),
  };
  return { ...inner, [name]: again };
}

function thing(making: Making, depth: number): JsonObject {
  const { chance, pool, odd } = making;
  const has = (share: number): boolean => chance.chance(share);
  const own = (): JsonValue => (pool.length > 0 && has(0.7) ? chance.pick(pool) : context(making, 1));
  const members = chance.times(chance.pick([0, 1, 1, 1, 2, 2, 3]), () => {
    const key = has(odd) ? chance.pick(oddNames) : chance.pick(keys);
    return [key, value(key, making, depth)] as const;
  });
  const classes = new Set(chance.times(1 + chance.upTo(2), () => chance.pick(has(odd) ? oddNames : types)));
  return {
    ...(has(0.2) ? { '@context': has(0.1) ? [own(), own()] : own() } : {}),
    ...(has(0.35) ? { id: chance.pick(['urn:a:b', 'urn:a:b', 'urn:a:c', 'ex:i']) } : {}),
    ...(has(0.45) ? { type: classes.size === 1 && has(0.5) ? [...classes].join() : [...classes] } : {}),
    ...Object.fromEntries<JsonValue>(members),
  };
}

function value(key: string, making: Making, depth: number): JsonValue {
  const { chance } = making;
  if (key === 'proofPurpose') return chance.pick(['assertionMethod', 'p', 'urn:a:b', 'W']);
  if (depth <= 0 || chance.chance(key === 'proof' ? 0.1 : 0.35)) return leaf(making);
  const inner = (): JsonValue => thing(making, depth - 1);
  return chance.chance(0.2) ? [inner(), value(key, making, depth - 1)].flat() : inner();
}

function leaf({ chance, pool }: Making): JsonValue {
  return chance.pick<JsonValue>([
    'x',
    'p',
    'ex:z',
    'urn:a:b',
    1,
    1.5,
    true,
    { '@value': 'x' },
    { '@value': 'x', '@language': 'en' },
    { id: 'urn:a:b' },
    { id: 'urn:a:b' },
    { id: 'urn:a:c' },
    { '@context': pool[0] ?? {}, id: 'urn:a:b' },
    {},
    [],
  ]);
}

/** A context with one change: what it brings, in which order, or where. */
export function changedContext(made: JsonValue, chance: Dice): JsonValue {
  if (isArray(made))
    return chance.chance(0.3) ? [...made].reverse() : made.map((part) => changedContext(part, chance));
  if (!isObject(made)) return made;
  const entries = Object.entries(made);
  const name = entries.length > 0 ? chance.pick(entries)[0] : 'p';
  const plain = isObject(made[name]) ? made[name] : { '@id': made[name] ?? null };
  const making = { chance, pool: [made], odd: 0.05 };
  return chance.oneOf<JsonValue>(
    () => Object.fromEntries([...entries].reverse()),
    () => Object.fromEntries(entries.filter(([key]) => key !== name)),
    () => ({ ...made, '@protected': true }),
    () => ({ ...made, '@propagate': chance.chance(0.5) }),
    () => ({ ...made, '@vocab': VOCAB }),
    () => ({ ...made, ...context(making, 2) }),
    () => ({ ...made, [chance.pick(['kind', 'ident', 'id', 'type'])]: chance.pick(['@id', '@type']) }),
    () =>
      name.startsWith('@')
        ? made
        : { ...made, [name]: { ...plain, '@context': scope([name, plain], making, 1) } },
    () => (name.startsWith('@') ? made : { ...made, [name]: { ...plain, '@id': iri(name, chance) } }),
    () =>
      name.startsWith('@') ? made : { ...made, [name]: { ...plain, '@container': container(name, chance) } },
    () => (name.startsWith('@') ? made : { ...made, [name]: { ...plain, '@prefix': true } }),
  );
}
