import { isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { Dice } from './dice.js';
import { inlineContext, redefining } from './inline-contexts.js';
import { any, covered, id, tagged, text } from './texts.js';

const aliases: JsonObject = { id: '@id', type: '@type' };
const bases: readonly (readonly JsonValue[])[] = [
  [aliases],
  [aliases],
  [{ ...aliases, '@protected': true }],
  ['https://w3id.org/security/data-integrity/v1'],
  ['https://w3id.org/security/data-integrity/v2'],
  ['https://www.w3.org/ns/credentials/v2'],
];

/** A small document that is all about the contexts it brings along: quick to compare, so that many can be. */
export function small(chance: Dice): JsonObject {
  const wild = chance.pick([0, 0, 0.02, 0.1]);
  const own = chance.chance(0.4)
    ? redefining(chance)
    : chance.times(1 + chance.upTo(2), () => inlineContext(chance, wild));
  const terms = [...own.flatMap(Object.keys), ...own.flatMap(Object.keys), ...own.flatMap(namesIn)].filter(
    isName,
  );
  const context = [...chance.pick(bases), ...own];
  return { '@context': context, ...thing(chance, terms, 2) };
}

function isName(term: string): boolean {
  return !term.startsWith('@');
}

/** The terms of a context and of those inside it. */
function namesIn(context: JsonObject): readonly string[] {
  return Object.entries(context).flatMap(([term, made]) => {
    const scope = isObject(made) ? made['@context'] : undefined;
    const inner = isObject(scope) ? namesIn(scope) : [];
    return term.startsWith('@') ? inner : [term, ...inner];
  });
}

function thing(chance: Dice, terms: readonly string[], depth: number): JsonObject {
  const own = chance.chance(0.07)
    ? { '@context': chance.chance(0.8) ? inlineContext(chance, 0.02, 1) : aliases }
    : {};
  const names = terms.length > 0 ? terms : ['urn:a:p'];
  const classes = chance.times(1 + chance.upTo(2), () => chance.pick([...names, 'urn:a:T']));
  const members = chance.times(
    1 + chance.upTo(2),
    () => [chance.pick(names), value(chance, terms, depth)] as const,
  );
  return {
    ...own,
    ...(chance.chance(0.4) ? { id: id(chance, 0.02) } : {}),
    ...(chance.chance(0.4) ? { type: classes } : {}),
    ...Object.fromEntries<JsonValue>(members),
  };
}

function value(chance: Dice, terms: readonly string[], depth: number): JsonValue {
  const inner = (): JsonValue => (depth > 0 ? thing(chance, terms, depth - 1) : id(chance));
  return chance.oneOf<JsonValue>(
    () => text(chance),
    () => id(chance, 0.05),
    () => chance.pick([...terms, 'urn:a:b']),
    () => covered(chance),
    () => true,
    () => tagged(chance),
    () => ({ '@value': chance.pick<JsonValue>(['a', 1, true]) }),
    () => ({ id: id(chance) }),
    () => ({}),
    () => [],
    () => any(chance, 1),
    inner,
    inner,
    inner,
    inner,
    () => chance.times(2, inner),
    () => chance.times(2, () => value(chance, terms, depth - 1)),
  );
}
