import { hash as hashHere } from '#platform';
import { base64 } from '@scure/base';
import { decodeMultibase } from '../../keys/multikey.js';
import { isArray } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/** A hash function by which resources are pinned. */
export type DigestFunction = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A digest that a resource must have. */
export interface Digest {
  readonly hash: DigestFunction;
  /** In base64 with its padding. */
  readonly value: string;
}

/** Digests of which one must fit: those of the strongest function of one member. */
export type Choice = readonly [Digest, ...Digest[]];

/**
 * The digests by which an object pins a resource: one choice for each member that gives any which can be computed
 * here. Every choice must fit. Without any, the pin cannot be checked.
 *
 * @see Subresource Integrity, §3.3.3; W3C Controlled Identifiers 1.0, §2.5 Multihash
 */
export function digestsOf({ digestSRI, digestMultibase }: JsonObject): readonly Choice[] {
  const sri = textsIn(digestSRI).flatMap((text) => text.split(/\s+/).flatMap((one) => sriDigest(one) ?? []));
  const multibase = textsIn(digestMultibase).flatMap((text) => multihashDigest(text) ?? []);
  return [strongest(sri), strongest(multibase)].filter((choice) => choice !== undefined);
}

/** How many digests an object pins a resource by, whatever their kinds. */
export function digestsIn({ digestSRI, digestMultibase }: JsonObject): number {
  const sri = textsIn(digestSRI).reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return sri + textsIn(digestMultibase).length;
}

/** The digest of bytes, in base64. */
export function digestOf(bytes: Uint8Array, hash: DigestFunction): string {
  return base64.encode(hashHere(bytes, hash));
}

interface HashFunction {
  readonly length: number;
  /** Its number among multihashes. */
  readonly code: number;
}

/** The weakest first. */
const functions: Readonly<Record<DigestFunction, HashFunction>> = {
  'SHA-256': { length: 32, code: 0x12 },
  'SHA-384': { length: 48, code: 0x20 },
  'SHA-512': { length: 64, code: 0x13 },
};

const names: readonly DigestFunction[] = ['SHA-512', 'SHA-384', 'SHA-256'];

function strongest(digests: readonly Digest[]): Choice | undefined {
  const hash = names.find((name) => digests.some((digest) => digest.hash === name));
  const [first, ...rest] = digests.filter((digest) => digest.hash === hash);
  return first === undefined ? undefined : [first, ...rest];
}

function textsIn(value: JsonValue | undefined): readonly string[] {
  const texts = isArray(value) ? value : [value];
  return texts.filter((text) => typeof text === 'string');
}

/** `sha384-` and base64 in either alphabet, with options that nobody uses. */
function sriDigest(text: string): Digest | undefined {
  const [, name = '', encoded = ''] = /^sha(256|384|512)-([A-Za-z0-9+/_-]+)={0,2}(?:\?.*)?$/.exec(text) ?? [];
  const hash = names.find((one) => one === `SHA-${name}`);
  return hash === undefined ? undefined : digestOfBytes(decoded(encoded), hash);
}

function decoded(encoded: string): Uint8Array | undefined {
  const plain = encoded.replaceAll('-', '+').replaceAll('_', '/');
  try {
    return base64.decode(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
  } catch {
    return undefined;
  }
}

/** The number of the function and the length stand before the digest, each in one byte. */
function multihashDigest(text: string): Digest | undefined {
  if (text.length > LONGEST) return undefined;
  const bytes = decodeMultibase(text);
  const hash = names.find(
    (name) => functions[name].code === bytes?.[0] && functions[name].length === bytes[1],
  );
  return hash === undefined ? undefined : digestOfBytes(bytes?.slice(2), hash);
}

/** Characters of the longest digest: two bytes and 64, in base58. */
const LONGEST = 100;

function digestOfBytes(bytes: Uint8Array | undefined, hash: DigestFunction): Digest | undefined {
  if (bytes?.length !== functions[hash].length) return undefined;
  return { hash, value: base64.encode(bytes) };
}
