import { anything, instant, jws, naming, number, object, objectOrUri, text, uri } from './values.js';
import type { ClassTable } from './values.js';

const BADGE = 'https://pinehollow.example/badges/c41';

/** The contexts of each data model, in their order, and those of learner records. */
export const contextsOf = {
  '2.0': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  '1.1': [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  CLR: [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
} as const;

/** What every credential has. The contexts of the model stand in for the first value of `@context`. */
export const credential = {
  '@context': ['1..*', anything(contextsOf['2.0'], contextsOf['1.1'])],
  id: ['1', uri(BADGE)],
  description: ['0..1', text('Awarded after review of two lessons.')],
  proof: ['0..*', object('Proof')],
  credentialSchema: ['0..*', object('CredentialSchema')],
  // Open Badges says 0..1, the W3C data model many; this release takes both.
  credentialStatus: ['0..1+', object('CredentialStatus')],
  refreshService: ['0..1', object('RefreshService')],
  termsOfUse: ['0..*', object('TermsOfUse')],
} as const;

const badge = {
  ...credential,
  type: ['1..*', naming(['VerifiableCredential'], ['OpenBadgeCredential', 'AchievementCredential'])],
  awardedDate: ['0..1', instant('2026-03-18T09:30:00Z')],
  image: ['0..1', object('Image')],
  credentialSubject: ['1', object('AchievementSubject')],
  endorsement: ['0..*', object('EndorsementCredential')],
  endorsementJwt: ['0..*', jws('eyJhbGciOiJFZERTQSJ9.eyJhIjozfQ.c2ln')],
  evidence: ['0..*', object('Evidence')],
} as const;

const endorsement = {
  ...credential,
  type: ['1..*', naming(['VerifiableCredential'], ['EndorsementCredential'])],
  name: ['1', text('Endorsed by the state')],
  credentialSubject: ['1', object('EndorsementSubject')],
  awardedDate: ['0..1', instant('2026-03-18T09:30:00Z')],
} as const;

const endorsementPlaces = [
  '/endorsement/0',
  '/issuer/endorsement/0',
  '/credentialSubject/source/endorsement/0',
  '/credentialSubject/achievement/endorsement/0',
  '/credentialSubject/achievement/creator/endorsement/0',
];

/** The classes of credentials and of whom they speak of. */
export const credentialTables = {
  AchievementCredential: {
    on: '2.0',
    places: [''],
    properties: {
      ...badge,
      name: ['0..1', text('Planning small-group reading')],
      issuer: ['1', objectOrUri('Profile')],
      validFrom: ['1', instant('2026-03-20T15:00:00Z')],
      validUntil: ['0..1', instant('2031-03-20T15:00:00+00:00')],
    },
  },
  AchievementCredentialV1p1: {
    on: '1.1',
    places: [''],
    properties: {
      ...badge,
      name: ['1', text('Planning small-group reading')],
      issuer: ['1', object('Profile')],
      issuanceDate: ['1', instant('2026-03-20T15:00:00Z')],
      expirationDate: ['0..1', instant('2031-03-20T15:00:00+00:00')],
    },
  },
  EndorsementCredential: {
    on: '2.0',
    places: endorsementPlaces,
    properties: {
      ...endorsement,
      issuer: ['1', objectOrUri('Profile')],
      validFrom: ['1', instant('2026-03-21T00:00:00Z')],
      validUntil: ['0..1', instant('2027-03-21T00:00:00Z')],
    },
  },
  EndorsementCredentialV1p1: {
    on: '1.1',
    places: endorsementPlaces,
    properties: {
      ...endorsement,
      issuer: ['1', object('Profile')],
      issuanceDate: ['1', instant('2026-03-21T00:00:00Z')],
      expirationDate: ['0..1', instant('2027-03-21T00:00:00Z')],
    },
  },
  AchievementSubject: {
    places: ['/credentialSubject'],
    oneOf: [['id', 'identifier'], 'model.subject-unidentified'],
    properties: {
      id: ['0..1', uri('https://pinehollow.example/educators/7', 'mailto:ada@pinehollow.example')],
      type: ['1..*', naming(['AchievementSubject'])],
      achievement: ['1', object('Achievement')],
      activityEndDate: ['0..1', instant('2026-03-14T16:00:00-07:00')],
      activityStartDate: ['0..1', instant('2026-01-12T08:00:00-08:00')],
      creditsEarned: ['0..1', number(2.5)],
      identifier: ['0..*', object('IdentityObject')],
      image: ['0..1', object('Image')],
      licenseNumber: ['0..1', text('OR-123')],
      narrative: ['0..1', text('Ada regrouped **within** the lesson.')],
      result: ['0..*', object('Result')],
      role: ['0..1', text('Literacy coach')],
      source: ['0..1', object('Profile')],
      term: ['0..1', text('Spring 2026')],
    },
  },
  EndorsementSubject: {
    places: ['/endorsement/0/credentialSubject', '/issuer/endorsement/0/credentialSubject'],
    properties: {
      id: ['1', uri(BADGE)],
      type: ['1..*', naming(['EndorsementSubject'])],
      endorsementComment: ['0..1', text('Its criteria meet rule 581-020.')],
    },
  },
} as const satisfies Readonly<Record<string, ClassTable>>;
