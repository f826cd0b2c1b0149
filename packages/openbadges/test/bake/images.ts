import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Outcome } from '../../src/outcome.js';

const packages = new URL('../../../../node_modules/.pnpm/node_modules/', import.meta.url);

function packageFile(path: string): Buffer {
  const file = new URL(path, packages);
  assert.ok(existsSync(file), `the locked packages hold ${path}`);
  return readFileSync(file);
}

/** PNG files that others made, out of packages that the lockfile names: with and without text, a palette, gamma. */
export function othersPngs(): readonly (readonly [string, Buffer])[] {
  return [
    'highlight.js/styles/brown-papersq.png',
    'highlight.js/styles/school-book.png',
    'istanbul-reports/lib/html/assets/favicon.png',
    'istanbul-reports/lib/html/assets/sort-arrow-sprite.png',
  ].map((path) => [path, packageFile(path)]);
}

/** An SVG that others made: the logo of ESLint, which its report of findings carries. It has Windows line breaks. */
export function othersSvg(): Buffer {
  const folder = new URL('../../../../node_modules/eslint/', import.meta.url);
  const source = readFileSync(new URL('lib/cli-engine/formatters/html.js', folder), 'utf8');
  const [, base64] = /data:image\/svg\+xml;base64,([\w+/=]+)/.exec(source) ?? [];
  assert.ok(base64 !== undefined, 'the report of ESLint holds its logo');
  return Buffer.from(base64, 'base64');
}

/** A chunk as the reader of this file sees it. */
export interface SeenChunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Another reader of PNG, apart from ours: trusts the file, but for the CRC, which is Node's. */
export function seenChunks(bytes: Uint8Array): readonly SeenChunk[] {
  const png = Buffer.from(bytes);
  const seen: SeenChunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body), 'a CRC that Node agrees with');
    seen.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return seen;
}

/** Writes a chunk, apart from ours. `length` and `crc` lie where a test says so. */
export function chunk(
  type: string,
  data: string | Uint8Array = '',
  lies: { readonly length?: number; readonly crc?: number } = {},
): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(lies.length ?? body.length - 4);
  body.copy(whole, 4);
  whole.writeUInt32BE(lies.crc ?? crc32(body), body.length + 4);
  return whole;
}

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
export const HEADER = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
export const PIXELS = chunk('IDAT', Buffer.from('789c636000000002000148afa471', 'hex'));
export const END = chunk('IEND');

/** A PNG of one pixel with further chunks before it. */
export function png(...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([SIGNATURE, HEADER, ...chunks, PIXELS, END]);
}

/** The data of an iTXt chunk, written apart from ours. */
export function iTxt(
  keyword: string,
  text: string | Uint8Array,
  parts: { readonly flag?: number; readonly method?: number; readonly language?: string } = {},
): Buffer {
  return Buffer.concat([
    Buffer.from(`${keyword}\0`, 'latin1'),
    Buffer.from([parts.flag ?? 0, parts.method ?? 0]),
    Buffer.from(`${parts.language ?? ''}\0\0`),
    Buffer.from(text),
  ]);
}

export const SVG = 'xmlns="http://www.w3.org/2000/svg"';
export const OB3 = 'https://purl.imsglobal.org/ob/v3p0';
export const OB2 = 'http://openbadges.org';
export const CLR = 'https://purl.imsglobal.org/clr/v2p0';

/** What an outcome comes to, in short: the text of a badge, or the kind and the code of the first problem. */
export function answer(outcome: Outcome<{ readonly text: string }>): string {
  return outcome.kind === 'ok' ? outcome.value.text : `${outcome.kind} ${outcome.problems[0].code}`;
}
