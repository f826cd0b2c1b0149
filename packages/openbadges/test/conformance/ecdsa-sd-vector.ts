import type { JsonObject } from '../../src/model/json.js';

/** The terms of the vectors that no bundled context has, as their canonical statements show them. */
export const CITIZENSHIP = citizenship();

function citizenship(): JsonObject {
  const own = (name: string): string => `https://w3id.org/citizenship#${name}`;
  const schema = (name: string): string => `https://schema.org/${name}`;
  const date = (id: string): JsonObject => ({
    '@id': id,
    '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  });
  const card = {
    identifier: schema('identifier'),
    lprCategory: own('lprCategory'),
    lprNumber: own('lprNumber'),
  };
  return {
    '@context': {
      EmploymentAuthorizationDocumentCredential: own('EmploymentAuthorizationDocumentCredential'),
      PermanentResidentCardCredential: own('PermanentResidentCardCredential'),
      EmployablePerson: own('EmployablePerson'),
      PermanentResident: own('PermanentResident'),
      EmploymentAuthorizationDocument: own('EmploymentAuthorizationDocument'),
      PermanentResidentCard: own('PermanentResidentCard'),
      Person: schema('Person'),
      employmentAuthorizationDocument: own('employmentAuthorizationDocument'),
      permanentResidentCard: own('permanentResidentCard'),
      additionalName: schema('additionalName'),
      familyName: schema('familyName'),
      givenName: schema('givenName'),
      gender: schema('gender'),
      image: { '@id': schema('image'), '@type': '@id' },
      birthCountry: own('birthCountry'),
      birthDate: date(schema('birthDate')),
      residentSince: date(own('residentSince')),
      commuterClassification: own('commuterClassification'),
      ...card,
    },
  };
}

/** Statements by their places. */
export interface GroupMap {
  readonly value: readonly (readonly [number, string])[];
}
/** The files of a vector, by name. */
export interface Vector {
  readonly addBaseDocCanon: readonly string[];
  readonly addBaseDocHMACCanon: readonly string[];
  readonly addBaseTransform: {
    readonly mandatoryPointers: readonly string[];
    readonly mandatory: GroupMap;
    readonly nonMandatory: GroupMap;
  };
  readonly addHashData: { readonly proofHash: string; readonly mandatoryHash: string };
  readonly addPointerValues: readonly { readonly pointer: string; readonly value: JsonObject }[];
  readonly addProofConfig: JsonObject;
  readonly addRawBaseSignatureInfo: Raw;
  readonly addSignedSDBase: JsonObject & { readonly proof: JsonObject };
  readonly derivedAdjMandatoryIndexes: { readonly adjMandatoryIndexes: readonly number[] };
  readonly derivedAdjSignatures: {
    readonly adjSignatureIndexes: readonly number[];
    readonly filteredSignatures: readonly string[];
  };
  readonly derivedAllGroupData: {
    readonly groups: Readonly<
      Record<'mandatory' | 'selective' | 'combined', { readonly matching: GroupMap }>
    >;
    readonly nquads: readonly string[];
  };
  readonly derivedDisclosureData: Raw & {
    readonly labelMap: { readonly value: readonly (readonly [string, string])[] };
    readonly mandatoryIndexes: readonly number[];
  };
  readonly derivedGroupIndexes: Readonly<Record<string, readonly number[]>>;
  readonly derivedRecoveredBaseData: Omit<Raw, 'publicKey'> & {
    readonly proofPublicKey: string;
    readonly hmacKey: string;
    readonly mandatoryPointers: readonly string[];
  };
  readonly derivedRevealDocument: JsonObject & { readonly proof: JsonObject };
  readonly derivedUnsignedReveal: JsonObject;
  readonly verifyCreateVerifyData: Raw & {
    readonly proofHash: string;
    readonly mandatoryHash: string;
    readonly nonMandatory: readonly string[];
  };
  readonly verifyDerivedProofValue: Raw & { readonly labelMap: readonly (readonly [string, string])[] };
  readonly verifyNQuads: readonly string[];
}
/** The parts that every proof value has. */
export interface Raw {
  readonly baseSignature: string;
  readonly publicKey: string;
  readonly signatures: readonly string[];
}
interface Pair {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}
/** The keys of the vectors. */
export interface Keys {
  readonly baseKeyPair: Pair;
  readonly proofKeyPair: Pair;
  readonly hmacKeyString: string;
}
