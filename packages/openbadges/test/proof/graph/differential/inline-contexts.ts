import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { Dice } from './dice.js';
import { oddKeys } from './keys.js';
import { id, text } from './texts.js';

const OWN = 'https://pinehollow.example/';
const V2 = 'https://www.w3.org/ns/credentials/v2';

const freshTerms: readonly string[] = ['zz', 'zz', 'yy', 'xx', 'Own', 'Kind', 'p', 'q'];
const knownTerms: readonly string[] = [
  'name',
  'issuer',
  'achievement',
  'Profile',
  'evidence',
  'validUntil',
  'id',
  'type',
  'proof',
  'description',
];

function termName(chance: Dice, wild: number): string {
  if (chance.chance(wild / 4)) return chance.pick([...oddKeys, 'p:x', 'hours', 'note']);
  return chance.pick(chance.chance(wild) ? knownTerms : freshTerms);
}

/** A context as an object. `wild` is the share of what an honest one does not have. */
export function inlineContext(chance: Dice, wild: number, depth = 2): JsonObject {
  const terms = chance.times(1 + chance.upTo(3), () => {
    const name = termName(chance, wild);
    const made = definition(chance, wild, depth);
    return [name, depth > 0 && chance.chance(0.25) ? inOwnScope(chance, name, made) : made] as const;
  });
  const keywords = chance.chance(wild + 0.1)
    ? chance.times(1 + chance.upTo(2), () => contextKeyword(chance, wild, depth))
    : [];
  return Object.fromEntries<JsonValue>([...keywords, ...terms]);
}

/** A definition whose own scope defines the term anew, much as it is. */
function inOwnScope(chance: Dice, name: string, made: JsonValue): JsonObject {
  const plain = isObject(made) ? made : { '@id': made };
  const other = chance.chance(0.4)
    ? { ...plain, '@container': chance.pick(containers) }
    : slightlyOther(chance, plain);
  return { ...plain, '@context': { [name]: other } };
}

/** A context, and after it one that defines the same terms again: as they are, or nearly. */
export function redefining(chance: Dice): readonly JsonObject[] {
  const first = inlineContext(chance, 0.02);
  const again = Object.entries(first).flatMap(([term, made]): readonly (readonly [string, JsonValue])[] =>
    term.startsWith('@') || made === undefined ? [] : [[term, slightlyOther(chance, made)]],
  );
  return [chance.chance(0.8) ? { ...first, '@protected': true } : first, Object.fromEntries(again)];
}

/** A definition that is written in another way, or differs in one thing. */
function slightlyOther(chance: Dice, made: JsonValue): JsonValue {
  const plain: JsonObject = isObject(made) ? made : { '@id': made };
  const { '@container': container = null, ...rest } = plain;
  return chance.oneOf<JsonValue>(
    () => made,
    () => plain,
    () => Object.fromEntries(Object.entries(plain).reverse()),
    () => ({
      ...rest,
      '@container': isArray(container) ? [...container].reverse() : container === null ? [] : [container],
    }),
    () => ({ ...rest, '@container': chance.pick(chance.chance(0.7) ? containers : oddContainers) }),
    () => rest,
    () => ({ ...plain, '@protected': chance.chance(0.5) }),
    () => ({ ...plain, '@prefix': chance.chance(0.5) }),
    () => ({ ...plain, '@type': chance.pick(types) }),
    () => plain['@id'] ?? null,
    () => ({ ...plain, '@context': inlineContext(chance, 0, 0) }),
  );
}

function contextKeyword(chance: Dice, wild: number, depth: number): readonly [string, JsonValue] {
  if (!chance.chance(wild)) {
    return chance.pick<readonly [string, JsonValue]>([
      ['@version', 1.1],
      ['@vocab', `${OWN}v#`],
      ['@protected', true],
      ['@propagate', chance.chance(0.5)],
    ]);
  }
  return chance.pick<readonly [string, JsonValue]>([
    ['@version', chance.pick<JsonValue>([1.1, 1.1, 1, '1.1', null])],
    ['@vocab', chance.pick<JsonValue>([`${OWN}v#`, `${OWN}v#`, '', 'cred:', 'rel/', '_:v', null, 7])],
    ['@base', chance.pick<JsonValue>([OWN, `${OWN}base/`, '', 'rel/', null, 7])],
    ['@language', chance.pick<JsonValue>(['en', 'DE', null, 'e n', 7, ''])],
    ['@direction', chance.pick<JsonValue>(['ltr', 'rtl', null, 'up'])],
    ['@protected', chance.pick<JsonValue>([true, false, 'yes'])],
    ['@propagate', chance.pick<JsonValue>([true, false, 'no'])],
    ['@import', chance.pick<JsonValue>([`${OWN}plain`, V2, 7])],
    ['@foo', id(chance)],
    ['@context', depth > 0 ? inlineContext(chance, 0.1, depth - 1) : null],
  ]);
}

function iri(chance: Dice, wild: number): JsonValue {
  if (!chance.chance(wild)) return `${OWN}${chance.pick(['zz', 'zz', 'yy', 'xx', 'z/', 'w#'])}`;
  return chance.oneOf<JsonValue>(
    () =>
      chance.pick([
        'cred:own',
        'xsd:own',
        'schema:own',
        'p:own',
        'hours',
        'note',
        'x',
        'p',
        'name',
        'https://schema.org/name',
        'https://www.w3.org/2018/credentials#issuer',
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
      ]),
    () =>
      chance.pick([
        '@id',
        '@type',
        '@value',
        '@language',
        '@graph',
        '@nest',
        '@included',
        '@set',
        '@list',
        '@json',
        '@none',
        '@context',
        '@vocab',
        '@reverse',
        '@index',
        '@foo',
      ]),
    () => chance.pick(['_:b0', '_:p', 'relative', '', 'a b', ':', 'a:', '@', '/x']),
    () => id(chance, 0.5),
    () => null,
    () => chance.pick<JsonValue>([7, true, [], ['urn:a:b'], {}]),
  );
}

const types: readonly JsonValue[] = [
  '@id',
  '@id',
  '@vocab',
  '@json',
  '@none',
  'xsd:dateTime',
  'http://www.w3.org/2001/XMLSchema#date',
  'http://www.w3.org/2001/XMLSchema#double',
  `${OWN}type`,
];
const oddTypes: readonly JsonValue[] = [
  null,
  7,
  '',
  'relative',
  'hours',
  '_:t',
  '@list',
  '@foo',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
];
const containers: readonly JsonValue[] = [
  '@list',
  '@set',
  '@language',
  '@index',
  '@graph',
  ['@set'],
  ['@graph', '@set'],
];
const oddContainers: readonly JsonValue[] = [
  '@id',
  '@type',
  ['@graph', '@id'],
  ['@graph', '@index', '@set'],
  ['@list', '@set'],
  ['@language', '@set'],
  ['@type', '@set'],
  [],
  null,
  '@foo',
  7,
  ['@set', '@set'],
];

function definition(chance: Dice, wild: number, depth: number): JsonValue {
  if (chance.chance(0.4)) return iri(chance, wild);
  const has = (share: number): boolean => chance.chance(share);
  return {
    ...(!has(wild) ? { '@id': iri(chance, wild) } : {}),
    ...(has(0.4) ? { '@type': chance.pick(has(wild) ? oddTypes : types) } : {}),
    ...(has(0.3) ? { '@container': chance.pick(has(wild) ? oddContainers : containers) } : {}),
    ...(has(0.02)
      ? { '@language': chance.pick<JsonValue>(has(wild) ? ['e n', 7, null] : ['en', 'DE-at']) }
      : {}),
    ...(has(0.02) ? { '@direction': chance.pick<JsonValue>(has(wild) ? ['up', null] : ['ltr', 'rtl']) } : {}),
    ...(has(0.08) ? { '@protected': has(wild) ? 'yes' : has(0.7) } : {}),
    ...(has(0.06) ? { '@prefix': has(wild) ? 'yes' : has(0.5) } : {}),
    ...(has(wild / 4) ? { '@reverse': iri(chance, wild) } : {}),
    ...(has(wild / 4) ? { '@nest': chance.pick<JsonValue>(['@nest', 'note', '@id', 7]) } : {}),
    ...(has(wild / 4) ? { '@index': chance.pick<JsonValue>(['hours', `${OWN}index`, '@index', 7]) } : {}),
    ...(has(wild / 4)
      ? { [chance.pick(['@foo', 'foo', '@version', '@propagate', '@base'])]: text(chance) }
      : {}),
    ...(depth > 0 && has(0.2) ? { '@context': scoped(chance, wild, depth - 1) } : {}),
  };
}

function scoped(chance: Dice, wild: number, depth: number): JsonValue {
  if (!chance.chance(wild)) return inlineContext(chance, wild, depth);
  return chance.oneOf<JsonValue>(
    () => null,
    () => [null, inlineContext(chance, wild, depth)],
    () => ({ '@propagate': chance.chance(0.5), ...inlineContext(chance, wild, depth) }),
    () => chance.pick([V2, `${OWN}plain`, `${OWN}scoped`]),
    () => [],
    () => 7,
  );
}
