import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import { onDemand } from '../../on-demand.js';
import type { LoadContext } from '../../ports.js';
import { fastStatements } from '../expand/fast-statements.js';
import type { Hash } from '../hash.js';
import { canonicalStatements } from '../rdfc/canonicalize-statements.js';
import type { Statement } from '../rdfc/statement.js';
import { affords, spends, spentIn } from '../work.js';
import { checkPlaces } from './places.js';
import { tooComplex } from './too-complex.js';
import { weightOf } from './weight.js';

const seldom = onDemand(() => import('./seldom.js'));

/**
 * The canonical N-Quads of a JSON-LD document: what a signature of an `rdfc` suite covers. Refuses documents of
 * which a part would not be covered, or of which the covered meaning differs from what the JSON shows. `hash` is the
 * function by which unnamed parts are told apart: that of the key (W3C Data Integrity ECDSA Cryptosuites 1.0, §3.2).
 *
 * Codes: `context.undefined-term`, `context.altered-meaning`, `context.malformed`; as `unknown`:
 * `context.unknown`, `context.too-complex`.
 *
 * @see RDF Dataset Canonicalization 1.0; W3C Data Integrity 1.0, §2.4.1 "Securing Data Losslessly"
 */
export async function canonicalize(
  document: JsonObject,
  loadContext: LoadContext,
  hash: Hash = 'SHA-256',
): Promise<Outcome<string>> {
  const statements = await statementsOf(document, loadContext);
  return statements.kind === 'ok' ? canonicalText(statements.value, hash, loadContext) : statements;
}

/** The same by the general processor alone: what the fast one is held against. */
export async function canonicalizeGenerally(
  document: JsonObject,
  loadContext: LoadContext,
  hash: Hash = 'SHA-256',
): Promise<Outcome<string>> {
  const { generalStatements } = await seldom();
  const statements = await generalStatements(document, loadContext);
  return statements.kind === 'ok' ? canonicalText(statements.value, hash, loadContext) : statements;
}

/** How many documents were brought into canonical form, by which processor, since the program began. */
export interface CanonicalizationCounts {
  readonly fast: number;
  readonly general: number;
}

const counts = { fast: 0, general: 0 };

/**
 * How many documents this package has brought into canonical form so far by its own processor, and how many it left to
 * jsonld.js, which takes much longer (docs/performance.md). Where the second number grows with every badge, the badges use
 * what the first does not do, such as JSON literals, compact IRIs, or terms with languages in contexts of their own.
 *
 * @example
 * const { fast, general } = canonicalizationCounts();
 */
export function canonicalizationCounts(): CanonicalizationCounts {
  return { ...counts };
}

/** The statements of a document that shows what they say. */
async function statementsOf(
  document: JsonObject,
  loadContext: LoadContext,
): Promise<Outcome<readonly Statement[]>> {
  const weight = weightOf(document);
  const fast = weight.setWork > limits.setWork ? undefined : fastStatements(document, loadContext);
  if (fast?.kind !== 'statements') {
    counts.general += 1;
    const { generalStatements } = await seldom();
    return await generalStatements(document, loadContext);
  }
  counts.fast += 1;
  // What the general processor is charged, but for its uses of contexts, of which there are none here: the answer to many
  // documents must not depend on which of the two read each.
  const cost = { ...weight, contexts: fast.contexts };
  if (!affords(cost, loadContext)) return tooComplex('The documents and proofs take too much work together.');
  const places = checkPlaces(document, fast.references);
  return places.kind === 'ok' ? ok(fast.statements) : places;
}

const ONE_DIGEST = { digests: 1 };

function canonicalText(
  statements: readonly Statement[],
  hash: Hash,
  loadContext: LoadContext,
): Outcome<string> {
  const spent = spentIn(loadContext);
  const affordsDigest = (): boolean => spends(ONE_DIGEST, spent);
  const canonical = canonicalStatements(statements, { hash, affordsDigest });
  if (canonical !== undefined) return ok(canonical.text);
  return tooComplex('The unnamed parts resemble one another too much to be told apart in bounded time.');
}

/** What was made of a document last, in which call. */
interface Kept {
  readonly loadContext: LoadContext;
  readonly canonical: Promise<Outcome<string>>;
}

const kept: Readonly<Record<Hash, WeakMap<JsonObject, Kept>>> = {
  'SHA-256': new WeakMap(),
  'SHA-384': new WeakMap(),
};

/**
 * `canonicalize`, once for a document object and hash as long as the same loader asks: a credential with several proofs is
 * canonicalised for the first and not again. The document must not change in between.
 */
export async function canonicalizeOnce(
  document: JsonObject,
  loadContext: LoadContext,
  hash: Hash = 'SHA-256',
): Promise<Outcome<string>> {
  const found = kept[hash].get(document);
  if (found?.loadContext === loadContext) return await found.canonical;
  const canonical = canonicalize(document, loadContext, hash);
  kept[hash].set(document, { loadContext, canonical });
  return await canonical;
}
