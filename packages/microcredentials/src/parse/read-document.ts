import { isPlainObject, plainJson } from '../input/plain-json.js';
import { parsed, problem } from '../problem.js';
import { schemaFaults } from './schema-faults.js';
import type { Shape } from '../generated/validators.js';
import type { PlainJson } from '../input/plain-json.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** How one kind of document is read. */
export interface DocumentKind<T> {
  /** What its property `format` says. */
  readonly format: string;
  readonly shape: Shape;
  /** The rules that a schema cannot say; `at` is the pointer to the document. */
  rules(document: T, at: string): readonly MicrocredentialProblem[];
}

/** The one gate from `unknown` to a document of a kind. Never throws. */
export function readDocument<T>(kind: DocumentKind<T>, value: unknown): Parsed<T> {
  const copied = plainJson(value);
  return copied.kind === 'ok' ? readPlain(kind, copied.value, '') : copied;
}

/**
 * Reads JSON that is already this package's own frozen copy. Rules are checked only where the shape holds, and
 * the shape only where the format is the right one: each rests on the one before.
 */
export function readPlain<T>(kind: DocumentKind<T>, value: PlainJson | undefined, at: string): Parsed<T> {
  const faults = [...formatFaults(kind, value, at)];
  if (faults.length === 0 && !kind.shape(value)) faults.push(...schemaFaults(kind.shape.errors ?? [], at));
  // The schema has passed the value, and T is generated from the schema.
  const document = value as T;
  if (faults.length === 0) faults.push(...kind.rules(document, at));
  return parsed(document, faults);
}

function formatFaults<T>(
  kind: DocumentKind<T>,
  value: PlainJson | undefined,
  at: string,
): readonly MicrocredentialProblem[] {
  if (!isPlainObject(value)) return [problem('format.type', at, 'A JSON object is called for.')];
  const { format } = value;
  if (typeof format !== 'string' || format === kind.format) return [];
  return [problem('format.unsupported', `${at}/format`, `The format is not ${kind.format}.`)];
}
