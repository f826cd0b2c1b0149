import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { LoadContext } from '../../../../src/ports.js';
import { contextList } from './contexts.js';
import type { Dice } from './dice.js';
import { key, oddKeys } from './keys.js';
import { inlineContext, redefining } from './inline-contexts.js';
import { definitionOf, everyTerm, scopeOf } from './terms.js';
import { any, id, language, number, tagged, text } from './texts.js';
import { changedContext, tiny } from './tiny.js';
import { changedDocument, copied, members, objectOf, positions } from './tree.js';
import type { Position } from './tree.js';

/** One change of a document. */
export type Mutation = (document: JsonObject, chance: Dice, load: LoadContext) => JsonObject;

/** Some place that fits, outside contexts and not the document itself. */
function place(
  document: JsonObject,
  chance: Dice,
  fits: (position: Position) => boolean,
): Position | undefined {
  const found = positions(document).filter(
    (position) => position.path.length > 0 && !position.path.includes('@context') && fits(position),
  );
  return found.length === 0 ? undefined : chance.pick(found);
}

function anywhere(): boolean {
  return true;
}

/** A mutation that changes the value at one place. */
function atPlace(
  fits: (position: Position) => boolean,
  change: (value: JsonValue, chance: Dice) => JsonValue | undefined,
): Mutation {
  return (document, chance) => {
    const found = place(document, chance, fits);
    return found === undefined
      ? document
      : changedDocument(document, found.path, (value) => change(value, chance));
  };
}

function holdsObject({ value }: Position): boolean {
  return isObject(value);
}

function holdsText({ value }: Position): boolean {
  return typeof value === 'string';
}

const remove = atPlace(anywhere, () => undefined);
const empty = atPlace(anywhere, (_, chance) => chance.pick<JsonValue>([null, [], {}, '', [[]], [null]]));
const replace = atPlace(anywhere, (_, chance) => any(chance, 2));
const oddText = atPlace(holdsText, (_, chance) => text(chance, 0.8));
const oddId = atPlace(holdsText, (_, chance) => id(chance, 0.5));
const renumber = atPlace(
  ({ value }) => typeof value !== 'object',
  (_, chance) => number(chance),
);

const insertText = atPlace(holdsText, (value, chance) => {
  const old = typeof value === 'string' ? value : '';
  const at = chance.upTo(old.length + 1);
  return old.slice(0, at) + text(chance, 0.9) + old.slice(at);
});

const changeCase = atPlace(holdsText, (value, chance) => {
  if (typeof value !== 'string') return value;
  return chance.chance(0.5) ? value.toUpperCase() : value.toLowerCase();
});

const wrap = atPlace(anywhere, (value, chance) => {
  return chance.oneOf<JsonValue>(
    () => [value],
    () => [[value]],
    () => [value, value],
    () => ({ '@value': value }),
    () => ({ '@value': value, '@language': language(chance) }),
    () => ({
      '@value': value,
      '@type': chance.pick(['@json', 'xsd:date', 'http://www.w3.org/2001/XMLSchema#date', '@id', 'x']),
    }),
    () => ({ id: value }),
    () => ({ '@id': value }),
    () => ({ type: value }),
    () => ({ [chance.pick(['@list', '@set', '@graph', '@included', '@nest', '@reverse'])]: value }),
    () => ({ en: value }),
  );
});

const unwrap = atPlace(
  ({ value }) => typeof value === 'object',
  (value, chance) => {
    const inner = members(value);
    return inner.length === 0 ? value : chance.pick(inner)[1];
  },
);

const duplicateItem = atPlace(
  ({ value }) => isArray(value),
  (value, chance) => {
    const items = isArray(value) ? value : [];
    return items.length === 0 ? items : [...items, chance.pick(items)];
  },
);

const reverse = atPlace(
  ({ value }) => isArray(value),
  (value) => (isArray(value) ? [...value].reverse() : value),
);

const addMember = atPlace(holdsObject, (value, chance) => {
  const name = chance.oneOf(
    () => chance.pick(oddKeys),
    () => chance.pick(everyTerm),
    () => key(chance),
  );
  const member = chance.oneOf<JsonValue>(
    () => any(chance, 2),
    () => text(chance),
    () => tagged(chance),
    () => id(chance),
  );
  return objectOf([...members(value), [name, member]]);
});

const retype = atPlace(holdsObject, (value, chance) => {
  const type = chance.oneOf<JsonValue>(
    () => chance.pick(everyTerm),
    () => [chance.pick(everyTerm), chance.pick(everyTerm)],
    () => any(chance, 1),
  );
  return { ...(isObject(value) ? value : {}), [chance.pick(['type', 'type', 'type', '@type'])]: type };
});

const addContext = atPlace(holdsObject, (value, chance) => {
  const context = chance.oneOf<JsonValue>(
    () => inlineContext(chance, 0.05),
    () => inlineContext(chance, 0.3),
    () => contextList(chance, 0.4),
    () => null,
  );
  return { '@context': context, ...(isObject(value) ? value : {}) };
});

const rename: Mutation = (document, chance, load) => {
  const found = place(document, chance, ({ path }) => !/^\d+$/.test(path.at(-1) ?? ''));
  if (found === undefined) return document;
  const old = found.path.at(-1) ?? '';
  const name = chance.oneOf(
    () => chance.pick(everyTerm),
    () => iriOf(old, document, load),
    () => iriOf(old, document, load),
    () => chance.pick(['cred:', 'sec:', 'schema:', 'xsd:', 'unknown:']) + old,
    () => chance.pick(oddKeys),
    () => `@${old}`,
    () => (chance.chance(0.5) ? old.toUpperCase() : `${old} `),
  );
  return changedDocument(document, found.path.slice(0, -1), (value) =>
    objectOf(members(value).map(([key, member]) => [key === old ? name : key, member])),
  );
};

function iriOf(term: string, document: JsonObject, load: LoadContext): string {
  const found = definitionOf(term, scopeOf(document['@context'], undefined, load));
  const iri = isObject(found) ? found['@id'] : found;
  return typeof iri === 'string' ? iri : `https://www.w3.org/2018/credentials#${term}`;
}

/** Copies what stands at one place to another. */
const copyOver: Mutation = (document, chance) => {
  const from = place(document, chance, anywhere);
  return from === undefined
    ? document
    : atPlace(anywhere, () => copied(from.value))(document, chance, noContexts);
};

const noContexts: LoadContext = Object.assign(() => undefined, { all: [] });

/** Copies what stands at one place into an object or list elsewhere, and sometimes takes it away where it stood. */
const move: Mutation = (document, chance) => {
  const from = place(document, chance, anywhere);
  const to = place(document, chance, ({ value }) => typeof value === 'object' && value !== null);
  if (from === undefined || to === undefined) return document;
  const name = from.path.at(-1) ?? '';
  const placed = changedDocument(document, to.path, (value) =>
    isArray(value)
      ? [...value, copied(from.value)]
      : objectOf([...members(value), [name, copied(from.value)]]),
  );
  return chance.chance(0.5) ? placed : changedDocument(placed, from.path, () => undefined);
};

const swap: Mutation = (document, chance) => {
  const [one, other] = [place(document, chance, anywhere), place(document, chance, anywhere)];
  if (one === undefined || other === undefined) return document;
  return changedDocument(
    changedDocument(document, one.path, () => other.value),
    other.path,
    () => one.value,
  );
};

const sameId: Mutation = (document, chance) => {
  const one = place(document, chance, ({ path }) => path.at(-1) === 'id');
  return one === undefined
    ? document
    : atPlace(
        ({ path }) => path.at(-1) === 'id',
        () => one.value,
      )(document, chance, noContexts);
};

/** Changes which contexts a document names, and in which order. */
const recontext: Mutation = (document, chance) => {
  const own = document['@context'] ?? null;
  const list = isArray(own) ? own : [own];
  const context = chance.oneOf<JsonValue>(
    () => contextList(chance, 0.5),
    () => [...list, inlineContext(chance, 0.02)],
    () => [...list, inlineContext(chance, 0.2)],
    () => [...list, ...redefining(chance)],
    () => [...list, inlineContext(chance, 0.02)],
    () => [...list, ...list],
    () => [...list].reverse(),
    () => list.slice(1),
    () => list.slice(0, -1),
    () => [...list, ...contextList(chance, 0.2)],
    () => [list],
    () => list[0] ?? null,
    () => [...list, null],
  );
  return { ...document, '@context': context };
};

/** Changes one of the contexts that a document brings along, at its top or further in. */
export const changeContext: Mutation = (document, chance) => {
  const found = positions(document).filter(({ path }) => path.at(-1) === '@context');
  if (found.length === 0) return document;
  return changedDocument(document, chance.pick(found).path, (value) => changedContext(value, chance));
};

/** Puts a context of a few names over a document, and among its members some that it gives a meaning. */
const addNames: Mutation = (document, chance) => {
  const { '@context': names, ...body } = tiny(chance);
  const own = document['@context'] ?? null;
  return { ...document, ...body, '@context': [own, names ?? null].flat() };
};

/** Keeps the members in another order. */
const reorder: Mutation = (document) => objectOf([...members(document)].reverse());

/** All mutations, the gentler ones several times. */
export const mutations: readonly Mutation[] = [
  ...[remove, remove, remove, oddText, oddText, insertText, duplicateItem, duplicateItem, reverse, reorder],
  ...[copyOver, move, swap, sameId, recontext, recontext, wrap, unwrap, rename, retype, addMember],
  ...[empty, replace, oddId, renumber, changeCase, addContext, changeContext, addNames],
];

/** What is left of a document when parts of it are dropped at random: small documents are quick to compare. */
export function pruned(document: JsonObject, chance: Dice, share: number): JsonObject {
  const kept = members(document).filter(
    ([key]) => key === '@context' || key === 'type' || !chance.chance(share),
  );
  return objectOf(
    kept.map(([key, value]) => [
      key,
      key === '@context' || key === 'type' ? value : prunedValue(value, chance, share),
    ]),
  );
}

function prunedValue(value: JsonValue, chance: Dice, share: number): JsonValue {
  if (isArray(value))
    return value.filter(() => !chance.chance(share / 2)).map((item) => prunedValue(item, chance, share));
  return isObject(value) ? pruned(value, chance, share) : value;
}
