import { limits } from '../limits.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { crc32 } from './crc32.js';
import { joinBytes } from '../bytes/join-bytes.js';
import { pngSignature } from './png-signature.js';

/** A chunk of a PNG: its type, its data, and the whole of it as it stands in the file (length, type, data, CRC). */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

/** A PNG datastream as its chunks, and what follows its end: not part of the image, but kept. */
export interface PngChunks {
  readonly chunks: readonly Chunk[];
  readonly after: Uint8Array;
}

/** Bytes of a chunk beside its data: four each for its length, its type and its CRC. */
const FRAME = 12;
const LONGEST = 0x7fffffff;

/**
 * Walks a PNG chunk by chunk up to its end, and checks the CRC of every one.
 *
 * Codes: `container.malformed`; as `unknown`: `container.too-large`.
 *
 * @see PNG (Third Edition), §5
 */
export function readChunks(bytes: Uint8Array): Outcome<PngChunks> {
  if (bytes.length > limits.imageBytes) return tooLarge(`more than ${limits.imageBytes} bytes`);
  if (!pngSignature.every((byte, index) => bytes[index] === byte)) {
    return malformed('The signature of the PNG is damaged.', '§5.2');
  }
  const chunks: Chunk[] = [];
  let at = pngSignature.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (chunks.length >= limits.imageChunks) return tooLarge(`more than ${limits.imageChunks} chunks`);
    const chunk = readChunk(bytes, at);
    if (chunk.kind !== 'ok') return chunk;
    chunks.push(chunk.value);
    at += chunk.value.whole.length;
  }
  return inOrder({ chunks, after: bytes.subarray(at) });
}

/** Writes a PNG datastream from its chunks, each as it stood, and what followed. */
export function writeChunks({ chunks, after }: PngChunks): Uint8Array {
  return joinBytes([pngSignature, ...chunks.map(({ whole }) => whole), after]);
}

/** Makes a chunk with its length and CRC. `type` is four ASCII letters. */
export function makeChunk(type: string, data: Uint8Array): Chunk {
  const whole = new Uint8Array(data.length + FRAME);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return { type, data, whole };
}

function readChunk(bytes: Uint8Array, at: number): Outcome<Chunk> {
  if (bytes.length - at < FRAME) return malformed('The PNG ends before its last chunk.', '§5.3');
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  const length = view.getUint32(0);
  if (length > LONGEST || length > view.byteLength - FRAME) {
    return malformed(`The chunk at byte ${at} is longer than the rest of the PNG.`, '§5.3');
  }
  const whole = bytes.subarray(at, at + length + FRAME);
  const type = String.fromCharCode(...whole.subarray(4, 8));
  if (!/^[A-Za-z]{4}$/.test(type)) {
    return malformed(`The chunk at byte ${at} has a type that is not four letters.`, '§5.3');
  }
  if (crc32(whole.subarray(4, length + 8)) !== view.getUint32(length + 8)) {
    return malformed(`The chunk at byte ${at} does not fit its CRC.`, '§5.5');
  }
  return ok({ type, data: whole.subarray(8, length + 8), whole });
}

function inOrder(png: PngChunks): Outcome<PngChunks> {
  const [header, ...others] = png.chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13 || others.some(({ type }) => type === 'IHDR')) {
    return malformed('The PNG does not begin with its one header.', '§5.6');
  }
  if (!others.some(({ type }) => type === 'IDAT') || others.at(-1)?.data.length !== 0) {
    return malformed('The PNG lacks its pixels or a proper end.', '§5.6');
  }
  return ok(png);
}

function malformed(message: string, clause: string): Outcome<never> {
  return bad({ code: 'container.malformed', message, spec: `PNG (Third Edition) ${clause}` });
}

function tooLarge(what: string): Outcome<never> {
  return unknown({ code: 'container.too-large', message: `The image has ${what}.` });
}
