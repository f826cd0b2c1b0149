import { limits } from '../limits.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ControllerDocument, VerificationMethod } from '../ports.js';
import { absoluteId, isSameId } from './identifier.js';
import { isSameKey } from './public-key.js';
import { isCrowded, readVerificationMethod } from './verification-method.js';

/**
 * Reads the keys out of a DID document, or out of a document at an https URL such as an issuer's Profile.
 * `id` is what the document was looked up under. It is read as plain JSON, never as JSON-LD, so that no context
 * decides what a key is. An object is read once for each id: it must not be changed.
 *
 * Codes: `key.document-id` where the document speaks for another id; as `unknown`: `key.document-id` where it has
 * none, `key.too-many`.
 *
 * @see W3C Controlled Identifiers 1.0, §2.1 and §3.3; W3C DID 1.0, §5
 */
export function readControllerDocument(json: JsonObject, id: string): Outcome<ControllerDocument> {
  const byId = documents.get(json) ?? new Map<string, Outcome<ControllerDocument>>();
  documents.set(json, byId);
  const document = byId.get(id) ?? readDocument(json, id);
  byId.set(id, document);
  return document;
}

/** Each point of a curve takes time to read, and hundreds of proofs may lead to one document. */
const documents = new WeakMap<JsonObject, Map<string, Outcome<ControllerDocument>>>();

function readDocument(json: JsonObject, id: string): Outcome<ControllerDocument> {
  if (typeof json['id'] !== 'string' || !isSameId(json['id'], id)) {
    const message = `The document that was looked up under ${JSON.stringify(id.slice(0, 80))} has another id.`;
    const problem = {
      code: 'key.document-id',
      message,
      spec: 'W3C Controlled Identifiers 1.0 §3.3',
    } as const;
    // Without any id it speaks for nobody: an error page in JSON, more likely than a forgery.
    return json['id'] === undefined ? unknown(problem) : bad(problem);
  }
  const lists = [json['verificationMethod'], json['assertionMethod'], json['authentication']].map(itemsOf);
  if (lists.some((list) => list.length > limits.keys) || lists.flat().some(isCrowded)) {
    const message = `The document holds more than ${limits.keys} keys, or names as many controllers of one.`;
    return unknown({ code: 'key.too-many', message });
  }
  const [, assertion = [], authentication = []] = lists;
  const methods = lists
    .flat()
    .flatMap((item) => (isObject(item) ? (readVerificationMethod(item, id) ?? []) : []));
  return ok({
    id,
    verificationMethod: onePerId(methods),
    assertionMethod: namesIn(assertion, id),
    authentication: namesIn(authentication, id),
  });
}

/** A list, or one item that stands there without its brackets. */
function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return isArray(value) ? value : [value];
}

/** The ids that a relationship names, of embedded keys and of those that stand elsewhere. */
function namesIn(items: readonly JsonValue[], documentId: string): readonly string[] {
  return items.flatMap((item) => {
    const name = isObject(item) ? item['id'] : item;
    return typeof name === 'string' ? (absoluteId(name, documentId) ?? []) : [];
  });
}

/** A key may stand in the document several times; two keys under one id are two answers to one question. */
function onePerId(methods: readonly VerificationMethod[]): readonly VerificationMethod[] {
  const byId = new Map<string, VerificationMethod>();
  for (const method of methods) {
    const before = byId.get(method.id);
    byId.set(method.id, before === undefined || isSame(before, method) ? method : contradictory(method));
  }
  return [...byId.values()];
}

function isSame(a: VerificationMethod, b: VerificationMethod): boolean {
  const isSameMaterial =
    a.publicKey.kind === 'ok' && b.publicKey.kind === 'ok'
      ? isSameKey(a.publicKey.value, b.publicKey.value)
      : a.publicKey.kind === b.publicKey.kind;
  return (
    isSameMaterial &&
    a.expires === b.expires &&
    a.revoked === b.revoked &&
    a.controllers.join(' ') === b.controllers.join(' ')
  );
}

function contradictory(method: VerificationMethod): VerificationMethod {
  const message = 'The document holds two keys under one id.';
  return { ...method, publicKey: bad({ code: 'key.malformed', message }) };
}
