import { boolean, closed, exactly, instant, jws, naming, object, objectOrUri, text, uri } from './values.js';
import { anyObject } from './values.js';
import type { ClassTable } from './values.js';
import { contextsOf, credential } from './credentials.js';
import { associationTypes } from './vocabulary.js';

const HOME = 'https://pinehollow.example';

/** A credential in a record: whatever it is, it is not the record's to read. */
const embedded = {
  '@context': contextsOf['2.0'],
  id: `${HOME}/badges/c41`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: `${HOME}/issuer`,
  validFrom: '2026-03-20T15:00:00Z',
  credentialSubject: { id: `${HOME}/educators/7` },
};

/** The classes of learner records. */
export const recordTables = {
  ClrCredential: {
    on: 'CLR',
    places: [''],
    properties: {
      ...credential,
      type: ['1..*', naming(['VerifiableCredential'], ['ClrCredential'])],
      name: ['1', text('Record of Ada')],
      image: ['0..1', object('Image')],
      partial: ['0..1', boolean()],
      credentialSubject: ['1', object('ClrSubject')],
      issuer: ['1', objectOrUri('Profile')],
      validFrom: ['1', instant('2026-04-01T00:00:00Z')],
      validUntil: ['0..1', instant('2031-04-01T00:00:00Z')],
      awardedDate: ['0..1', instant('2026-03-18T09:30:00Z')],
      endorsement: ['0..*', object('EndorsementCredential')],
      endorsementJwt: ['0..*', jws('eyJhbGciOiJFZERTQSJ9.eyJhIjo0fQ.c2ln')],
      evidence: ['0..*', object('Evidence')],
    },
  },
  ClrSubject: {
    on: 'CLR',
    places: ['/credentialSubject'],
    oneOf: [['id', 'identifier'], 'model.subject-unidentified'],
    properties: {
      id: ['0..1', uri(`${HOME}/educators/7`, 'mailto:ada@pinehollow.example')],
      type: ['1..*', naming(['ClrSubject'])],
      verifiableCredential: ['1..*', anyObject(embedded)],
      identifier: ['0..*', object('IdentityObject')],
      achievement: ['0..*', object('Achievement')],
      association: ['0..*', object('Association')],
    },
  },
  Association: {
    on: 'CLR',
    places: ['/credentialSubject/association/0'],
    isClosed: true,
    properties: {
      type: ['1', exactly('Association')],
      associationType: ['1', closed(associationTypes)],
      sourceId: ['1', uri(`${HOME}/achievements/small-group-reading`)],
      targetId: ['1', uri(`${HOME}/achievements/literacy`)],
    },
  },
} as const satisfies Readonly<Record<string, ClassTable>>;
