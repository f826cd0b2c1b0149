import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { onDemand } from '../on-demand.js';
import { ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { namesOnlyBundled } from '../proof/graph/named-contexts.js';
import { proofsOf, withoutProofs } from '../proof/proof-set.js';
import type { SecuredDocument } from './check-proof.js';

const seldom = onDemand(() => import('../proof/graph/seldom.js'));

/**
 * Whether what a document shows is what its contexts make of it. No context may redefine a term that reports rely on,
 * whatever the proof is. For documents that are signed as JSON, in a token or by a proof over the JSON, all that
 * `checkReading` looks at counts too; proofs over the graph answer for that themselves.
 *
 * Codes: `context.*`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.2 "Extensibility"
 */
export async function checkMeaning(
  { document, jwt }: SecuredDocument,
  { loadContext }: Pick<Env, 'loadContext'>,
): Promise<Outcome<undefined>> {
  const isSignedAsJson = jwt !== undefined || proofsOf(document).some(({ proof }) => isOverJson(proof));
  return await checkUnsecured(withoutProofs(document), { isSignedAsJson, loadContext });
}

/** The same of a document without its proofs, where it is known how it is signed, or will be. */
export async function checkUnsecured(
  document: JsonObject,
  { isSignedAsJson, loadContext }: Pick<Env, 'loadContext'> & { readonly isSignedAsJson: boolean },
): Promise<Outcome<undefined>> {
  if (!isSignedAsJson && namesOnlyBundled(document)) return ok(undefined);
  const { checkOwnRedefinitions, checkReading } = await seldom();
  const check = isSignedAsJson ? checkReading : checkOwnRedefinitions;
  return await check(document, loadContext);
}

/** Whether a suite signs the JSON itself, and not what a JSON-LD processor makes of it. */
export function signsJson(suite: unknown): boolean {
  return typeof suite === 'string' && suite.includes('-jcs-');
}

function isOverJson(proof: JsonValue): boolean {
  return isObject(proof) && signsJson(proof['cryptosuite']);
}
