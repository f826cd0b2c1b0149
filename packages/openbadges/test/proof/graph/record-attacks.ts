import { loose } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { achievementId, credentialsIn, RECORD } from '../../record.js';
import type { Catch } from './catches.js';
import { all, inline, put, rename } from './rewrite.js';
import type { Edit } from './rewrite.js';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const CLR_VOCABULARY = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const OB_VOCABULARY = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const SUBJECT = ['credentialSubject'];
const BADGES = [...SUBJECT, 'verifiableCredential'];
const ASSOCIATION = [...SUBJECT, 'association', '0'];

/** Exchanges what stands at a place of the first badge with what stands there in the second. */
export function swap(...path: readonly string[]): Edit {
  return (copy) => {
    const places = ['0', '1'].map((index) => [...BADGES, index, ...path]);
    const values = places.map((place) =>
      place.reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy),
    );
    places.forEach((place, index) => {
      put(place, values[1 - index])(copy);
    });
  };
}

function associationIn(copy: Loose): { readonly sourceId: unknown; readonly targetId: unknown } {
  const association = copy['credentialSubject']?.['association']?.[0];
  return { sourceId: association?.['sourceId'], targetId: association?.['targetId'] };
}

/** What a stranger does to a signed record of two badges, and what catches it. */
export interface Attack {
  readonly what: string;
  readonly attack: Edit;
  readonly by: readonly Catch[];
}

const RECORD_ALONE: readonly Catch[] = ['signature of the record'];
const WRITING: readonly Catch[] = ['rules of writing'];
const BADGE: readonly Catch[] = ['signature of a badge'];
const until = { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME };

export const attacks: readonly Attack[] = [
  // All of a record is one graph, and both badges speak of one learner: their own signatures alone keep these apart.
  { what: 'the results of two badges exchanged', attack: swap('credentialSubject', 'result'), by: BADGE },
  {
    what: 'the licences of two badges exchanged',
    attack: swap('credentialSubject', 'licenseNumber'),
    by: BADGE,
  },
  {
    what: 'the achievements of two badges exchanged',
    attack: swap('credentialSubject', 'achievement'),
    by: BADGE,
  },
  { what: 'the subjects of two badges exchanged', attack: swap('credentialSubject'), by: BADGE },
  {
    what: 'a result of one badge in the other',
    attack: (copy) => {
      const [one, other] = credentialsIn(copy).map((credential) => credential['credentialSubject']);
      one?.['result']?.push(...(other?.['result'] ?? []));
      Reflect.deleteProperty(other ?? {}, 'result');
    },
    by: BADGE,
  },
  {
    what: 'the end of one badge exchanged with that of the other',
    attack: swap('validUntil'),
    by: ['signature of the record', 'signature of a badge'],
  },
  {
    what: 'the proofs of two badges exchanged',
    attack: swap('proof'),
    by: ['signature of the record', 'signature of a badge'],
  },
  {
    what: 'the proof of a badge taken away',
    attack: (copy) => Reflect.deleteProperty(credentialsIn(copy)[0] ?? {}, 'proof'),
    by: ['signature of the record', 'rules of writing', 'signature of a badge'],
  },
  {
    what: 'a badge dropped',
    attack: (copy) => copy['credentialSubject']?.['verifiableCredential']?.pop(),
    by: RECORD_ALONE,
  },
  {
    what: 'a badge doubled',
    attack: (copy) => {
      copy['credentialSubject']?.['verifiableCredential']?.push(loose(credentialsIn(copy)[0] ?? {}));
    },
    by: RECORD_ALONE,
  },
  {
    what: 'a badge in place of the other',
    attack: (copy) => put([...BADGES, '1'], loose(credentialsIn(copy)[0] ?? {}))(copy),
    by: RECORD_ALONE,
  },
  {
    what: 'the badges under another name',
    attack: all(
      inline({ other: { '@id': `${CLR_VOCABULARY}verifiableCredential`, '@container': '@set' } }),
      rename(BADGES, 'other'),
    ),
    by: WRITING,
  },
  {
    what: 'the end of the record hidden by an inline context',
    attack: all(inline({ until }), rename(['validUntil'], 'until')),
    by: WRITING,
  },
  {
    what: 'the end of the record under an IRI',
    attack: all(
      put(['validUntil'], { '@value': '2031-04-01T00:00:00Z', '@type': DATE_TIME }),
      rename(['validUntil'], `${CREDENTIALS}validUntil`),
    ),
    by: WRITING,
  },
  {
    what: 'the end of the record as that of a badge’s issuer',
    attack: (copy) => {
      put([...BADGES, '0', 'issuer'], { id: RECORD, validUntil: copy['validUntil'] })(copy);
      Reflect.deleteProperty(copy, 'validUntil');
    },
    by: ['signature of the record', 'rules of writing', 'signature of a badge'],
  },
  {
    what: 'a partial record that shows as a whole one',
    attack: all(
      inline({ some: { '@id': `${CLR_VOCABULARY}partial`, '@type': 'xsd:boolean' } }),
      rename(['partial'], 'some'),
    ),
    by: WRITING,
  },
  {
    what: 'source and target of an association exchanged',
    attack: (copy) => {
      const { sourceId, targetId } = associationIn(copy);
      put([...ASSOCIATION, 'sourceId'], targetId)(copy);
      put([...ASSOCIATION, 'targetId'], sourceId)(copy);
    },
    by: RECORD_ALONE,
  },
  {
    what: 'source and target of an association exchanged, with contexts that mean it as it was',
    attack: (copy) => {
      const { sourceId, targetId } = associationIn(copy);
      inline({
        Association: {
          '@id': `${CLR_VOCABULARY}Association`,
          '@context': {
            associationType: `${CLR_VOCABULARY}AssociationType`,
            sourceId: { '@id': `${CLR_VOCABULARY}targetId`, '@type': 'xsd:anyURI' },
            targetId: { '@id': `${CLR_VOCABULARY}sourceId`, '@type': 'xsd:anyURI' },
          },
        },
      })(copy);
      put([...ASSOCIATION, 'sourceId'], targetId)(copy);
      put([...ASSOCIATION, 'targetId'], sourceId)(copy);
    },
    by: WRITING,
  },
  {
    what: 'the kind of an association under another name',
    attack: all(
      put([...ASSOCIATION, '@context'], { kind: `${CLR_VOCABULARY}AssociationType` }),
      rename([...ASSOCIATION, 'associationType'], 'kind'),
    ),
    by: WRITING,
  },
  {
    what: 'an association moved into a badge',
    attack: (copy) => {
      const moved = copy['credentialSubject']?.['association'];
      put([...BADGES, '0', '@context', '2'], {
        association: { '@id': `${CLR_VOCABULARY}association`, '@container': '@set' },
      })(copy);
      put([...BADGES, '0', 'credentialSubject', 'association'], moved)(copy);
      Reflect.deleteProperty(copy['credentialSubject'] ?? {}, 'association');
    },
    by: ['rules of writing', 'signature of a badge'],
  },
  {
    what: 'an achievement of a badge as one that the record lists',
    attack: all(
      inline({
        ClrSubject: {
          '@id': `${CLR_VOCABULARY}ClrSubject`,
          '@context': {
            achievement: `${OB_VOCABULARY}achievement`,
            association: { '@id': `${CLR_VOCABULARY}association`, '@container': '@set' },
            verifiableCredential: { '@id': `${CLR_VOCABULARY}verifiableCredential`, '@container': '@set' },
          },
        },
      }),
      put([...SUBJECT, 'achievement'], { id: achievementId(1) }),
    ),
    by: WRITING,
  },
  {
    what: 'a licence of a badge as the record’s',
    attack: all(
      inline({ licenseNumber: `${OB_VOCABULARY}licenseNumber` }),
      put([...SUBJECT, 'licenseNumber'], 'OR-1'),
    ),
    by: WRITING,
  },
];
