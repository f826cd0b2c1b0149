import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { Problem } from '../../problem.js';

/** Turns what the JSON-LD processor threw over a document into a coded problem, with a pointer where it names one. */
export function problemOf(thrown: unknown, document: JsonObject): Problem {
  const event = memberOf(memberOf(thrown, 'details'), 'event');
  const code = textOf(thrown, 'code');
  if (code === 'protected term redefinition') return redefined(document);
  if (event === undefined) return malformed(`Not readable as JSON-LD: ${code ?? 'refused'}.`, '');
  // Safe mode refused to drop a part: a term, a class, or a reference that is no URL.
  const name = textOf(event, 'property') ?? textOf(event, 'type');
  if (name !== undefined) {
    const message = `${quote(name)} is defined by no context.`;
    return { code: 'context.undefined-term', message, at: find(document, name, '') ?? '', spec: SPEC };
  }
  const id = textOf(event, 'id');
  if (id === undefined) return malformed('A part of the credential would not be signed.', '');
  return malformed(`${quote(id)} is no URL.`, find(document, id, '') ?? '');
}

const SPEC = 'W3C Data Integrity 1.0 §2.4.1';

/** The processor does not say in which of the contexts. */
function redefined(document: JsonObject): Problem {
  const message = 'A context redefines a term that the contexts before it protect.';
  const at = document['@context'] === undefined ? '' : '/@context';
  return {
    code: 'context.altered-meaning',
    message,
    at,
    spec: 'W3C Verifiable Credentials Data Model 2.0 §5.2',
  };
}

function malformed(message: string, at: string): Problem {
  return { code: 'context.malformed', message, at, spec: SPEC };
}

function quote(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}

/** A text among the details of an error or event of the processor. */
function textOf(source: unknown, key: string): string | undefined {
  const text = memberOf(memberOf(source, 'details'), key);
  return typeof text === 'string' ? text : undefined;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Pointer to the first key, or else the first text, that equals a name. */
function find(value: JsonValue | undefined, name: string, at: string): string | undefined {
  if (value === name) return at;
  if (!isObject(value) && !isArray(value)) return undefined;
  if (isObject(value) && Object.hasOwn(value, name)) return pointer(at, name);
  for (const [step, member] of Object.entries<JsonValue | undefined>(value)) {
    const found = step === '@context' ? undefined : find(member, name, pointer(at, step));
    if (found !== undefined) return found;
  }
  return undefined;
}
