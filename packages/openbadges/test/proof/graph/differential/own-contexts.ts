import type { JsonObject, JsonValue } from '../../../../src/model/json.js';

export const V1 = 'https://www.w3.org/2018/credentials/v1';
export const V2 = 'https://www.w3.org/ns/credentials/v2';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const SEC = 'https://w3id.org/security#';

export function many<T>(length: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** A document in credentials/v2 and contexts of its own. */
export function own(contexts: readonly JsonValue[], members: JsonObject = { description: 'x' }): JsonObject {
  return { '@context': [V2, ...contexts], ...members };
}

/** A protected term, and the same term again. */
export function again(first: JsonValue, second: JsonValue): JsonObject {
  return own([{ '@protected': true, g: first }, { g: second }]);
}

/** A term whose own scope defines it anew. */
export function inOwnScope(outer: JsonObject, inner: JsonObject, value: JsonValue): JsonObject {
  const scope = { zz: { '@id': 'urn:a:n', ...inner } };
  return own([{ zz: { '@id': 'urn:a:n', ...outer, '@context': scope } }], { zz: value });
}

export const plain = { '@context': [V2, 'https://pinehollow.example/plain'], id: 'urn:a:b' };

/** What is compared, and `ok` or the code with which it is refused. */
export type Case = readonly [what: string, document: JsonObject, expected: string];
