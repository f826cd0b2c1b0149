import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { contextLoader } from '../../src/contexts/load.js';
import { keyPair, SIGNED } from '../fixture.js';

interface Engine {
  readonly issue: (options: object) => Promise<object>;
  readonly verifyCredential: (options: object) => Promise<{ readonly verified: boolean }>;
}
// The package is untyped; our own declaration covers only what the sources call.
const engine = vc as unknown as Engine;
const Proof = DataIntegrityProof as unknown as new (options: object) => object;

const issuer = keyPair('issuer');
const key = {
  '@context': 'https://w3id.org/security/multikey/v1',
  type: 'Multikey',
  id: `${issuer.controller}#${issuer.publicKeyMultibase}`,
  controller: issuer.controller,
  publicKeyMultibase: issuer.publicKeyMultibase,
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

/** Issues with `@digitalbazaar/vc` and its own cryptosuite, signing with the issuer's key of the corpus. */
export async function issueElsewhere(credential: object): Promise<object> {
  const pair = await Ed25519Multikey.from({ ...key, secretKeyMultibase: issuer.secretKeyMultibase });
  const suite = new Proof({ signer: pair.signer(), cryptosuite, date: SIGNED });
  return await engine.issue({ credential: structuredClone(credential), suite, documentLoader });
}

/** Whether `@digitalbazaar/vc`, with its own cryptosuite, verifies a credential. */
export async function verifiesElsewhere(credential: object, now: Date): Promise<boolean> {
  const suite = new Proof({ cryptosuite });
  const { verified } = await engine.verifyCredential({ credential, suite, documentLoader, now });
  return verified;
}
