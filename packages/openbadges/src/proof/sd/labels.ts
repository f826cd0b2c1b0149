import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlnopad } from '@scure/base';
import { byCodePoint } from '../rdfc/code-point-order.js';

/**
 * The label under which a part without an id is signed: a keyed hash of its canonical label, so that what is
 * disclosed does not tell how much is not.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.4.4 createHmacIdLabelMapFunction
 */
export function hmacLabel(canonical: string, hmacKey: Uint8Array): string {
  return `u${base64urlnopad.encode(hmac(sha256, hmacKey, new TextEncoder().encode(canonical)))}`;
}

/** The statements of canonical N-Quads, each with its line end. */
export function linesOf(quads: string): readonly string[] {
  return quads
    .split('\n')
    .slice(0, -1)
    .map((line) => `${line}\n`);
}

/** The labels of blank nodes in statements, each once. */
export function labelsIn(statements: readonly string[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap((statement) => termsOf(statement).flatMap((term) => labelOf(term) ?? [])),
  );
}

/**
 * Statements with other labels for their blank nodes, in code point order; a label without another stays as it is.
 *
 * Only terms that are blank nodes change. Replacing whatever looks like one, as the specification's example does,
 * would make `"score_:90"` and `"score_:100"` the same signed text.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.4.1 and §3.4.14
 */
export function relabel(
  statements: readonly string[],
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  const renamed = statements.map((statement) =>
    termsOf(statement)
      .map((term) => {
        const label = labels.get(labelOf(term) ?? '');
        return label === undefined ? term : `_:${label}`;
      })
      .join(' '),
  );
  return renamed.sort(byCodePoint);
}

function labelOf(term: string): string | undefined {
  return term.startsWith('_:') ? term.slice(2) : undefined;
}

/**
 * Subject, predicate, object, the graph if there is one, and the full stop. Only a literal holds spaces, and in it
 * quotes and line ends are escaped (RDF Dataset Canonicalization 1.0, §A).
 */
function termsOf(statement: string): readonly string[] {
  const predicate = statement.indexOf(' ') + 1;
  const object = statement.indexOf(' ', predicate) + 1;
  const inside = statement[object] === '"' ? closingQuote(statement, object + 1) : object;
  const end = statement.indexOf(' ', inside);
  return [
    statement.slice(0, predicate - 1),
    statement.slice(predicate, object - 1),
    statement.slice(object, end),
    ...statement.slice(end + 1).split(' '),
  ];
}

function closingQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
