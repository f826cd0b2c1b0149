import type { Cryptosuite } from '@digitalbazaar/data-integrity';
import { verifyEd25519 } from '../keys/ed25519.js';
import { readMultikey } from '../keys/multikey.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import type { Outcome } from '../outcome.js';
import type { LoadContext } from '../ports.js';
import { canonicalize, canonicalizeOnce } from './canonicalize.js';

/** What happened inside the engine, which answers only yes or no. */
export interface Trace {
  /** Why canonicalisation refused the credential or the proof's options. */
  readonly refusals: Outcome<never>[];
  /** What the signature check said; `undefined` where it was never reached or could not be computed. */
  answer: boolean | undefined;
}

/**
 * The four parts of a cryptosuite that `@digitalbazaar/data-integrity` runs on: our canonicalisation, and Ed25519
 * with nothing but an answer taken for an answer.
 */
export function cryptosuiteFor(
  { id, credential, trace }: { readonly id: string; readonly credential: JsonObject; readonly trace: Trace },
  loadContext: LoadContext,
): Cryptosuite {
  return {
    name: id,
    requiredAlgorithm: 'Ed25519',
    canonize: async (document) => {
      const outcome =
        document === credential
          ? await canonicalizeOnce(credential, loadContext)
          : await canonicalizeAny(document, loadContext);
      if (outcome.kind === 'ok') return outcome.value;
      trace.refusals.push(outcome);
      throw new Error('canonicalisation refused the document');
    },
    createVerifier: ({ verificationMethod }) => Promise.resolve(verifierOf(verificationMethod, trace)),
  };
}

/** What the engine hands over is typed as any object; the copy makes it JSON again. */
async function canonicalizeAny(document: object, loadContext: LoadContext): Promise<Outcome<string>> {
  const read = readJson(document);
  return read.kind === 'ok' ? await canonicalize(read.value, loadContext) : read;
}

function verifierOf(key: object, trace: Trace): Awaited<ReturnType<Cryptosuite['createVerifier']>> {
  const reading = readMultikey(String(Reflect.get(key, 'publicKeyMultibase')));
  return {
    algorithm: 'Ed25519',
    verify: async ({ data, signature }) => {
      trace.answer = reading.kind === 'key' && (await verifyEd25519(signature, data, reading.key.bytes));
      return trace.answer;
    },
  };
}
