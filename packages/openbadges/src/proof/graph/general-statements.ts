import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import { statementOf } from '../rdfc/statement.js';
import type { Quad, Statement } from '../rdfc/statement.js';
import { affords } from '../work.js';
import { checkContexts } from './contexts-at-hand.js';
import { expand, toDataset } from './json-ld.js';
import { problemOf } from './jsonld-problem.js';
import { meaningsOf } from './meanings.js';
import { checkSignedView, checkWritten } from './signed-view.js';
import { tooComplex } from './too-complex.js';
import { weightOf } from './weight.js';

/**
 * The statements of any JSON-LD document, by the general processor: what the fast one leaves, and what it is held
 * against. Refuses documents of which a part would not be covered, or of which the covered meaning differs from what
 * the JSON shows.
 *
 * Codes: `context.undefined-term`, `context.altered-meaning`, `context.malformed`; as `unknown`:
 * `context.unknown`, `context.too-complex`.
 *
 * @see JSON-LD 1.1 API, §8.1; W3C Data Integrity 1.0, §2.4.1 "Securing Data Losslessly"
 */
export async function generalStatements(
  document: JsonObject,
  loadContext: LoadContext,
): Promise<Outcome<readonly Statement[]>> {
  const contexts = checkContexts(document, loadContext);
  if (contexts.kind !== 'ok') return contexts;
  const weight = weightOf(document);
  if (weight.setWork > limits.setWork) return tooComplex('The lists of the credential are too long.');
  const cost = { ...weight, contexts: contexts.value };
  if (!affords(cost, loadContext)) return tooComplex('The documents and proofs take too much work together.');
  const plain = checkWritten(document);
  if (plain.kind !== 'ok') return plain;
  try {
    const expanded = await expand(document, loadContext, { safe: true });
    if (unnamedIn(expanded) > limits.unnamed) return tooComplex('More unnamed parts than are told apart.');
    const view = checkSignedView(document, expanded, meaningsOf(loadContext.all));
    if (view.kind !== 'ok') return view;
    const dataset = await toDataset(expanded, loadContext);
    if (isTooLong(dataset)) return tooComplex('The statements of the credential are too long.');
    return ok(dataset.map(statementOf));
  } catch (thrown) {
    // What exhausts the processor says nothing about the document.
    if (thrown instanceof RangeError) return tooComplex('The document exhausts the JSON-LD processor.');
    return bad(problemOf(thrown, document));
  }
}

/** How many nodes of an expanded document have no id, list items included: each is a node of the graph. */
function unnamedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, member) => sum + unnamedIn(member), 0);
  if (Array.isArray(value) || Object.hasOwn(value, '@value')) return inner;
  const list: unknown = Reflect.get(value, '@list');
  if (Array.isArray(list)) return inner + list.length;
  return Object.hasOwn(value, '@id') ? inner : inner + 1;
}

function isTooLong(dataset: readonly Quad[]): boolean {
  const size = dataset.reduce((sum, { subject, predicate, object }) => {
    return sum + subject.value.length + predicate.value.length + object.value.length;
  }, 0);
  return size > limits.statements;
}
