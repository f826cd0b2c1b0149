import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { contextLoader } from '../../src/contexts/load.js';
import type { JsonObject } from '../../src/model/json.js';
import { NOW, SIGNED } from '../fixture.js';
import { issuer, issuerPair } from '../proof/sd/badge.js';

interface Engine {
  readonly issue: (options: object) => Promise<JsonObject>;
  readonly derive: (options: object) => Promise<JsonObject>;
  readonly verifyCredential: (options: object) => Promise<{ readonly verified: boolean }>;
}
// The packages are untyped; our own declarations cover only what the sources call.
const engine = vc as unknown as Engine;
const Proof = DataIntegrityProof as unknown as new (options: object) => object;

const key = {
  '@context': 'https://w3id.org/security/multikey/v1',
  type: 'Multikey',
  id: issuer.verificationMethod,
  controller: issuer.controller,
  publicKeyMultibase: issuerPair.publicKeyMultibase,
};
const documents: Readonly<Record<string, object>> = {
  [key.id]: key,
  [issuer.controller]: {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer.controller,
    verificationMethod: [key],
    assertionMethod: [key.id],
  },
};

function documentLoader(url: string): Promise<object> {
  const document = documents[url] ?? contextLoader()(url);
  if (document === undefined) return Promise.reject(new Error(`not at hand: ${url}`));
  return Promise.resolve({ contextUrl: null, documentUrl: url, document });
}

/** Issues with `@digitalbazaar/vc` and its `ecdsa-sd-2023`, for a holder to disclose parts of. */
export async function issueElsewhere(
  credential: JsonObject,
  mandatoryPointers: readonly string[],
): Promise<JsonObject> {
  const pair = await EcdsaMultikey.from({ ...key, secretKeyMultibase: issuerPair.secretKeyMultibase });
  const cryptosuite = createSignCryptosuite({ mandatoryPointers });
  const suite = new Proof({ signer: pair.signer(), cryptosuite, date: SIGNED });
  return await engine.issue({ credential: structuredClone(credential), suite, documentLoader });
}

/** Discloses with `@digitalbazaar/vc`. */
export async function discloseElsewhere(
  secured: JsonObject,
  selectivePointers: readonly string[],
): Promise<JsonObject> {
  const suite = new Proof({ cryptosuite: createDiscloseCryptosuite({ selectivePointers }) });
  const verifiableCredential = structuredClone(secured);
  return await engine.derive({ verifiableCredential, suite, documentLoader });
}

/** Whether `@digitalbazaar/vc` verifies what a holder has disclosed. */
export async function verifiesElsewhere(credential: JsonObject): Promise<boolean> {
  const suite = new Proof({ cryptosuite: createVerifyCryptosuite() });
  const { verified } = await engine.verifyCredential({ credential, suite, documentLoader, now: NOW });
  return verified;
}
