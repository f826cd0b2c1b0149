import { hash } from '#platform';
import { base64urlnopad } from '@scure/base';
import { octets, writeJwk } from '../keys/jwk.js';
import { readMultikey, writeMultikey } from '../keys/multikey.js';
import type { PublicKey } from '../ports.js';

/** Whether one of the keys is among those that a list gives; `undefined` where one that it gives cannot be read. */
export function isPinned(keys: readonly PublicKey[], pinned: readonly string[]): boolean | undefined {
  const names = new Set(keys.flatMap(namesOf));
  if (pinned.some((text) => names.has(bare(text)))) return true;
  return pinned.every((text) => isReadable(bare(text))) ? false : undefined;
}

const encoder = new TextEncoder();

/** A key as Multikey, and by its thumbprint (RFC 7638). */
function namesOf(key: PublicKey): readonly string[] {
  const jwk = encoder.encode(JSON.stringify(writeJwk(key)));
  return [writeMultikey(key), base64urlnopad.encode(hash(jwk, 'SHA-256'))];
}

function bare(text: string): string {
  return text.replace(/^(did:key:|urn:ietf:params:oauth:jwk-thumbprint:sha-256:)/, '');
}

function isReadable(text: string): boolean {
  return octets(text)?.length === THUMBPRINT || readMultikey(text).kind === 'key';
}

/** Bytes of a thumbprint. */
const THUMBPRINT = 32;
