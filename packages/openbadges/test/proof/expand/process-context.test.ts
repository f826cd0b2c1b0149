import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { describe, test } from 'vitest';
import { bundledContexts, contextLoader } from '../../../src/contexts/load.js';
import type { JsonObject, JsonValue } from '../../../src/index.js';
import { initialContext } from '../../../src/proof/expand/active-context.js';
import type { ActiveContext } from '../../../src/proof/expand/active-context.js';
import { afterContext, insideTerm, underTypes } from '../../../src/proof/expand/process-context.js';
import { StepAside } from '../../../src/proof/expand/step-aside.js';

const VCDM = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const OWN = 'https://pinehollow.example/terms#';
const load = contextLoader();

const { getInitialContext } = createRequire(import.meta.url)('jsonld/lib/context.js') as {
  readonly getInitialContext: (options: object) => object;
};

interface TheirContext {
  readonly mappings: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** What jsonld.js makes of contexts, through the part of its interface that our declaration leaves out. */
async function theirs(contexts: JsonValue): Promise<TheirContext> {
  const processor = jsonld as unknown as {
    readonly processContext: (active: object, local: unknown, options: object) => Promise<TheirContext>;
  };
  const documentLoader = (url: string): Promise<object> =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: load(url) });
  const local = structuredClone({ '@context': contexts });
  return await processor.processContext(getInitialContext({}), local, {
    documentLoader,
    base: null,
  });
}

function ours(contexts: JsonValue): ActiveContext {
  return afterContext(initialContext, contexts, { loadContext: load, budget: { left: 300 } });
}

/** Terms in one form, whichever processor defined them: id, type, containers, prefix, protection. */
function termsOf(context: ActiveContext): readonly string[] {
  return [...context.terms]
    .map(([name, { id, type, containers, isPrefix, isProtected }]) =>
      JSON.stringify([name, id, type ?? null, containers, isPrefix === true, isProtected]),
    )
    .sort();
}

function theirTermsOf({ mappings }: TheirContext): readonly string[] {
  return [...mappings]
    .map(([name, mapping]) => {
      const { '@id': id, '@type': type = null, '@container': containers = [] } = mapping;
      const { _prefix: prefix, protected: isProtected } = mapping;
      return JSON.stringify([name, id, type, containers, prefix === true, isProtected === true]);
    })
    .sort();
}

function isAside(contexts: JsonValue): boolean {
  try {
    ours(contexts);
    return false;
  } catch (thrown) {
    assert.ok(thrown instanceof StepAside);
    return true;
  }
}

async function isRefused(contexts: JsonValue): Promise<boolean> {
  return await theirs(contexts).then(
    () => false,
    () => true,
  );
}

describe('afterContext', () => {
  test.each(bundledContexts)('defines what jsonld.js defines: %s', async (url) => {
    assert.deepEqual(termsOf(ours([url])), theirTermsOf(await theirs([url])));
  });

  test('takes and leaves the bundled contexts in pairs as jsonld.js does', async () => {
    for (const first of bundledContexts) {
      for (const second of bundledContexts) {
        const pair = [first, second];
        const isLeft = isAside(pair);
        assert.equal(isLeft, await isRefused(pair), `${first} ${second}`);
        if (!isLeft) assert.deepEqual(termsOf(ours(pair)), theirTermsOf(await theirs(pair)));
      }
    }
  }, 60_000);

  const taken: readonly (readonly [string, JsonObject])[] = [
    ['a simple term', { level: `${OWN}level` }],
    ['a term by a prefix', { own: OWN, level: 'own:level' }],
    ['a term by a prefix that stands after it', { level: 'own:level', own: OWN }],
    ['a term by another term', { level: 'rank', rank: `${OWN}rank` }],
    ['a term by the vocabulary', { '@vocab': OWN, level: { '@type': '@id' }, rank: {} }],
    ['a datatype by a term', { own: OWN, level: { '@id': 'own:level', '@type': 'own:Level' } }],
    [
      'containers',
      { a: { '@id': `${OWN}a`, '@container': '@set' }, b: { '@id': `${OWN}b`, '@container': ['@list'] } },
    ],
    ['a graph in a set', { a: { '@id': `${OWN}a`, '@container': ['@graph', '@set'] } }],
    [
      'a prefix by its word',
      { own: { '@id': OWN, '@prefix': true }, other: { '@id': OWN, '@prefix': false } },
    ],
    ['an object that makes no prefix', { own: { '@id': OWN } }],
    [
      'protection, and one term without',
      { '@protected': true, a: `${OWN}a`, b: { '@id': `${OWN}b`, '@protected': false } },
    ],
    ['a version', { '@version': 1.1, a: `${OWN}a` }],
    ['the usual aliases', { id: '@id', type: { '@id': '@type', '@protected': true } }],
    ['a scoped context', { a: { '@id': `${OWN}a`, '@context': { b: `${OWN}b` } } }],
    ['a scoped context that takes all away', { a: { '@id': `${OWN}a`, '@context': null } }],
  ];
  test.each(taken)('takes %s', async (_name, context) => {
    assert.deepEqual(termsOf(ours(context)), theirTermsOf(await theirs(context)));
  });

  const left: readonly (readonly [string, JsonValue])[] = [
    ['a null context', [null]],
    ['a language', { '@language': 'en' }],
    ['a direction', { '@direction': 'ltr' }],
    ['a base', { '@base': 'https://pinehollow.example/' }],
    ['an import', { '@import': VCDM }],
    ['another version', { '@version': 1.0 }],
    ['a relative vocabulary', { '@vocab': 'terms/' }],
    ['a vocabulary by a term', { own: OWN, '@vocab': 'own:' }],
    ['an empty vocabulary', { '@vocab': '' }],
    ['no protection, in so many words', { '@protected': false }],
    ['a null term', { level: null }],
    ['a term that is a number', { level: 3 }],
    ['a term in the form of a keyword', { '@level': `${OWN}level` }],
    ['a term in the form of an IRI', { [`${OWN}level`]: `${OWN}level` }],
    ['a compact term', { own: OWN, 'own:level': 'own:level' }],
    ['an empty term', { '': `${OWN}level` }],
    ['definitions in a circle', { a: 'b:x', b: 'a:x' }],
    ['a term by itself', { a: 'a:x' }],
    ['a relative IRI', { a: 'level' }],
    ['a blank node', { a: '_:level' }],
    ['another keyword', { a: '@graph' }],
    ['something like a keyword', { a: '@level' }],
    ['a reversed term', { a: { '@reverse': `${OWN}a` } }],
    ['a nested term', { a: { '@id': `${OWN}a`, '@nest': '@nest' } }],
    ['a language of a term', { a: { '@id': `${OWN}a`, '@language': 'en' } }],
    ['a map by index', { a: { '@id': `${OWN}a`, '@container': '@index' } }],
    ['a map by language', { a: { '@id': `${OWN}a`, '@container': '@language' } }],
    ['a list of sets', { a: { '@id': `${OWN}a`, '@container': ['@list', '@set'] } }],
    ['an alias by another name', { identifier: '@id' }],
    ['a keyword by the name of another', { id: '@type' }],
    ['an alias of an alias', { type: '@type', kind: 'type' }],
    ['an alias with a type', { a: { '@id': '@id', '@type': '@id' } }],
    ['a relative datatype', { a: { '@id': `${OWN}a`, '@type': 'level' } }],
    ['a scoped context by name', { a: { '@id': `${OWN}a`, '@context': VCDM } }],
    ['a scoped context that is none', { a: { '@id': `${OWN}a`, '@context': { b: 3 } } }],
    ['a context in a context', { '@context': { a: `${OWN}a` } }],
    ['propagation of one among several', [{ '@propagate': false, a: `${OWN}a` }, { b: `${OWN}b` }]],
    ['a context that is not at hand', 'https://pinehollow.example/context'],
    ['another meaning of a protected term', [VCDM, { name: `${OWN}name` }]],
    [
      'a protected term as a set',
      [{ '@protected': true, a: `${OWN}a` }, { a: { '@id': `${OWN}a`, '@container': '@set' } }],
    ],
    ['a protected prefix as none', [{ '@protected': true, a: OWN }, { a: { '@id': OWN, '@prefix': false } }]],
    [
      'another meaning of a protected term where a definition needs it',
      [
        { '@protected': true, '@vocab': OWN, ex: {} },
        { p: { '@id': `${OWN}p`, '@context': { p: 'ex:z', ex: { '@container': '@graph' } } } },
      ],
    ],
    [
      'a protected term without its scope',
      [VCDM, { VerifiableCredential: 'https://www.w3.org/2018/credentials#VerifiableCredential' }],
    ],
  ];
  test.each(left)('leaves %s', (_name, contexts) => {
    assert.equal(isAside(contexts), true);
  });

  test('keeps a protected term that is defined again as it was', async () => {
    const contexts = [
      { '@protected': true, own: OWN, a: { '@id': 'own:a', '@type': '@id' } },
      { a: { '@id': `${OWN}a`, '@type': '@id' } },
    ];
    assert.deepEqual(termsOf(ours(contexts)), theirTermsOf(await theirs(contexts)));
    assert.equal(ours(contexts).terms.get('a')?.isProtected, true);
  });
});

describe('what follows from a context', () => {
  test('is worked out once for bundled ones, and anew for a stranger’s', () => {
    const inline = { a: { '@id': `${OWN}a`, '@context': { b: `${OWN}b` } } };
    assert.equal(ours([VCDM, OPEN_BADGES]), ours([VCDM, OPEN_BADGES]));
    assert.notEqual(ours([VCDM, inline]), ours([VCDM, inline]));
    assert.equal(ours([VCDM]).budget, undefined);
    assert.notEqual(ours([VCDM, inline]).budget, undefined);
  });

  test('under a type ends where the next thing begins', () => {
    const outer = ours([VCDM, OPEN_BADGES]);
    const badge = underTypes(outer, ['VerifiableCredential', 'OpenBadgeCredential']);
    assert.equal(outer.terms.has('credentialSubject'), false);
    assert.equal(badge.terms.has('credentialSubject'), true);
    const { ofThings, ofReferences } = insideTerm(badge, 'credentialSubject');
    assert.equal(ofThings.terms.has('credentialSubject'), false);
    assert.equal(ofReferences.terms.has('credentialSubject'), true);
  });

  test('under types is the same in whatever order they stand', () => {
    const outer = ours([VCDM, OPEN_BADGES]);
    assert.throws(() => underTypes(outer, ['Achievement', 'Achievement']), StepAside);
    const orders = [
      ['VerifiableCredential', 'OpenBadgeCredential'],
      ['OpenBadgeCredential', 'VerifiableCredential'],
    ];
    const [one, other] = orders.map((types) => underTypes(outer, types));
    assert.equal(one, other);
    assert.equal(underTypes(outer, ['Stranger']), outer);
  });

  test('inside a term may be nothing', () => {
    const presentation = underTypes(ours([VCDM]), ['VerifiablePresentation']);
    const { ofThings, ofValues } = insideTerm(presentation, 'verifiableCredential');
    assert.deepEqual([ofThings.terms.size, ofValues.terms.size], [0, 0]);
  });

  test('by a type is what it says of propagation', () => {
    const scope = { '@propagate': true, b: `${OWN}b` };
    const context = ours({ own: OWN, Kind: { '@id': 'own:Kind', '@context': scope }, a: 'own:a' });
    const under = underTypes(context, ['Kind']);
    assert.equal(insideTerm(under, 'a').ofThings.terms.has('b'), true);
    const once = ours({ '@propagate': false, a: `${OWN}a`, b: `${OWN}b` });
    assert.equal(insideTerm(once, 'a').ofThings.terms.has('b'), false);
  });
});
