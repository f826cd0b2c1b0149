import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import { contextLoader } from '../../src/contexts/load.js';
import { isArray, isObject } from '../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { edited, loose, NOW, signed, unsigned } from '../fixture.js';
import { graphOf } from './rewrite.js';

interface Place {
  readonly object: object;
  readonly key: string;
}

/** Every key of every object of a badge, in a fixed order. Contexts and proofs are left out. */
function placesIn(value: object): readonly Place[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (key === '@context' || key === 'proof') return [];
    const inner = typeof member === 'object' && member !== null ? placesIn(member) : [];
    return Array.isArray(value) ? inner : [{ object: value, key }, ...inner];
  });
}

/** What the badge's contexts say of each term, at the top or in a scope. */
const definitions = new Map<string, JsonValue[]>();
for (const url of unsigned()['@context']) {
  if (typeof url === 'string') collect(contextLoader()(url)?.['@context']);
}

function collect(context: JsonValue | undefined): void {
  if (isArray(context)) context.forEach(collect);
  if (!isObject(context)) return;
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@') || definition === undefined) continue;
    definitions.set(term, [...(definitions.get(term) ?? []), withoutScope(definition)]);
    if (isObject(definition)) collect(definition['@context']);
  }
}

function withoutScope(definition: JsonValue): JsonValue {
  if (!isObject(definition)) return definition;
  return Object.fromEntries(
    Object.entries(definition).filter(([key]) => !/^@(context|protected)$/.test(key)),
  );
}

interface Exchange {
  readonly one: number;
  readonly two: number;
  /** Which definition of a term to use, where there are several. */
  readonly definition: number;
  /** Whether the contexts reach into the parts below. */
  readonly propagate: boolean;
}

/** Writes each of two keys as the other, with contexts that give both their published meaning back. */
function exchange(badge: object, { one, two, definition, propagate }: Exchange): void {
  const places = placesIn(badge);
  const [a, b] = [pick(places, one), pick(places, two)];
  const values = [Reflect.get(a.object, a.key), Reflect.get(b.object, b.key)] as const;
  const define = (shown: string, meant: string): object => ({
    ...(propagate ? {} : { '@version': 1.1, '@propagate': false }),
    [shown]: pick(definitions.get(meant) ?? [], definition),
  });
  Reflect.deleteProperty(a.object, a.key);
  Reflect.deleteProperty(b.object, b.key);
  Reflect.set(a.object, b.key, values[0]);
  Reflect.set(b.object, a.key, values[1]);
  addContext(a.object, define(b.key, a.key));
  addContext(b.object, define(a.key, b.key));
}

function addContext(object: object, context: object): void {
  const given: unknown = Reflect.get(object, '@context');
  Reflect.set(object, '@context', [...(given === undefined ? [] : [given]), context].flat());
}

function pick<T>(items: readonly T[], at: number): T {
  return items[at % items.length] ?? assert.fail('nothing to pick from');
}

function withoutContexts(value: object): JsonObject {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) => (key === '@context' ? undefined : member)),
  ) as JsonObject;
}

describe('any two keys of a badge, exchanged by contexts', async () => {
  const badge = loose(await signed());
  const { proof: _, ...content } = badge;
  const count = placesIn(badge).length;
  const index = fc.nat(count - 1);
  const exchanges = fc.record({ one: index, two: index, definition: fc.nat(3), propagate: fc.boolean() });

  test('find each key defined', () => {
    assert.ok(count > 40);
    for (const { key } of placesIn(badge)) assert.ok(definitions.has(key), key);
  });

  test('leave a badge that is never valid, though its signature may hold', async () => {
    await fc.assert(
      fc.asyncProperty(exchanges, async (choice) => {
        const rewritten = edited(badge, (copy) => {
          exchange(copy, choice);
        });
        // Keys of one name, or of one object and value, show after all what was signed.
        fc.pre(!isDeepStrictEqual(withoutContexts(rewritten), withoutContexts(badge)));
        assert.equal((await verify(rewritten, { now: NOW })).verdict, 'invalid');
      }),
      { numRuns: 200 },
    );
  });

  test('do leave the signature intact for some, which are refused for what they show', async () => {
    const graph = await graphOf(content);
    const at = (key: string, part: keyof typeof badge): number =>
      placesIn(badge).findIndex((place) => place.key === key && isPartOf(badge[part], place.object));
    const shown: readonly (readonly [string, string, string])[] = [
      ['validUntil', 'genre', 'evidence'],
      ['validFrom', 'points', 'credentialSubject'],
      ['credentialSubject', 'genre', 'evidence'],
      ['issuer', 'genre', 'evidence'],
      ['validFrom', 'achievedLevel', 'credentialSubject'],
      ['evidence', 'points', 'credentialSubject'],
    ];
    for (const [outer, inner, part] of shown) {
      const choice = {
        one: placesIn(badge).findIndex(({ object, key }) => object === badge && key === outer),
        two: at(inner, part),
        definition: 0,
        propagate: false,
      };
      const rewritten = edited(content, (copy) => {
        exchange(copy, choice);
      });
      assert.equal(await graphOf(rewritten), graph, outer);
      const report = await verify(Object.assign(rewritten, { proof: badge['proof'] }), { now: NOW });
      const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
      assert.ok(codes.includes('context.altered-meaning'), outer);
      assert.ok(!codes.includes('proof.signature'), outer);
    }
  });

  function isPartOf(value: unknown, part: object): boolean {
    if (value === part) return true;
    return typeof value === 'object' && value !== null
      ? Object.values(value).some((member) => isPartOf(member, part))
      : false;
  }
});
