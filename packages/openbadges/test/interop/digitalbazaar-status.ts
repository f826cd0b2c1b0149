import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list';
import * as draft from '@digitalbazaar/vc-status-list';
import { contextLoader } from '../../src/contexts/load.js';
import { keyPair } from '../fixture.js';

const issuer = keyPair('issuer');
const key = {
  '@context': 'https://w3id.org/security/multikey/v1',
  type: 'Multikey',
  id: `${issuer.controller}#${issuer.publicKeyMultibase}`,
  controller: issuer.controller,
  publicKeyMultibase: issuer.publicKeyMultibase,
};
const controller = {
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: issuer.controller,
  verificationMethod: [key],
  assertionMethod: [key.id],
};

/** A list that the peer has made, with these marks, as the credential that it would publish unsigned. */
export async function listElsewhere(id: string, marks: readonly number[]): Promise<object> {
  const list = await bitstring.createList({ length: 131_072 });
  for (const mark of marks) list.setStatus(mark, true);
  return await bitstring.createCredential({ id, list, statusPurpose: 'revocation' });
}

/** `encodedList` of the draft before the standard, as the peer writes it. */
export async function draftElsewhere(marks: readonly number[]): Promise<string> {
  const list = await draft.createList({ length: 131_072 });
  for (const mark of marks) list.setStatus(mark, true);
  return await list.encode();
}

/** What the peer reads at a place of `encodedList`. */
export async function markElsewhere(encodedList: string, index: number): Promise<boolean> {
  const list = await bitstring.decodeList({ encodedList });
  return list.getStatus(index);
}

/** What the peer finds of a credential where a list is published: whether it is marked; `undefined` where it fails. */
export async function statusElsewhere(
  credential: object,
  published: Readonly<Record<string, object>>,
): Promise<boolean | undefined> {
  const documents: Readonly<Record<string, object>> = {
    ...published,
    [key.id]: key,
    [issuer.controller]: controller,
  };
  const documentLoader = (url: string): Promise<object> => {
    const document = documents[url] ?? contextLoader()(url);
    if (document === undefined) return Promise.reject(new Error(`not at hand: ${url}`));
    return Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified, results } = await bitstring.checkStatus({ credential, suite, documentLoader });
  return verified ? results?.[0]?.status : undefined;
}
