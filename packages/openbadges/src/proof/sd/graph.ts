import { BadgeError } from '../../error.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import { canonicalizeOnce } from '../graph/canonicalize.js';
import { problemOf } from '../graph/jsonld-problem.js';
import { canonicalStatements } from '../rdfc/canonicalize-statements.js';
import { lineOf } from '../rdfc/statement.js';
import { hmacLabel, linesOf, relabel } from './labels.js';
import { nameParts, statementsOf } from './parts.js';
import type { NamedDocument } from './parts.js';
import { selectJson, strayPointers } from './select.js';

/** A document as the statements of which some are disclosed. */
export interface Graph {
  readonly named: NamedDocument;
  /** In the order of the proof, with the labels of the proof. */
  readonly statements: readonly string[];
  /** The label of each part without an id, by the name that it has in `named`. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * The statements of a document, with labels that follow from an HMAC key.
 *
 * Codes: those of `canonicalize`; `context.malformed` where parts of the document cannot be told apart.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.4.16 canonicalizeAndGroup
 */
export async function graphOf(
  document: JsonObject,
  hmacKey: Uint8Array,
  loadContext: LoadContext,
): Promise<Outcome<Graph>> {
  const named = nameParts(document);
  const canonical = await canonicalLabels(document, named, loadContext);
  if (canonical.kind !== 'ok') return canonical;
  const { lines, labels } = canonical.value;
  const signed = new Map([...labels.values()].map((label) => [label, hmacLabel(label, hmacKey)]));
  const ofPart = [...labels].map(([part, label]) => [part, signed.get(label) ?? label] as const);
  return ok({ named, statements: relabel(lines, signed), labels: new Map(ofPart) });
}

/**
 * Which statements of a graph the pointers select, by their places, ascending.
 *
 * Throws `BadgeError` `argument.invalid` for pointers that lead to nothing, or to what cannot be told apart from the
 * rest, such as an item of an ordered list.
 */
export async function selectStatements(
  { named, statements, labels }: Graph,
  pointers: readonly string[],
  loadContext: LoadContext,
): Promise<readonly number[]> {
  checkPointers(named.document, pointers);
  if (pointers.length === 0) return [];
  const document = selectJson(named.document, pointers);
  const dataset = await statementsOf({ ...named, document }, loadContext);
  const places = new Map(statements.map((statement, index) => [statement, index]));
  const found = relabel(dataset.map(lineOf), labels).map((statement) => places.get(statement));
  const indexes = found.filter((index) => index !== undefined);
  if (indexes.length < found.length) {
    throw new BadgeError('argument.invalid', 'A pointer leads to a part that is disclosed only as a whole.');
  }
  return [...new Set(indexes)].sort((a, b) => a - b);
}

/**
 * The canonical labels that a verifier finds in a disclosed document, and the label of the proof for each.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.5.4 createDisclosureData, steps 12 to 14
 */
export async function verifierLabels(
  document: JsonObject,
  { graph, pointers }: { readonly graph: Graph; readonly pointers: readonly string[] },
  loadContext: LoadContext,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const named = { ...graph.named, document: selectJson(graph.named.document, pointers) };
  const canonical = await canonicalLabels(document, named, loadContext);
  if (canonical.kind !== 'ok') return canonical;
  return ok(
    new Map([...canonical.value.labels].map(([part, label]) => [label, graph.labels.get(part) ?? ''])),
  );
}

function checkPointers(document: JsonObject, pointers: readonly string[]): void {
  const [stray] = strayPointers(document, pointers);
  if (stray === undefined) return;
  const shown = JSON.stringify(stray.slice(0, 80));
  throw new BadgeError('argument.invalid', `${shown} leads to nothing in the credential.`);
}

interface CanonicalLabels {
  readonly lines: readonly string[];
  /** By the names of `named`. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Both forms of a document must be one graph: an id of ours in a wrong place would change what is signed. */
async function canonicalLabels(
  document: JsonObject,
  named: NamedDocument,
  loadContext: LoadContext,
): Promise<Outcome<CanonicalLabels>> {
  const canonical = await canonicalizeOnce(document, loadContext);
  if (canonical.kind !== 'ok') return canonical;
  try {
    const dataset = await statementsOf(named, loadContext);
    // The hashes of the same graph under the labels of the document were counted just now.
    const under = canonicalStatements(dataset, { hash: 'SHA-256', affordsDigest: () => true });
    if (under?.text === canonical.value) return ok({ lines: linesOf(under.text), labels: under.labels });
  } catch (thrown) {
    return bad(problemOf(thrown, document));
  }
  const message = 'Parts of the credential cannot be told apart for being disclosed.';
  return bad({ code: 'context.malformed', message, at: '' });
}
