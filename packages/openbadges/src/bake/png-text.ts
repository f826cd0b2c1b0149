import { limits } from '../limits.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { inflate } from './inflate.js';
import type { Chunk } from './png-chunks.js';

const TEXT_TYPES = new Set(['iTXt', 'tEXt', 'zTXt']);
const LONGEST_KEYWORD = 79;

/**
 * The keyword of a text chunk; `undefined` where a chunk holds no text or names none.
 *
 * @see PNG (Third Edition), §11.3.3
 */
export function keywordOf(chunk: Chunk): string | undefined {
  if (!TEXT_TYPES.has(chunk.type)) return undefined;
  const end = chunk.data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  return end < 1 ? undefined : latin1(chunk.data.subarray(0, end));
}

/**
 * The text of a text chunk with a keyword, compressed or not, of at most `most` bytes.
 *
 * Codes: `container.malformed`, `container.encoding`; as `unknown`: `container.too-large`.
 *
 * @see PNG (Third Edition), §11.3.3.2 to §11.3.3.4
 */
export async function textOf(chunk: Chunk, most: number): Promise<Outcome<string>> {
  const body = chunk.data.subarray(chunk.data.indexOf(0) + 1);
  if (chunk.type === 'tEXt') return decode(body, { most, isLatin1: true });
  const packed = chunk.type === 'zTXt' ? zTxtBody(body) : iTxtBody(body);
  if (packed.kind !== 'ok') return packed;
  const { bytes, isCompressed } = packed.value;
  const plain = isCompressed ? await inflate(bytes, most) : packedAsIs(bytes);
  return plain.kind === 'ok' ? decode(plain.value, { most, isLatin1: chunk.type === 'zTXt' }) : plain;
}

/**
 * The data of an uncompressed `iTXt` chunk without a language.
 *
 * @see Open Badges 3.0 §Baked Badge: compression must not be used
 */
export function iTxtData(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
}

/** Text as PNG means Latin-1: every byte its own code point. `TextDecoder` reads Windows-1252 under that name. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

interface Body {
  readonly bytes: Uint8Array;
  readonly isCompressed: boolean;
}

function zTxtBody(body: Uint8Array): Outcome<Body> {
  if (body[0] !== 0) return malformed('A zTXt chunk names no known compression.', '§11.3.3.3');
  return ok({ bytes: body.subarray(1), isCompressed: true });
}

function iTxtBody(body: Uint8Array): Outcome<Body> {
  const [flag, method] = body;
  const languageEnd = body.indexOf(0, 2);
  const keywordEnd = languageEnd === -1 ? -1 : body.indexOf(0, languageEnd + 1);
  if (keywordEnd === -1 || (flag !== 0 && flag !== 1)) {
    return malformed('An iTXt chunk is not divided into its parts.', '§11.3.3.4');
  }
  if (flag === 1 && method !== 0) {
    return malformed('An iTXt chunk names no known compression.', '§11.3.3.4');
  }
  return ok({ bytes: body.subarray(keywordEnd + 1), isCompressed: flag === 1 });
}

function packedAsIs(bytes: Uint8Array): Outcome<Uint8Array> {
  return ok(bytes);
}

function decode(
  bytes: Uint8Array,
  { most, isLatin1 }: { readonly most: number; readonly isLatin1: boolean },
): Outcome<string> {
  if (bytes.length > most) {
    const message = `The badges in the image have more than ${limits.characters} bytes.`;
    return unknown({ code: 'container.too-large', message });
  }
  if (isLatin1) return ok(latin1(bytes));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return bad({
      code: 'container.encoding',
      message: 'The badge in the image is not UTF-8.',
      spec: 'PNG (Third Edition) §11.3.3.4',
    });
  }
}

function malformed(message: string, clause: string): Outcome<never> {
  return bad({ code: 'container.malformed', message, spec: `PNG (Third Edition) ${clause}` });
}
