import assert from 'node:assert/strict';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { describe, test } from 'vitest';
import { contextLoader } from '../../src/contexts/load.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { full, minimal } from '../model/data-model/badges.js';
import type { Json } from '../model/data-model/badges.js';
import { achievement, badge, record, V2, OB } from '../record.js';
import { isReferenceThere, referenceJson } from './reference.js';

const editions = {
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': 'contexts/clr-2.0.0.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': 'contexts/clr-2.0.1.json',
} as const;
type Edition = keyof typeof editions;
const urls = Object.keys(editions) as readonly Edition[];

/** What a JSON-LD processor makes of a document, or the code of its error. */
interface Reading {
  readonly expanded: unknown;
  readonly canonical: string;
}

const CANONICAL = { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 1 } as const;

type Load = (url: string) => unknown;

const bundled: Load = contextLoader();

/** The bundled contexts, but for those of CLR 2.0, which are the published files. */
function published(): Load {
  return (url) => (Object.hasOwn(editions, url) ? referenceJson(editions[url as Edition]) : bundled(url));
}

/** Reads a document with one set of contexts. Where `safe`, a term that nobody defines is an error. */
async function reading(document: object, load: Load, safe = false): Promise<Reading | string> {
  const options = {
    documentLoader: (url: string) =>
      Promise.resolve({ contextUrl: null, documentUrl: url, document: load(url) as JsonObject }),
    safe,
    base: null,
  } as const;
  try {
    const expanded = await jsonld.expand(document, options);
    const dataset = await jsonld.toRDF(document, { ...options, rdfDirection: 'i18n-datatype' });
    const canonical = await canonize(dataset, CANONICAL);
    return { expanded, canonical };
  } catch (thrown) {
    return String(thrown);
  }
}

function under(url: Edition, document: object): object {
  return { ...document, '@context': [V2, url, OB] };
}

/** Every class and every term of the CLR contexts, in records of many kinds. */
function samples(): Readonly<Record<string, object>> {
  const whole = full('ClrCredential', 'CLR');
  const endorsement = full('EndorsementCredential', '2.0');
  const two = record([badge(1), badge(2)], { achievement: [achievement(1), achievement(3)] });
  return {
    'every property of every class': whole,
    'what is required alone': minimal('ClrCredential', 'CLR'),
    'two badges of one learner': two,
    'badges with every property': record([full('AchievementCredential', '2.0'), badge(2)]),
    'an endorsement in the record and of it': {
      ...record([endorsement, badge(1)]),
      endorsement: [endorsement],
    },
    'a record in a record': record([record([badge(1)]), badge(2)]),
    'a partial record, awarded before': { ...two, partial: true, awardedDate: '2026-03-01T00:00:00Z' },
    'a whole record': { ...two, partial: false },
    'a single value in place of each list': record([badge(1)], {
      verifiableCredential: badge(1),
      achievement: achievement(2),
      association: full('Association', 'CLR'),
      identifier: full('IdentityObject', 'CLR'),
    }),
    'values by reference': record([], {
      verifiableCredential: ['urn:a:b', { id: 'urn:a:c' }],
      achievement: ['urn:a:d'],
      association: ['urn:a:e'],
      identifier: ['urn:a:f'],
    }),
    'the terms where no scope defines them': {
      ...minimal('ClrCredential', 'CLR'),
      achievement: 'a',
      association: 'b',
      identifier: 'c',
      associationType: 'd',
      sourceId: 'e',
      targetId: 'f',
      verifiableCredential: 'g',
    },
  };
}

/** Keys of the CLR contexts, and some that stand beside them. */
const terms = [
  'id',
  'type',
  'name',
  'partial',
  'achievement',
  'association',
  'verifiableCredential',
  'identifier',
  'associationType',
  'sourceId',
  'targetId',
  'awardedDate',
  'endorsement',
  'issuer',
  'cred:holder',
  'obi:Achievement',
  'xsd:boolean',
];
const classNames = [
  'ClrCredential',
  'ClrSubject',
  'Association',
  'Achievement',
  'AchievementSubject',
  'Unheard',
];

/** Documents of the terms and classes of the contexts, in any place and of any value. */
const documents = fc.letrec<{ node: Json; value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'node' },
    fc.constantFrom<JsonValue>('text', 'urn:a:b', 'obi:x', 'cred:y', true, 3, '2026-03-20T15:00:00Z'),
    tie('node'),
    fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'node' }),
  ),
  node: fc
    .tuple(
      fc.dictionary(fc.constantFrom(...terms.slice(2)), tie('value'), {
        maxKeys: 5,
        depthIdentifier: 'node',
      }),
      fc.subarray(classNames, { maxLength: 2 }),
      fc.option(fc.constantFrom('urn:a:b', 'urn:a:c', 'cred:z', 'obi:z'), { nil: undefined }),
    )
    .map(([members, type, id]) => ({ ...members, ...(type.length > 0 && { type }), ...(id && { id }) })),
})).node;

describe.skipIf(!isReferenceThere)('the contexts of CLR 2.0, from our own table of terms', () => {
  for (const url of urls) {
    test(`${url} is the published one`, () => {
      assert.deepEqual(bundled(url), referenceJson(editions[url]));
    });

    for (const [what, document] of Object.entries(isReferenceThere ? samples() : {})) {
      test(`${url} reads alike: ${what}`, async () => {
        const ours = await reading(under(url, document), bundled);
        assert.ok(typeof ours !== 'string');
        assert.ok(ours.canonical.includes('clr/vocab.html#'));
        assert.deepEqual(ours, await reading(under(url, document), published()));
        const safely = await reading(under(url, document), bundled, true);
        assert.deepEqual(safely, await reading(under(url, document), published(), true));
      });
    }

    test(`${url} reads generated documents alike`, async () => {
      let [read, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(documents, fc.boolean(), async (node, isAlone) => {
          const document = isAlone ? { ...node, '@context': [url] } : under(url, node);
          const ours = await reading(document, bundled);
          assert.deepEqual(ours, await reading(document, published()));
          if (typeof ours === 'string') refused += 1;
          else read += 1;
        }),
        { numRuns: 300 },
      );
      assert.ok(read > 100, `${read} read, ${refused} refused`);
    }, 60_000);
  }

  test('the two editions do not read alike what the second one added', async () => {
    const whole = full('ClrCredential', 'CLR');
    const readings = await Promise.all(urls.map((url) => reading(under(url, whole), bundled)));
    const texts = readings.map((each) => (typeof each === 'string' ? each : each.canonical));
    for (const name of ['partial', 'identifier-1']) {
      assert.deepEqual(
        texts.map((text) => text.includes(`clr/vocab.html#${name}>`)),
        [false, true],
      );
    }
  });

  test('a subject of a record and of a badge at once is refused, by either', async () => {
    const both = record([badge(1)], { type: ['AchievementSubject', 'ClrSubject'] });
    for (const url of urls) {
      for (const load of [bundled, published()]) {
        const read = await reading(under(url, both), load);
        assert.ok(typeof read === 'string' && read.includes('protected term'));
      }
    }
  });

  test('what is written with `xsd:` is signed with `xsd:`', async () => {
    const read = await reading(record([badge(1)]), bundled, true);
    assert.ok(typeof read !== 'string');
    assert.match(read.canonical, /#partial> "true"\^\^<xsd:boolean> \./);
    assert.match(read.canonical, /#sourceId> "[^"]+"\^\^<xsd:anyURI> \./);
  });

  test('the record of the implementation guide reads alike under both', async () => {
    const document = referenceJson('vectors/ob3-guide/clrv2p0/credential.json') as JsonObject;
    const read = await reading(document, bundled, true);
    assert.ok(typeof read !== 'string');
    assert.deepEqual(read, await reading(document, published(), true));
  });
});
