import { largestFile } from '../read/read-text.js';
import { inputItem, problemItem } from './item.js';
import type { Item, Place } from './item.js';
import type { Reading } from './reading.js';

/** A line, by its number from 1, and where its end is in the source. */
interface Line {
  readonly number: number;
  readonly end: number;
  /** Without its end; `undefined` where it is longer than is read. */
  readonly bytes: Uint8Array | undefined;
}

/** The badges of a text with one a line: an object, or signed text (JWT) as a JSON string. Throws `BrokenOff`. */
export async function* lineItems(reading: Reading, place: Place): AsyncGenerator<Item> {
  const { size } = reading.source;
  for await (const { number, end, bytes } of linesOf(reading)) {
    const at: Place = { ...place, name: `${place.name}:${number}`, isRow: true };
    const done = size === undefined ? undefined : place.from + (place.to - place.from) * (end / size);
    if (bytes === undefined) {
      const message = 'The line is longer than any badge that is read.';
      yield { ...problemItem({ code: 'row.too-large', message, at: '' }, at), done };
    } else if (!isBlank(bytes)) {
      yield { ...inputItem(unquoted(bytes), at), done };
    }
  }
}

async function* linesOf(reading: Reading): AsyncGenerator<Line> {
  const { size } = reading.source;
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  let end = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    end += piece.length;
    // What is too long is counted and let go.
    if (length > largestFile) held = [];
    else held.push(piece);
  };
  const finish = (): Line => {
    number += 1;
    const bytes = length > largestFile ? undefined : Buffer.concat(held);
    held = [];
    length = 0;
    return { number, end: Math.min(end, size ?? end), bytes };
  };
  for await (const piece of reading.all()) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, from)) {
      take(piece.subarray(from, at));
      end += 1;
      yield finish();
      from = at + 1;
    }
    take(piece.subarray(from));
  }
  if (length > 0) yield finish();
}

const LINE_FEED = 0x0a;

/** A byte order mark is no content either. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && new TextDecoder().decode(bytes).trim() === '';
}

/** Signed text in quotes as it is; anything else is for the verifier to judge. */
function unquoted(bytes: Uint8Array): Uint8Array | string {
  if (bytes.find((byte) => byte > 0x20) !== QUOTE) return bytes;
  return /^\s*"(e[\w-]*\.[\w-]*\.[\w-]*)"\s*$/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? bytes;
}

const QUOTE = 0x22;
