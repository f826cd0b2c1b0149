import type { JsonObject } from '../../model/json.js';
import { ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import { canonicalize, canonicalizeOnce } from '../graph/canonicalize.js';
import { relocate } from '../relocate.js';
import type { Canonical } from './signed-data.js';
import type { Securing } from './transform.js';
import { affords, TOO_LONG } from '../work.js';

/**
 * Brings document and options into the canonical N-Quads of RDFC-1.0. The options are read in the contexts of the
 * document, whatever the proof brings of its own.
 *
 * Codes: those of `canonicalize`; what is wrong with the options points into `/proof`.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2.3 and §3.2.5
 */
export async function transformRdfc(securing: Securing): Promise<Outcome<Canonical>> {
  const { document, options, hash, loadContext } = securing;
  const written = await canonicalizeOnce(document, loadContext, hash);
  const own = await canonicalize(inContextsOf(document, options), loadContext, hash);
  // What breaks a rule says more than what could not be found out.
  if (own.kind === 'bad' && written.kind !== 'bad') return relocate(own, inOptions);
  if (written.kind !== 'ok') return relocate(written, inDocument);
  if (own.kind !== 'ok') return relocate(own, inOptions);
  const characters = own.value.length + written.value.length;
  if (!affords({ characters }, loadContext)) return TOO_LONG;
  return ok({ options: own.value, document: written.value, warnings: [] });
}

function inContextsOf(document: JsonObject, { '@context': _, ...options }: JsonObject): JsonObject {
  const contexts = document['@context'];
  return contexts === undefined ? options : { '@context': contexts, ...options };
}

/** The contexts of the options are those of the document. */
function inOptions(at: string): string {
  return at.startsWith('/@context') ? at : `/proof${at}`;
}

/** The proofs of a document that is secured with proofs are the ones that the new proof names. */
function inDocument(at: string): string {
  return at.startsWith('/proof/') ? '/proof/previousProof' : at;
}
