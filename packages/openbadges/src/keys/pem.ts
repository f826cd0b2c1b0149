import { base64 } from '@scure/base';
import { bad, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import { readRsaDer } from './rsa-der.js';
import { readSpki } from './spki.js';

/** An RSA key of 8192 bits needs 1,500 characters; some put each line into spaces. */
const LONGEST = 8_192;
const BLOCK = /^\s*-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]*)-----END \1-----\s*$/u;

/**
 * Reads a public key in PEM: `PUBLIC KEY` (RSA, P-256, P-384, Ed25519) or `RSA PUBLIC KEY`.
 *
 * Codes: `key.private` for a private key; `key.malformed`; `key.weak`; as `unknown` `key.unsupported` for a key or
 * content of another type, and for text longer than any key.
 *
 * @see RFC 7468, §13; RFC 8017, A.1.1
 */
export function readPem(text: string): Promise<Outcome<PublicKey>> {
  return Promise.resolve(read(text));
}

function read(text: string): Outcome<PublicKey> {
  if (text.length > LONGEST) return unsupported('The PEM is longer than any key that is verified with.');
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/u.test(text)) {
    return bad({ code: 'key.private', message: 'The PEM holds a private key.' });
  }
  const [, label, body = ''] = BLOCK.exec(text) ?? [];
  const bytes = decode(body);
  if (label === undefined || bytes === undefined) {
    return bad({ code: 'key.malformed', message: 'The key is not in the form of PEM.' });
  }
  if (label === 'PUBLIC KEY') return readSpki(bytes);
  if (label === 'RSA PUBLIC KEY') return readRsaDer(bytes);
  return unsupported('The PEM holds something other than a public key.');
}

function decode(body: string): Uint8Array | undefined {
  try {
    return base64.decode(body.replaceAll(/\s/gu, ''));
  } catch {
    return undefined;
  }
}

function unsupported(message: string): Outcome<PublicKey> {
  return unknown({ code: 'key.unsupported', message });
}
