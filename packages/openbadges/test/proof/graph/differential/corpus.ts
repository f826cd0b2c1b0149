import { readdirSync, readFileSync } from 'node:fs';
import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import { members } from './tree.js';

/**
 * Every document in the JSON files and tokens of a folder that names contexts, at its top or further in, as it is
 * canonicalised: without its proofs, and the options of each proof in its contexts.
 */
export function corpusIn(folder: URL): readonly JsonObject[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = new Map<string, JsonObject>();
  for (const name of names.filter((file) => /\.(json|jsonld|txt)$/.test(file))) {
    const value = valueOf(readFileSync(new URL(name, folder), 'utf8'));
    for (const document of documentsIn(value)) found.set(JSON.stringify(document), document);
  }
  return [...found.values()];
}

function valueOf(text: string): JsonValue {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]*\s*$/.exec(text) ?? [];
  return parsed(payload === undefined ? text : Buffer.from(payload, 'base64url').toString());
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

function documentsIn(value: JsonValue): readonly JsonObject[] {
  const inner = members(value).flatMap(([, member]) => documentsIn(member));
  if (!isObject(value) || value['@context'] === undefined || isContextDocument(value)) return inner;
  const { proof, ...document } = value;
  const proofs = isArray(proof) ? proof : [proof];
  const options = proofs
    .filter(isObject)
    .map(({ proofValue: _, ...own }) => ({ '@context': value['@context'] ?? null, ...own }));
  return [...(isJson(document) ? [document] : []), ...(isJson(value) ? [value] : []), ...options, ...inner];
}

function isContextDocument(value: JsonObject): boolean {
  return Object.keys(value).length === 1;
}

function isJson(value: JsonValue): value is JsonObject {
  return isObject(value);
}
