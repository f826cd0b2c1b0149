import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { verify } from '../../../src/index.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import type { LoadContext } from '../../../src/ports.js';
import { fastStatements } from '../../../src/proof/expand/fast-statements.js';
import { canonicalize, canonicalizeGenerally } from '../../../src/proof/graph/canonicalize.js';
import { canonicalStatements } from '../../../src/proof/rdfc/canonicalize-statements.js';
import type { Statement } from '../../../src/proof/rdfc/statement.js';
import { edited, loose, NOW, signed, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OWN = 'https://pinehollow.example/';
const extra = contextLoader({
  [`${OWN}terms`]: {
    '@context': {
      knows: { '@id': `${OWN}knows`, '@type': '@id' },
      steps: { '@id': `${OWN}steps`, '@container': '@list' },
      hours: `${OWN}hours`,
    },
  },
});

/** A loader for one call, which counts how often a context is asked for. */
function counting(): { readonly load: LoadContext; readonly asked: () => number } {
  let asked = 0;
  const load = Object.assign(
    (url: string) => {
      asked += 1;
      return extra(url);
    },
    { all: extra.all },
  );
  return { load, asked: () => asked };
}

function many<T>(length: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index));
}

function document(members: JsonObject, ...contexts: readonly JsonValue[]): JsonObject {
  return { '@context': [V2, `${OWN}terms`, ...contexts], id: 'urn:a:b', ...members };
}

/** Things inside one another, each with an id. */
function chain(depth: number): JsonObject {
  return depth === 0 ? { hours: 1 } : { id: `urn:a:${depth}`, knows: chain(depth - 1) };
}

/** The answer of `canonicalize`, which the general path has to share. */
async function answer(poison: JsonObject): Promise<readonly string[]> {
  const { load } = counting();
  const [own, general] = [
    await canonicalize(poison, load),
    await canonicalizeGenerally(poison, counting().load),
  ];
  assert.deepEqual(own, general);
  return own.kind === 'ok' ? ['ok'] : [own.kind, ...own.problems.map(({ code }) => code)];
}

const complex = ['unknown', 'context.too-complex'];
const text = (length: number): string => 'x'.repeat(length);

// First in this file: what a processor keeps of contexts, it keeps of the first document that names them.
describe('a badge with a spoilt context', () => {
  const spoilers: readonly JsonObject[] = [
    { '@foo': `${OWN}foo` },
    { '@vocab': 'relative/' },
    { x: '@foo' },
    { '@language': 'e n' },
    { name: `${OWN}name` },
  ];
  for (const spoiler of spoilers) {
    test(`spoils nothing for the badges after it: ${JSON.stringify(spoiler)}`, async () => {
      const spoilt = edited(unsigned(), (copy) => void copy['@context']?.push(loose(spoiler)));
      for (const path of [canonicalizeGenerally, canonicalize]) {
        assert.equal((await path(spoilt, contextLoader())).kind, 'bad');
        assert.equal((await path(loose(unsigned()), contextLoader())).kind, 'ok');
      }
      assert.equal((await verify(await signed(), { now: NOW })).verdict, 'valid');
    });
  }
});

describe('a poisonous document', () => {
  const poisons: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['10,000 parts without an id', document({ knows: many(10_000, (hours) => ({ hours })) }), complex],
    ['10,000 places in a list', document({ steps: many(10_000, String) }), complex],
    [
      '10,000 parts without an id, one in the other’s place',
      document({ knows: many(100, () => many(100, (hours) => ({ hours }))) }),
      complex,
    ],
    [
      'a flood of terms in one context',
      document({}, Object.fromEntries(many(10_000, (index) => [`t${index}`, `${OWN}${index}`]))),
      complex,
    ],
    [
      'a flood of terms in scopes of scopes',
      document(
        {},
        {
          a: {
            '@id': `${OWN}a`,
            '@context': Object.fromEntries(many(200, (index) => [`t${index}`, `${OWN}${index}`])),
          },
        },
      ),
      complex,
    ],
    [
      'a flood of contexts inside',
      document({ knows: many(200, (hours) => ({ '@context': { [`t${hours}`]: OWN }, hours })) }),
      complex,
    ],
    [
      'a flood of contexts by name',
      { ...document({}), '@context': many(limits.contexts + 1, () => V2) },
      complex,
    ],
    [
      'a flood of contexts by name, inside',
      document({ knows: many(limits.contexts, (hours) => ({ '@context': V2, hours })) }),
      complex,
    ],
    [
      'an inline context that names a context',
      document({}, { a: { '@id': `${OWN}a`, '@context': V2 } }),
      complex,
    ],
    ['equal halves of equal halves', document({ knows: halves(9) }), complex],
    ['a list that is wide beyond measure', document({ hours: many(10_001, String) }), complex],
    ['lists in lists, wide together', document({ hours: many(101, () => many(100, String)) }), complex],
    [
      'much said of a long id',
      {
        ...document(Object.fromEntries(many(40, (index) => [`${OWN}${index}`, 'x']))),
        id: `urn:a:${text(500_000)}`,
      },
      complex,
    ],
  ];
  for (const [what, poison, expected] of poisons) {
    test(`ends with its code: ${what}`, async () => {
      assert.deepEqual(await answer(poison), expected);
    });
  }

  const harmless: readonly (readonly [string, JsonObject])[] = [
    ['one text of a megabyte', document({ description: text(1_000_000) })],
    ['2,000 texts, a megabyte together', document({ hours: many(2_000, (index) => `${index}${text(500)}`) })],
    [
      '1,500 things with ids, all different',
      document({ knows: many(1_500, (index) => ({ id: `urn:a:${index}`, hours: index })) }),
    ],
    [
      'as many parts without an id as are told apart',
      document({ knows: many(limits.unnamed, (hours) => ({ hours })) }),
    ],
    [
      'contexts, named as often as is read',
      document({ knows: many(limits.contexts - 2, () => ({ '@context': V2, description: 'x' })) }),
    ],
    [
      'prefixes of prefixes',
      document(
        { p97: 'x' },
        Object.fromEntries(many(98, (index) => [`p${index}`, index === 0 ? OWN : `p${index - 1}:x/`])),
      ),
    ],
    ['things as deep as is read', document({ knows: chain(limits.depth - 2) })],
  ];
  for (const [what, poison] of harmless) {
    test(`is none: ${what}`, async () => {
      assert.deepEqual(await answer(poison), ['ok']);
    });
  }
});

function halves(depth: number): JsonValue {
  return depth === 0 ? { hours: 1 } : many(2, () => ({ knows: halves(depth - 1) }));
}

describe('a poisonous badge', () => {
  const badges: readonly (readonly [string, (copy: Loose) => void])[] = [
    [
      '10,000 pieces of evidence',
      (copy) => Object.assign(copy, { evidence: many(10_000, () => ({ type: ['Evidence'], name: 'x' })) }),
    ],
    [
      'a megabyte of evidence',
      (copy) =>
        Object.assign(copy, {
          evidence: many(3_000, (index) => ({ type: ['Evidence'], name: `${index}${text(300)}` })),
        }),
    ],
    ['a flood of contexts', (copy) => Object.assign(copy, { '@context': many(2_000, () => V2) })],
    [
      'a flood of terms',
      (copy) =>
        void copy['@context']?.push(
          Object.fromEntries(many(2_000, (index) => [`t${index}`, `${OWN}${index}`])) as unknown as Loose,
        ),
    ],
  ];
  for (const [what, edit] of badges) {
    test(`is not valid: ${what}`, async () => {
      const report = await verify(edited(await signed(), edit), { now: NOW });
      assert.notEqual(report.verdict, 'valid');
      const proof = report.checks.find(({ name }) => name === 'proof');
      assert.deepEqual(
        proof?.problems.map(({ code }) => code),
        ['context.too-complex'],
      );
    });
  }
});

describe('the work that is spent', () => {
  test('on contexts does not grow with how often they are named inside', async () => {
    const asked = async (things: number): Promise<number> => {
      const { load, asked: count } = counting();
      const knows = many(things, (hours) => ({ type: ['VerifiablePresentation'], id: `urn:a:${hours}` }));
      assert.equal((await canonicalize(document({ knows }), load)).kind, 'ok');
      return count();
    };
    assert.equal(await asked(400), await asked(4));
  });

  test('on parts that resemble one another ends at the limit', () => {
    let digests = 0;
    const affordsDigest = (): boolean => (digests += 1) <= limits.work.digests;
    for (const size of [10, 40]) {
      digests = 0;
      assert.equal(
        canonicalStatements(clique(size), { hash: 'SHA-256', affordsDigest }),
        undefined,
        `${size}`,
      );
      assert.ok(digests < 1_000_000 && digests <= limits.work.digests + 1, `${digests} digests for ${size}`);
    }
  });

  test('ends for many documents in one call as it does by the general path alone', async () => {
    const knows = many(898, (hours) => ({ '@context': V2, description: String(hours) }));
    const named = document({ knows });
    const kinds = async (path: typeof canonicalize): Promise<readonly string[]> => {
      const { load } = counting();
      const found: string[] = [];
      for (let time = 0; time < 6; time += 1) found.push((await path(named, load)).kind);
      return found;
    };
    const expected = ['ok', 'ok', 'ok', 'ok', 'unknown', 'unknown'];
    assert.deepEqual(await kinds(canonicalizeGenerally), expected);
    assert.deepEqual(await kinds(canonicalize), expected);
  });

  test('is bounded in the walk itself: what is too large is left before all of it is read', () => {
    for (const poison of [
      document({ knows: many(10_000, (hours) => ({ hours })) }),
      document({ steps: many(10_000, String) }),
    ]) {
      assert.equal(fastStatements(poison, counting().load).kind, 'aside');
    }
  });
});

/** Parts that all name each other, so that nothing tells them apart. */
function clique(size: number): readonly Statement[] {
  return many(size, (from) =>
    many(size, (to) => ({
      subject: `_:b${from}`,
      predicate: `<${OWN}knows>`,
      object: `_:b${to}`,
      graph: '',
    })),
  ).flat();
}
