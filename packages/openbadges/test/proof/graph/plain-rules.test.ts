import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { bundledContexts, contextLoader } from '../../../src/contexts/load.js';
import { limits } from '../../../src/limits.js';
import { isArray, isObject } from '../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { checkContexts } from '../../../src/proof/graph/contexts-at-hand.js';
import { namesOnlyBundled } from '../../../src/proof/graph/named-contexts.js';
import { withoutCredentials } from '../../../src/proof/graph/own-part.js';
import { checkOwnRedefinitions, checkRedefinitions } from '../../../src/proof/graph/redefinitions.js';
import { unsigned } from '../../fixture.js';
import { inShort } from '../suites.js';

// The checks that every document goes through, each beside a plain statement of its rule, over documents of any shape.

const [BUNDLED = ''] = bundledContexts;
const OWN = 'https://own.example/terms.json';
const LEADING = 'https://own.example/leading.json';
const ALTERING = 'https://own.example/altering.json';
const loadContext = contextLoader({
  [OWN]: { '@context': { room: 'urn:x:room' } },
  [LEADING]: { '@context': [{ '@import': OWN }, 'https://missing.example/a', LEADING] },
  [ALTERING]: { '@context': { issuer: 'urn:x:issuer' } },
});

/** Contexts that stand inside: each with whether it gives a term that reports rely on another meaning. */
const inline: readonly (readonly [context: JsonObject, isAltering: boolean])[] = [
  [{}, false],
  [{ room: 'urn:x:room' }, false],
  [{ issuer: 'https://www.w3.org/2018/credentials#issuer' }, false],
  [{ issuer: { '@id': 'https://www.w3.org/2018/credentials#issuer', '@context': { name: 'urn:x' } } }, false],
  [{ id: '@id', type: '@type' }, false],
  [{ issuer: 'urn:x:issuer' }, true],
  [{ name: null }, true],
  [{ id: '@type' }, true],
  [{ '@import': ALTERING }, true],
];

const url = fc.constantFrom(
  BUNDLED,
  ...bundledContexts.slice(1, 3),
  OWN,
  'https://missing.example/b',
  LEADING,
);
const context = fc.letrec<{ context: JsonValue }>((tie) => ({
  context: fc.oneof(
    { depthSize: 'small' },
    { weight: 6, arbitrary: url },
    { weight: 2, arbitrary: fc.constantFrom(...inline.map(([one]) => one)) },
    fc.constantFrom<JsonValue>(null, 7, ALTERING),
    fc.array(tie('context'), { maxLength: 3 }),
  ),
})).context;

const key = fc.constantFrom('id', 'a~b', 'c/d', 'endorsement', 'verifiableCredential', 'issuer', '@included');
const { document: documents } = fc.letrec<{ value: JsonValue; document: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>('text', 'urn:x:y', 7, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('document'),
  ),
  document: fc
    .tuple(fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }), fc.option(context))
    .map(([members, own]) => (own === null ? members : { ...members, '@context': own })),
}));

interface Named {
  readonly at: string;
  /** A URL, or a context that stands inside. */
  readonly context: JsonValue;
}

/** Every context of a document with its place, in the order of the document. */
function contextsOf(value: JsonValue | undefined, at = ''): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  const members: readonly (readonly [string, JsonValue | undefined])[] = Object.entries(value);
  return members.flatMap(([step, member]) => {
    const here = `${at}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return step === '@context' ? partsOf(member ?? null, here) : contextsOf(member, here);
  });
}

function partsOf(value: JsonValue, at: string): readonly Named[] {
  return isArray(value)
    ? value.flatMap((part, index) => partsOf(part, `${at}/${index}`))
    : [{ at, context: value }];
}

/** The URLs that a loaded context names: by this file’s own hand. */
const leading: ReadonlyMap<JsonValue, readonly string[]> = new Map([
  [LEADING, [OWN, 'https://missing.example/a', LEADING]],
]);

function plainContexts(document: JsonObject): readonly unknown[] {
  const named = contextsOf(document);
  const inside = named.filter(({ context }) => isObject(context)).map(({ context }) => context as JsonObject);
  if (inside.some((one) => one['@import'] !== undefined)) return ['unknown', 'context.too-complex '];
  const urls = named.flatMap(({ at, context }) => (typeof context === 'string' ? [{ at, context }] : []));
  const followed = new Set<string>();
  const all = urls.flatMap(({ at, context }) => {
    const further = followed.has(context) ? [] : (leading.get(context) ?? []);
    followed.add(context);
    return [context, ...further].map((one) => ({ at, one }));
  });
  const missing = all.filter(({ one }) => loadContext(one) === undefined).map(({ at }) => at);
  const size = JSON.stringify(inside).match(/[{:]/g)?.length ?? 0;
  assert.ok(size < limits.inlineTerms && all.length < limits.contexts, 'the generated documents are small');
  if (missing.length === 0) return ['ok', all.length];
  return ['unknown', ...missing.map((at) => `context.unknown ${at}`)];
}

/** A document without credentials, lists in lists as one, and nothing as no item. */
function plainOwn(value: JsonValue, isHeld: boolean): readonly JsonValue[] {
  if (isArray(value)) return value.flatMap((item) => (item === null ? [] : plainOwn(item, isHeld)));
  if (!isObject(value)) return [value];
  if (isHeld && value['@context'] !== undefined) return [];
  return [plainRemainder(value)];
}

function plainRemainder(document: JsonObject): JsonObject {
  const members = Object.entries(document).flatMap(([name, value]): [string, JsonValue][] => {
    const left = plainOwn(value ?? null, name === 'endorsement' || name === 'verifiableCredential');
    if (isArray(value)) return [[name, left]];
    return left.map((one) => [name, one]);
  });
  return Object.fromEntries(members);
}

function plainRedefinitions(document: JsonObject): readonly string[] {
  const isAltering = ({ context }: Named): boolean =>
    context === ALTERING ||
    inline.some(([one, alters]) => alters && JSON.stringify(one) === JSON.stringify(context));
  // A list in a list of contexts is told at its own place among those of the document.
  const places = contextsOf(document).filter(isAltering);
  return [...new Set(places.map(({ at }) => at.replace(/(\/@context\/\d+)(\/\d+)+$/, '$1')))];
}

describe('over documents of any shape', () => {
  test('contexts are counted, and those that are missing told with their places', () => {
    const kinds = new Set<unknown>();
    fc.assert(
      fc.property(documents, (document) => {
        const expected = plainContexts(document);
        const outcome = checkContexts(document, loadContext);
        kinds.add(outcome.kind === 'ok' ? outcome.value : outcome.problems[0].code);
        assert.deepEqual(outcome.kind === 'ok' ? ['ok', outcome.value] : inShort(outcome), expected);
      }),
      { numRuns: 2_000, seed: 6 },
    );
    assert.ok(kinds.has(0) && kinds.has('context.unknown') && kinds.has('context.too-complex'));
  });

  test('what is left without credentials is what the rule says, and the document itself where that is the same', () => {
    let [whole, parts] = [0, 0];
    fc.assert(
      fc.property(documents, (document) => {
        const [left, expected] = [withoutCredentials(document), plainRemainder(document)];
        assert.equal(JSON.stringify(left), JSON.stringify(expected));
        const isSame = JSON.stringify(expected) === JSON.stringify(document);
        assert.equal(left === document, isSame);
        if (isSame) whole += 1;
        else parts += 1;
      }),
      { numRuns: 2_000, seed: 6 },
    );
    assert.ok(whole > 100 && parts > 100, `${whole} whole, ${parts} not`);
    const badge = unsigned() as unknown as JsonObject;
    assert.equal(withoutCredentials(badge), badge);
  });

  test('redefinitions are told with their places, those of credentials inside aside', () => {
    let [free, altered] = [0, 0];
    fc.assert(
      fc.property(documents, (document) => {
        const expected = plainRedefinitions(document);
        const outcome = checkRedefinitions(document, loadContext);
        assert.deepEqual(placesOf(outcome), expected);
        const own = plainRedefinitions(plainRemainder(document));
        assert.deepEqual(placesOf(checkOwnRedefinitions(document, loadContext)), own);
        if (namesOnlyBundled(document)) {
          free += 1;
          assert.deepEqual(expected, []);
        }
        if (expected.length > 0) altered += 1;
      }),
      { numRuns: 2_000, seed: 6 },
    );
    assert.ok(free > 100 && altered > 100, `${free} free, ${altered} altered`);
  });

  test('only bundled contexts are named where every context is the URL of one', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const plain = contextsOf(document).every(
          ({ context }) => typeof context === 'string' && bundledContexts.includes(context),
        );
        assert.equal(namesOnlyBundled(document), plain);
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });
});

function placesOf(outcome: ReturnType<typeof checkRedefinitions>): readonly string[] {
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ at = '' }) => at);
}
