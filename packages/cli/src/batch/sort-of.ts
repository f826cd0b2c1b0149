import { largestInput } from './largest.js';
import type { Reading } from './reading.js';

/** What an input is: an archive, a table of URLs, a badge a line, one badge, or more than is read. */
export type Sort = 'archive' | 'table' | 'lines' | 'single' | 'too-large';

/**
 * Tells by content what an input is. A table has no mark of its own: the caller says whether text may be one, and what
 * is plainly a badge is none nevertheless. Reads no more than it takes, and the whole of what may be one badge.
 * Throws `BrokenOff`.
 */
export async function sortOf(reading: Reading, isTable: boolean): Promise<Sort> {
  await reading.fill(4);
  if (isArchive(reading.bytes)) return 'archive';
  if (isTable) await reading.fill(HEAD);
  if (isTable && !startsAsBadge(reading.bytes)) return 'table';
  if (await startsWithLines(reading)) return 'lines';
  if (!isImage(reading.bytes) && areLines(reading)) return 'lines';
  return reading.length > largestInput ? 'too-large' : 'single';
}

/** A zip archive begins with its first file, or, where it is empty, with its end. */
function isArchive([first, second, third, fourth]: Uint8Array): boolean {
  if (first !== 0x50 || second !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

/** JSON, SVG and PNG. */
function startsAsBadge(bytes: Uint8Array): boolean {
  return isImage(bytes) || headOf(bytes).startsWith('{');
}

function isImage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 || headOf(bytes).startsWith('<');
}

/** Bytes in which a badge begins, behind white space. */
const HEAD = 1024;

/** The decoder drops a byte order mark. */
function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, HEAD)).trimStart();
}

/**
 * Whether the first line is a badge by itself, and more follows it: then the rest need not be at hand. Otherwise all
 * of the source, or more than is read of a badge, is at hand afterwards.
 */
async function startsWithLines(reading: Reading): Promise<boolean> {
  let line: 'unfinished' | 'badge' | 'other' = 'unfinished';
  for (let piece: Uint8Array | undefined = reading.bytes; piece !== undefined; piece = await reading.more()) {
    if (line === 'badge' && !isBlank(piece)) return true;
    if (line === 'unfinished' && piece.includes(LINE_FEED)) {
      const text = new TextDecoder().decode(reading.bytes).trimStart();
      const end = text.indexOf('\n');
      line = end === -1 ? 'unfinished' : isBadgeLine(text.slice(0, end)) ? 'badge' : 'other';
      if (line === 'badge' && text.slice(end).trim() !== '') return true;
    }
    if (reading.length > largestInput) return false;
  }
  return false;
}

/** Whether most lines are badges by themselves, and the whole is none: then the first line is a broken one. */
function areLines(reading: Reading): boolean {
  const text = new TextDecoder().decode(reading.bytes);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const badges = lines.filter(isBadgeLine).length;
  return lines.length > 1 && badges * 2 >= lines.length && !(reading.isEnded && isJson(text));
}

function isBadgeLine(line: string): boolean {
  const text = line.trim();
  if (text.startsWith('{')) return text.endsWith('}') && isJson(text);
  return JWT_IN_QUOTES.test(text);
}

/** Signed text as a JSON string. */
const JWT_IN_QUOTES = /^"e[\w-]*\.[\w-]*\.[\w-]*"$/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isBlank(piece: Uint8Array): boolean {
  return piece.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

const LINE_FEED = 0x0a;
