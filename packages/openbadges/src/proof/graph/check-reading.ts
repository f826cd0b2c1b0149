import { termsOf } from '../../contexts/terms.js';
import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok, together, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import { affords } from '../work.js';
import { expand } from './json-ld.js';
import { checkContexts } from './contexts-at-hand.js';
import { problemOf } from './jsonld-problem.js';
import { meaningsOf } from './meanings.js';
import type { Meaning, Meanings } from './meanings.js';
import { contextsIn, namesOnlyBundled } from './named-contexts.js';
import { withoutCredentials } from './own-part.js';
import { checkRedefinitions } from './redefinitions.js';
import { checkKnownTerms } from './signed-view.js';
import { checkTypes } from './types-at-hand.js';
import { weightOf } from './weight.js';

/**
 * Whether a document that is signed as JSON means what its JSON shows: every context that it names is at hand, none
 * beyond the bundled ones gives a known term another meaning, and its types stand for URLs. Proofs over the graph have
 * been held against the whole of that by `canonicalize`, and more: their documents need not come here.
 *
 * What no context defines is let be: the signature covers it, and no report relies on it. Credentials that stand
 * inside are documents of their own.
 *
 * Codes: `context.altered-meaning`, `context.undefined-term`, `context.malformed`; as `unknown`: `context.unknown`,
 * `context.too-complex`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.2 "Extensibility"; docs/decisions/0003-signed-view.md
 */
export async function checkReading(
  document: JsonObject,
  loadContext: LoadContext,
): Promise<Outcome<undefined>> {
  const own = withoutCredentials(document);
  const isPlain = namesOnlyBundled(own);
  const redefined = isPlain ? ok(undefined) : checkRedefinitions(own, loadContext);
  const contexts = checkContexts(own, loadContext);
  if (contexts.kind !== 'ok') return together(redefined, contexts);
  const plain = together(redefined, checkTypes(own, loadContext));
  if (redefined.kind !== 'ok' || isPlain) return plain;
  const weight = weightOf(own);
  const cost = { ...weight, contexts: contexts.value };
  if (weight.setWork > limits.setWork || !affords(cost, loadContext)) return together(plain, TOO_MUCH);
  return together(plain, await checkMeanings(own, loadContext));
}

const TOO_MUCH = unknown({
  code: 'context.too-complex',
  message: 'The documents and proofs take too much work together.',
  at: '',
});

async function checkMeanings(document: JsonObject, loadContext: LoadContext): Promise<Outcome<undefined>> {
  try {
    const expanded = await expand(document, loadContext, { safe: false });
    return checkKnownTerms(document, expanded, meaningsIn(document, loadContext));
  } catch (thrown) {
    // What exhausts the processor says nothing about the document.
    return thrown instanceof RangeError ? TOO_MUCH : bad(problemOf(thrown, document));
  }
}

/** The meanings of terms that a context of the document defines: the others stand there as what nobody has defined. */
function meaningsIn(document: JsonObject, loadContext: LoadContext): Meanings {
  const { properties, classes, symbolic } = meaningsOf(loadContext.all);
  const defined = new Set(
    contextsIn(document, loadContext).flatMap((context) => [...termsOf(context).iris.keys()]),
  );
  const among = ({ ofTerm, ofIri }: Meaning): Meaning => {
    return { ofTerm: new Map([...ofTerm].filter(([term]) => defined.has(term))), ofIri };
  };
  return { properties: among(properties), classes: among(classes), symbolic };
}
