import { instant, text, uri } from './values.js';
import type { ClassTable } from './values.js';

const VM =
  'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';

/** The classes of what secures a credential, keeps it current and says on which terms. */
export const attachmentTables = {
  Proof: {
    places: ['/proof/0', '/endorsement/0/proof/0', '/issuer/endorsement/0/proof/0'],
    properties: {
      type: ['1', text('DataIntegrityProof', 'Ed25519Signature2020')],
      id: ['0..1', uri('urn:uuid:6ad4c8a5-8c3c-4e43-9f6b-3fd4f7c9b2a1')],
      created: ['0..1', instant('2026-03-20T15:00:00Z')],
      expires: ['0..1', instant('2036-03-20T15:00:00Z')],
      cryptosuite: ['0..1', text('eddsa-rdfc-2022')],
      challenge: ['0..1', text('a-1')],
      domain: ['0..1+', text('pinehollow.example', 'state.example')],
      nonce: ['0..1', text('b-2')],
      proofPurpose: ['0..1', text('assertionMethod')],
      proofValue: ['0..1', text('z3FXQjecWufY46')],
      previousProof: ['0..1+', uri('urn:uuid:1', 'urn:uuid:2')],
      verificationMethod: ['0..1', uri(VM, 'https://pinehollow.example/issuer#key-1')],
    },
  },
  CredentialSchema: {
    places: ['/credentialSchema/0', '/endorsement/0/credentialSchema/0'],
    properties: {
      id: [
        '1',
        uri('https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'),
      ],
      type: ['1', text('1EdTechJsonSchemaValidator2019', 'JsonSchema')],
    },
  },
  CredentialStatus: {
    places: [
      '/credentialStatus',
      '/endorsement/0/credentialStatus',
      '/issuer/endorsement/0/credentialStatus',
    ],
    properties: {
      id: ['0..1', uri('https://pinehollow.example/revocations')],
      type: ['1', text('1EdTechRevocationList', 'BitstringStatusListEntry')],
    },
  },
  RefreshService: {
    places: ['/refreshService', '/endorsement/0/refreshService'],
    properties: {
      id: ['1', uri('https://pinehollow.example/badges/c41/newest')],
      type: ['1', text('1EdTechCredentialRefresh')],
    },
  },
  TermsOfUse: {
    places: ['/termsOfUse/0', '/endorsement/0/termsOfUse/0'],
    properties: {
      id: ['0..1', uri('https://pinehollow.example/terms')],
      type: ['1', text('IssuerPolicy')],
    },
  },
} as const satisfies Readonly<Record<string, ClassTable>>;
