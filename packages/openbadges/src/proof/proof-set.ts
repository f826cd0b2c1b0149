import { isArray, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';

/** One proof of a document, and where it stands. */
export interface PlacedProof {
  readonly proof: JsonValue;
  /** A JSON pointer: `/proof`, or one of its items. */
  readonly at: string;
}

/** The proofs of a document, which may be none, one by itself, or a list. */
export function proofsOf({ proof }: JsonObject): readonly PlacedProof[] {
  if (proof === undefined) return [];
  if (!isArray(proof)) return [{ proof, at: '/proof' }];
  return proof.map((one, index) => ({ proof: one, at: pointer('/proof', index) }));
}

/** The document without its proofs. */
export function withoutProofs({ proof: _, ...document }: JsonObject): JsonObject {
  return document;
}
