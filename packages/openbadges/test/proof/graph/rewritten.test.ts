import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { edited, loose, unsigned } from '../../fixture.js';
import { all, codesAfter, graphOf, inline, put, rename } from './rewrite.js';
import type { Edit } from './rewrite.js';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const SCHEMA = 'https://schema.org/';
const OWN = 'https://pinehollow.example/';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const ANY_URI = 'https://www.w3.org/2001/XMLSchema#anyURI';
const ACHIEVEMENT = ['credentialSubject', 'achievement'];
const RESULT = ['credentialSubject', 'result', '0'];

interface Attack {
  readonly what: string;
  /** What the issuer signed, over the corpus badge. */
  readonly signed?: Edit;
  /** What a stranger does to it, without a key. */
  readonly attack: Edit;
}

const failed: Edit = put([...RESULT, 'status'], 'Failed');
const until = { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME };
const at = (place: readonly string[], context: object): Edit => put([...place, '@context'], context);

const attacks: readonly Attack[] = [
  {
    what: 'a class under a name of the stranger’s, its context left out',
    signed: all(
      inline('https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'),
      put(['credentialSchema'], [{ id: 'urn:a:s', type: '1EdTechJsonSchemaValidator2019' }]),
    ),
    attack: (copy) => {
      copy['@context']?.pop();
      inline({
        None: 'https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019',
      })(copy);
      put(['credentialSchema', '0', 'type'], 'None')(copy);
    },
  },
  {
    what: 'a member beside a text, under a name for the index',
    signed: all(inline({ label: `${OWN}label` }), put(['label'], 'Attended')),
    attack: all(
      inline({ grade: '@index' }),
      put(['label'], { '@value': 'Attended', grade: 'with distinction' }),
    ),
  },
  {
    what: 'a number with words behind it',
    signed: all(inline({ note: `${OWN}note` }), put(['note'], 1.5)),
    attack: (copy) => {
      copy['@context']?.pop();
      inline({ note: { '@id': `${OWN}note`, '@type': 'http://www.w3.org/2001/XMLSchema#double' } })(copy);
      put(['note'], '1.5 and a degree')(copy);
    },
  },
  {
    what: 'a JSON literal shown as a text',
    signed: all(
      inline({ note: { '@id': `${OWN}note`, '@type': '@json' } }),
      put(['note'], { passed: false }),
    ),
    attack: (copy) => {
      copy['@context']?.pop();
      inline({ note: { '@id': `${OWN}note`, '@type': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON' } })(
        copy,
      );
      put(['note'], '{"passed":false}')(copy);
    },
  },
  {
    what: 'an end of the badge under a name of the stranger’s',
    attack: all(inline({ until }), rename(['validUntil'], 'until')),
  },
  {
    what: 'an end of the badge exchanged with a genre',
    attack: all(
      inline({ genre: until }),
      rename(['validUntil'], 'genre'),
      at(['evidence', '0'], { validUntil: `${SCHEMA}genre` }),
      rename(['evidence', '0', 'genre'], 'validUntil'),
    ),
  },
  {
    what: 'an end of the badge exchanged with a genre, by contexts that reach no further',
    attack: all(
      inline({ '@version': 1.1, '@propagate': false, genre: until }),
      rename(['validUntil'], 'genre'),
      at(['evidence', '0'], { '@version': 1.1, '@propagate': false, validUntil: `${SCHEMA}genre` }),
      rename(['evidence', '0', 'genre'], 'validUntil'),
    ),
  },
  {
    what: 'an end of the badge, with an extension shown as one in its place',
    signed: all(inline({ due: `${OWN}due` }), put(['evidence', '0', 'due'], '2099-01-01T00:00:00Z')),
    attack: all(
      inline({ due: until }),
      rename(['validUntil'], 'due'),
      at(['evidence', '0'], { validUntil: `${OWN}due` }),
      rename(['evidence', '0', 'due'], 'validUntil'),
    ),
  },
  {
    what: 'a failed result under a name of the stranger’s',
    signed: failed,
    attack: all(at(RESULT, { outcome: `${OB}status` }), rename([...RESULT, 'status'], 'outcome')),
  },
  {
    what: 'a failed result under an IRI',
    signed: failed,
    attack: rename([...RESULT, 'status'], `${OB}status`),
  },
  {
    what: 'a failed result exchanged with a genre',
    signed: failed,
    attack: all(
      at(RESULT, { genre: `${OB}status` }),
      rename([...RESULT, 'status'], 'genre'),
      at(['evidence', '0'], { status: `${SCHEMA}genre` }),
      rename(['evidence', '0', 'genre'], 'status'),
    ),
  },
  {
    what: 'a failed result, with an extension elsewhere shown as a status',
    signed: all(failed, inline({ stage: `${OWN}stage` }), put(['evidence', '0', 'stage'], 'Completed')),
    attack: all(
      at(RESULT, { stage: `${OB}status` }),
      rename([...RESULT, 'status'], 'stage'),
      at(['evidence', '0'], { status: `${OWN}stage` }),
      rename(['evidence', '0', 'stage'], 'status'),
    ),
  },
  {
    what: 'an extension shown as the end of a piece of evidence',
    signed: all(inline({ due: `${OWN}due` }), put(['evidence', '0', 'due'], 'x')),
    attack: all(
      at(['evidence', '0'], { validUntil: `${OWN}due` }),
      rename(['evidence', '0', 'due'], 'validUntil'),
    ),
  },
  {
    what: 'an image whose id shows another host',
    signed: put(['image'], { id: 'https://a.example/i.png', type: 'Image' }),
    attack: all(inline({ ipfs: 'https://a.example/' }), put(['image', 'id'], 'ipfs:i.png')),
  },
  {
    what: 'criteria whose id shows another place',
    signed: put([...ACHIEVEMENT, 'criteria', 'id'], 'https://a.example/criteria'),
    attack: all(
      inline({ doi: 'https://a.example/' }),
      put([...ACHIEVEMENT, 'criteria', 'id'], 'doi:criteria'),
    ),
  },
  {
    what: 'a subject whose id shows another person',
    signed: put(['credentialSubject', 'id'], 'https://a.example/people/ann@a.example'),
    attack: all(
      inline({ mailto: 'https://a.example/people/' }),
      put(['credentialSubject', 'id'], 'mailto:ann@a.example'),
    ),
  },
  {
    what: 'an issuer, named by a text, that shows another one',
    signed: put(['issuer'], 'https://a.example/issuers/key:z6Mk'),
    attack: all(inline({ did: 'https://a.example/issuers/' }), put(['issuer'], 'did:key:z6Mk')),
  },
  {
    what: 'a badge that shows another id',
    attack: all(inline({ x: 'urn:uuid:' }), (copy) => {
      put(['id'], unsigned().id.replace('urn:uuid:', 'x:'))(copy);
    }),
  },
  {
    what: 'a list written out as its links',
    signed: all(inline({ steps: { '@id': `${OWN}steps`, '@container': '@list' } }), put(['steps'], ['a'])),
    attack: all(
      inline({
        steps: { '@id': `${OWN}steps` },
        first: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first',
        rest: { '@id': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest', '@type': '@id' },
      }),
      put(['steps'], { first: 'a', rest: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil' }),
    ),
  },
  {
    what: 'a class as a property',
    attack: all(
      inline({ kind: { '@id': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', '@type': '@id' } }),
      put([...RESULT, 'kind'], `${OB}Result`),
      (copy) => {
        Reflect.deleteProperty(copy['credentialSubject']?.['result']?.[0] ?? {}, 'type');
        at(RESULT, {
          resultDescription: { '@id': `${OB}resultDescription`, '@type': ANY_URI },
          achievedLevel: { '@id': `${OB}achievedLevel`, '@type': ANY_URI },
        })(copy);
      },
    ),
  },
  {
    what: 'a text with a label in place of a text',
    signed: all(inline({ who: `${OWN}who` }), put(['who'], { name: 'x' })),
    attack: put(['who'], { id: '_:someone', name: 'x' }),
  },
  {
    what: 'results told apart only by a context for the whole list',
    signed: all(inline({ notes: `${OWN}notes` }), put(['notes'], ['a', 'b'])),
    attack: all(
      inline({ notes: { '@id': `${OWN}notes`, '@container': '@index' } }),
      put(['notes'], { first: 'a', second: 'b' }),
    ),
  },
  {
    what: 'extensions put under a name that means nothing',
    signed: all(inline({ hours: `${OWN}hours` }), put(['hours'], 15)),
    attack: all(inline({ more: '@nest' }), put(['more'], { hours: 15 }), (copy) => {
      Reflect.deleteProperty(copy, 'hours');
    }),
  },
];

describe('what a stranger rewrites without touching what was signed', () => {
  for (const { what, signed = () => undefined, attack } of attacks) {
    test(`is refused: ${what}`, async () => {
      const before = edited(unsigned(), signed);
      const after = edited(before, attack);
      assert.notDeepEqual(after, before);
      assert.equal(await graphOf(after), await graphOf(loose(before)));
      assert.deepEqual(await codesAfter(signed), []);
      assert.deepEqual(await codesAfter(all(signed, attack)), ['context.altered-meaning']);
    });
  }
});
