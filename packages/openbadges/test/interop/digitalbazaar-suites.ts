import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalbazaar/ed25519-verification-key-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { contextLoader } from '../../src/contexts/load.js';
import { multikeyPair } from '../../src/keys/key-pair.js';
import type { JsonObject } from '../../src/model/json.js';
import { NOW, SIGNED } from '../fixture.js';
import { signerFor } from '../proof/suites.js';
import type { Curve } from '../proof/suites.js';

interface Engine {
  readonly issue: (options: object) => Promise<JsonObject>;
  readonly verifyCredential: (options: object) => Promise<{ readonly verified: boolean }>;
  readonly signPresentation: (options: object) => Promise<JsonObject>;
  readonly verify: (options: object) => Promise<{ readonly verified: boolean }>;
}
// The package is untyped; our own declaration covers only what the sources call.
const engine = vc as unknown as Engine;

/** They have no suite under its draft name any more: this is theirs, renamed, as their own older releases had it. */
const draftOfEddsaRdfc = { ...eddsaRdfc, name: 'eddsa-2022' };

/** Their cryptosuites by name, for signing and for verifying. */
const cryptosuites: Readonly<Record<string, { readonly sign: object; readonly verify: object }>> = {
  'eddsa-rdfc-2022': { sign: eddsaRdfc, verify: eddsaRdfc },
  'ecdsa-rdfc-2019': { sign: ecdsaRdfc, verify: ecdsaRdfc },
  'eddsa-jcs-2022': { sign: eddsaJcs.createSignCryptosuite(), verify: eddsaJcs.createVerifyCryptosuite() },
  'ecdsa-jcs-2019': { sign: ecdsaJcs.createSignCryptosuite(), verify: ecdsaJcs.createVerifyCryptosuite() },
  'eddsa-2022': { sign: draftOfEddsaRdfc, verify: draftOfEddsaRdfc },
};

function suiteNamed(name: string): { readonly sign: object; readonly verify: object } {
  const suite = cryptosuites[name];
  if (suite === undefined) throw new Error(`they have no suite ${name}`);
  return suite;
}

/** The documents of a did:key, as their engine asks for them. */
function documentLoader(url: string): Promise<object> {
  const document = url.startsWith('did:key:') ? keyDocument(url) : contextLoader()(url);
  if (document === undefined) return Promise.reject(new Error(`not at hand: ${url}`));
  return Promise.resolve({ contextUrl: null, documentUrl: url, document });
}

function keyDocument(url: string): object {
  const [did = ''] = url.split('#');
  const publicKeyMultibase = did.slice('did:key:'.length);
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: `${did}#${publicKeyMultibase}`,
    controller: did,
    publicKeyMultibase,
  };
  if (url !== did) return key;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [key],
    assertionMethod: [key.id],
    authentication: [key.id],
  };
}

/** The key of `signerFor(curve)`, in their form. */
async function keyOf(curve: Curve): Promise<object> {
  const pair = await multikeyPair(new Uint8Array(curve === 'P-384' ? 48 : 32).fill(7), curve);
  const did = `did:key:${pair.publicKeyMultibase}`;
  return { ...keyDocument(`${did}#${pair.publicKeyMultibase}`), ...pair };
}

async function suiteFor(name: string, curve: Curve): Promise<object> {
  const key = await keyOf(curve);
  const pair = curve === 'Ed25519' ? await Ed25519Multikey.from(key) : await EcdsaMultikey.from(key);
  return new DataIntegrityProof({ signer: pair.signer(), cryptosuite: suiteNamed(name).sign, date: SIGNED });
}

/** Adds a proof with their engine and suite, by the key of `signerFor(curve)`. */
export async function issueElsewhere(
  credential: JsonObject,
  name: string,
  curve: Curve,
): Promise<JsonObject> {
  const suite = await suiteFor(name, curve);
  return await engine.issue({ credential: structuredClone(credential), suite, documentLoader });
}

/** Signs a presentation with their engine and suite. */
export async function presentElsewhere(
  presentation: JsonObject,
  { name, curve, ...asked }: { readonly name: string; readonly curve: Curve } & Asked,
): Promise<JsonObject> {
  const suite = await suiteFor(name, curve);
  return await engine.signPresentation({
    presentation: structuredClone(presentation),
    suite,
    documentLoader,
    ...asked,
  });
}

/** What a verifier of presentations asks for. */
export interface Asked {
  readonly challenge: string;
  readonly domain: string;
}

/** Whether their engine verifies a credential, every proof of it, with their suites of these names. */
export async function verifiesElsewhere(secured: JsonObject, ...names: readonly string[]): Promise<boolean> {
  const suite = names.map((name) => new DataIntegrityProof({ cryptosuite: suiteNamed(name).verify }));
  return await verifiesBy(suite, secured);
}

/** Whether their engine verifies a credential with the suite that is older than Data Integrity. */
export async function verifiesWithSignature2020(secured: JsonObject): Promise<boolean> {
  return await verifiesBy(new Ed25519Signature2020(), secured);
}

async function verifiesBy(suite: object, secured: JsonObject): Promise<boolean> {
  const credential = structuredClone(secured);
  // Their engine looks at no status without being told how; here it is about proofs.
  const checkStatus = (): Promise<object> => Promise.resolve({ verified: true });
  const asked = { credential, suite, documentLoader, checkStatus, now: NOW };
  return (await engine.verifyCredential(asked)).verified;
}

/** Whether their engine verifies a presentation that answers a challenge. */
export async function verifiesPresented(secured: JsonObject, name: string, asked: Asked): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite: suiteNamed(name).verify });
  const presentation = structuredClone(secured);
  return (await engine.verify({ presentation, suite, documentLoader, now: NOW, ...asked })).verified;
}

/** Issues with the suite that is older than Data Integrity. */
export async function issueWithSignature2020(credential: JsonObject): Promise<JsonObject> {
  const { controller } = await signerFor('Ed25519');
  const key = await Ed25519VerificationKey2020.generate({ seed: new Uint8Array(32).fill(7), controller });
  const suite = new Ed25519Signature2020({ key, date: SIGNED });
  return await engine.issue({ credential: structuredClone(credential), suite, documentLoader });
}
