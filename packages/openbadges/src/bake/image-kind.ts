import { isBytes } from '../bytes/is-bytes.js';
import { unknown } from '../outcome.js';
import { startsAsPng } from './png-signature.js';

/** Bytes in which the first element of an SVG must start. Licences in comments take a few thousand. */
const HEAD = 64 * 1024;

/**
 * Tells by content whether bytes are meant to be a PNG or an SVG image; `undefined` for anything else. Looks at the
 * beginning only, takes any input and never throws: what it names may still be damaged.
 *
 * @example
 * if (imageKind(bytes) === undefined) console.log('not an image that can carry a badge');
 *
 * @see Open Badges 3.0 §Baked Badge
 */
export function imageKind(bytes: Uint8Array): 'png' | 'svg' | undefined {
  if (!isBytes(bytes)) return undefined;
  try {
    // The platform's own `slice`: it copies, as a decoder takes no shared memory.
    return kindOf(Uint8Array.prototype.slice.call(bytes, 0, HEAD));
  } catch {
    // The memory was handed on, or a class of the caller's objects.
    return undefined;
  }
}

function kindOf(head: Uint8Array): 'png' | 'svg' | undefined {
  if (startsAsPng(head)) return 'png';
  // A lenient decoder: what is no text has no `<svg` at its beginning either. It drops the byte order mark.
  const text = new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head);
  return startsAsSvg(text) ? 'svg' : undefined;
}

/** What is answered about a file that is neither. */
export const notAnImage = unknown({
  code: 'container.unsupported',
  message: 'The file is neither a PNG nor an SVG image.',
  spec: 'Open Badges 3.0 §Baked Badge',
});

/** The variant of UTF-16 whose byte order mark stands at the beginning, if any. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whether the first element is `svg`. A DOCTYPE names the first element, so its name stands for it. */
function startsAsSvg(text: string): boolean {
  let at = afterSpace(text, 0);
  for (let end = endOfAside(text, at); end !== undefined; end = endOfAside(text, at)) {
    at = afterSpace(text, end);
  }
  return /^<(?:!DOCTYPE\s{1,99})?(?:[\w.-]{1,99}:)?svg[\s/>[]/.test(text.slice(at, at + 300));
}

function afterSpace(text: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** Where the comment or processing instruction ends that starts here; `undefined` where none does. */
function endOfAside(text: string, at: number): number | undefined {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
  if (closing === undefined) return undefined;
  const end = text.indexOf(closing, at);
  return end === -1 ? undefined : end + closing.length;
}
