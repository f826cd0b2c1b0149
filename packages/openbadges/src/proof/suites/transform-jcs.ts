import { listOf, pointer } from '../../model/json.js';
import type { JsonValue } from '../../model/json.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { canonicalJson } from './jcs.js';
import type { Canonical } from './signed-data.js';
import type { Securing } from './transform.js';
import { affords, TOO_LONG } from '../work.js';

/**
 * Brings document and options into the canonical JSON of RFC 8785.
 *
 * The JSON itself is signed, every member of it, so what a reader of JSON sees is what was signed: nothing is
 * expanded, and no context is needed. The one part that may differ are contexts added after those that the proof
 * names, which are signed by nobody: they are warned of here, and `checkMeaning` refuses those, as any others, that
 * give a known term another meaning.
 *
 * Code: `proof.context`; as a warning: `proof.context-added`.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.3.2 and §3.3.3
 */
export function transformJcs({ document, options, loadContext }: Securing): Promise<Outcome<Canonical>> {
  const signed = options['@context'];
  if (signed === undefined) return Promise.resolve(affordable(canonical(document, options, []), loadContext));
  const contexts = listOf(document['@context']);
  const named = listOf(signed);
  if (named.some((context, index) => !isSame(context, contexts[index]))) {
    const message = 'The contexts of the document do not start with those that the proof was made in.';
    return Promise.resolve(bad({ code: 'proof.context', message, at: '/proof/@context', spec: SPEC }));
  }
  const warnings = contexts.length > named.length ? [addedAt(named.length)] : [];
  const text = canonical({ ...document, '@context': signed }, options, warnings);
  return Promise.resolve(affordable(text, loadContext));
}

const SPEC = 'W3C Data Integrity EdDSA Cryptosuites 1.0 §3.3.2';

function canonical(document: JsonValue, options: JsonValue, warnings: readonly Problem[]): Canonical {
  return { document: canonicalJson(document), options: canonicalJson(options), warnings };
}

function affordable(text: Canonical, loadContext: LoadContext): Outcome<Canonical> {
  const characters = text.options.length + text.document.length;
  return affords({ characters }, loadContext) ? ok(text) : TOO_LONG;
}

function isSame(one: JsonValue, other: JsonValue | undefined): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}

function addedAt(index: number): Problem {
  const message = 'The contexts from here on were added after signing.';
  return { code: 'proof.context-added', message, at: pointer('/@context', index), spec: SPEC };
}
