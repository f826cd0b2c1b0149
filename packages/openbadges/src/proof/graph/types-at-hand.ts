import { termsOf } from '../../contexts/terms.js';
import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { typedMembers } from '../../model/w3c/attachments.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { contextsIn } from './named-contexts.js';

/**
 * Whether the types of a credential, and of what is attached to it, stand for URLs: each is one, or a term of a context
 * that the credential names. Contexts that are not at hand define nothing here.
 *
 * Code: `context.undefined-term`, no more than `limits.problems` times.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4.5 "Types"
 */
export function checkTypes(document: JsonObject, loadContext: LoadContext): Outcome<undefined> {
  // A document may name one context, and have one type, many times over.
  const contexts = [...new Set(contextsIn(document, loadContext))];
  const isOpen = contexts.some(hasVocabulary);
  const isDefined = (name: string): boolean =>
    isOpen || name.includes(':') || contexts.some((context) => termsOf(context).iris.has(name));
  const places = [{ object: document, at: '' }, ...typedMembers.flatMap((key) => attached(document, key))];
  const found: Problem[] = [];
  for (const { object, at } of places) {
    const left = limits.problems - found.length;
    if (left > 0) found.push(...undefinedIn(object, at, isDefined).slice(0, left));
  }
  const [first, ...rest] = found;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

interface Place {
  readonly object: JsonObject;
  readonly at: string;
}

function attached(document: JsonObject, key: string): readonly Place[] {
  const value = document[key];
  const at = pointer('', key);
  if (!isArray(value)) return isObject(value) ? [{ object: value, at }] : [];
  return value.flatMap((object, index) => (isObject(object) ? [{ object, at: pointer(at, index) }] : []));
}

function undefinedIn(
  { type }: JsonObject,
  at: string,
  isDefined: (name: string) => boolean,
): readonly Problem[] {
  const names = isArray(type) ? type : [type];
  return names.flatMap((name, index) => {
    if (typeof name !== 'string' || isDefined(name)) return [];
    const here = pointer(at, 'type');
    const message = `${JSON.stringify(name.slice(0, 80))} is defined by no context.`;
    return [
      {
        code: 'context.undefined-term',
        message,
        at: isArray(type) ? pointer(here, index) : here,
        spec: SPEC,
      },
    ];
  });
}

const SPEC = 'W3C Verifiable Credentials Data Model 2.0 §4.5';

function hasVocabulary({ '@context': context }: JsonObject): boolean {
  const parts = isArray(context) ? context : [context];
  return parts.some((part) => isObject(part) && typeof part['@vocab'] === 'string');
}
