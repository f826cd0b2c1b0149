import { at, classOn, isJson, isMany, tableOf } from '../model/data-model/badges.js';
import { contextsOf } from '../model/data-model/credentials.js';
import type { Json, Model } from '../model/data-model/badges.js';
import type { Problem } from '../../src/index.js';

/** What `parse` accepts and no published schema does: how an object is brought into a form that one accepts. */
export interface Wider {
  readonly what: string;
  readonly reason: string;
  readonly mend: (object: Json, about: { readonly name: string; readonly model: Model }) => void;
}

/** What the strict schema accepts and `parse` refuses. */
export interface Narrower {
  readonly what: string;
  readonly reason: string;
  readonly explains: (problem: Problem, value: unknown) => boolean;
}

export const wider: readonly Wider[] = [
  {
    what: 'a single text in an array of one',
    reason: 'JSON-LD 1.1 reads both alike, and a signature covers both alike',
    mend: (object, { name }) => {
      for (const [key, [count]] of Object.entries(tableOf(name).properties)) {
        const value = object[key];
        if (!isMany(count) && isTextInArray(value)) [object[key]] = value;
      }
    },
  },
  {
    what: 'a single value for an array on the data model 1.1',
    reason:
      'the schemas of 2026 allow it on 2.0, and have no part on 1.1; JSON-LD compaction makes no difference',
    mend: (object, { name, model }) => {
      for (const [key, [count]] of Object.entries(tableOf(name).properties)) {
        const isBare = object[key] !== undefined && !Array.isArray(object[key]);
        if (model === '1.1' && isMany(count) && isBare) object[key] = [object[key]];
      }
    },
  },
  {
    what: 'a single status in an array of one',
    reason: 'the W3C data models allow many; in strict form one is an object, as the schemas have it',
    mend: (object) => {
      const status: unknown = object['credentialStatus'];
      if (Array.isArray(status) && status.length === 1) object['credentialStatus'] = status[0];
    },
  },
  {
    what: 'codes of languages that the schemas are too narrow for',
    reason: 'BCP 47 is not case-sensitive and has longer codes than language, script and region',
    mend: (object) => {
      if (typeof object['inLanguage'] === 'string') object['inLanguage'] = 'en';
    },
  },
  {
    what: 'several statuses',
    reason: 'the W3C data models allow many, and issuers write them (ob3-requirements, trap 26)',
    mend: (object) => {
      const status: unknown = object['credentialStatus'];
      if (isSeveral(status)) [object['credentialStatus']] = status;
    },
  },
  {
    what: 'a status without an id',
    reason: 'the W3C data model 2.0 and the schema of 2026 require none; those of 2024, the last for 1.1, do',
    mend: (object, { name }) => {
      if (name === 'CredentialStatus') object['id'] ??= 'urn:uuid:2';
    },
  },
  {
    what: 'an endorsement on the other data model',
    reason:
      'an endorsement is a credential of its own; the schemas know only those on the data model of the badge',
    mend: (object, { name, model }) => {
      const isEndorsement = name.startsWith('EndorsementCredential');
      if (!isEndorsement || name === classOn('EndorsementCredential', model)) return;
      object['@context'] = contextsOf[model];
      for (const [old, current] of [
        ['issuanceDate', 'validFrom'],
        ['expirationDate', 'validUntil'],
      ] as const) {
        const [from, to] = model === '2.0' ? [old, current] : [current, old];
        if (from in object) object[to] = object[from];
        Reflect.deleteProperty(object, from);
      }
    },
  },
  {
    what: 'several domains of a proof',
    reason: 'Data Integrity 1.0 (§2.1) has one text or a set of them; the schemas have one',
    mend: (object, { name }) => {
      const domain: unknown = object['domain'];
      if (name === 'Proof' && isSeveral(domain)) [object['domain']] = domain;
    },
  },
  {
    what: 'further properties of a subject on the data model 1.1',
    reason: 'the schema alone closes the class there; the specification lets anybody extend it',
    mend: (object, { name, model }) => {
      if (name !== 'AchievementSubject' || model !== '1.1') return;
      const known = Object.keys(tableOf(name).properties);
      for (const key of Object.keys(object)) if (!known.includes(key)) Reflect.deleteProperty(object, key);
    },
  },
];

const URIS = /\/(id|url|targetUrl|achievedLevel|resultDescription|requiredLevel|issuer|verificationMethod)$/;
const DATES =
  /\/(awardedDate|valid(From|Until)|issuanceDate|expirationDate|activity(Start|End)Date|created)$/;
/** What RFC 3339 and the format of the schemas allow and xsd:dateTimeStamp does not. */
const LOOSE_DATE_TIME = /^\d{4}-\d\d-\d\d(?:[t ].*|.*(?:z|:60(?:\.\d+)?Z|[+-]\d\d(?:\d\d)?))$/;

/** Codes about how results and their descriptions refer to one another. */
const BETWEEN: ReadonlySet<string> = new Set([
  'model.unresolved',
  'model.result-value',
  'model.result-range',
  'model.duplicate-id',
]);

export const narrower: readonly Narrower[] = [
  {
    what: 'ids and other URIs that are no absolute URIs',
    reason: 'the schemas ask for any text; the specification for a URI',
    explains: ({ code, at: place = '' }, value) =>
      code === 'model.format' && URIS.test(place) && typeof value === 'string',
  },
  {
    what: 'empty arrays',
    reason: 'the specification (§Serializing) has them left out, and no signature covers them',
    explains: ({ code }, value) => code === 'model.empty' && Array.isArray(value) && value.length === 0,
  },
  {
    what: 'date-times in a form that xsd:dateTimeStamp does not have',
    reason:
      'the specification asks for that form: capital T and Z, hours and minutes of the zone, no 60th second',
    explains: ({ code, at: place = '' }, value) =>
      code === 'model.format' && DATES.test(place) && LOOSE_DATE_TIME.test(String(value)),
  },
  {
    what: 'countries that are no two letters',
    reason: 'the schemas ask for any text; the specification for ISO 3166-1 alpha-2',
    explains: ({ code, at: place = '' }) => code === 'model.format' && place.endsWith('/addressCountryCode'),
  },
  {
    what: 'extensions with more around them than their pattern allows',
    reason: 'the pattern of the schemas is not anchored; the specification says that an extension starts so',
    explains: ({ code }, value) => code === 'model.value' && /ext:[\w.|]/.test(String(value)),
  },
  {
    what: 'values of properties that the schemas do not know',
    reason: 'W3C says what these are: Data Integrity 1.0 and the data model 2.0',
    explains: ({ at: place = '' }) =>
      /\/(digestSRI|mediaType|expires|previousProof(\/\d+)?)$|\/proof(\/\d+)?\/id$/.test(place),
  },
  {
    what: 'criteria that say nothing',
    reason: 'the official validator refuses them as well (ob3-requirements §1.6)',
    explains: ({ code }, value) => code === 'model.criteria-empty' && isJson(value),
  },
  {
    what: 'a subject whom nothing identifies',
    reason:
      'the specification (§Credential Verification, step 2) refuses it; no schema can say "one of these"',
    explains: ({ code }, value) => code === 'model.subject-unidentified' && isJson(value),
  },
  {
    what: 'results that do not fit their descriptions',
    reason:
      'the specification says how they refer to one another (ob3-requirements §1.6, R1 to R7); no schema can',
    explains: ({ code }) => BETWEEN.has(code),
  },
  {
    what: 'what the W3C data model refuses beyond the schemas of Open Badges',
    reason:
      'further contexts are URLs or objects (2.0 §4.3), an end is not before its beginning (§4.9), and dates are of the data model that the contexts name',
    explains: ({ code, at: place = '' }) =>
      (code === 'model.format' && /\/@context\/\d+$/.test(place)) ||
      code === 'model.date-order' ||
      code === 'model.other-data-model',
  },
  {
    what: 'texts and keys that cannot be signed or copied safely',
    reason: 'a lone surrogate has no UTF-8 form; `__proto__` is a trap for whoever copies the badge',
    explains: ({ code }) => code === 'input.not-unicode' || code === 'input.forbidden-key',
  },
];

/** The entry that explains why `parse` refuses what the strict schema accepts. */
export function explanationOf(problem: Problem, badge: Json): Narrower | undefined {
  return narrower.find(({ explains }) => explains(problem, at(badge, problem.at ?? '')));
}

function isTextInArray(value: unknown): value is readonly [string] {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string';
}

function isSeveral(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 1;
}
