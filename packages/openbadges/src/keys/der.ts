/** One element of DER: its tag, what it holds, and the bytes behind it. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly rest: Uint8Array;
}

export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OBJECT_IDENTIFIER = 0x06;
export const SEQUENCE = 0x30;

/**
 * Reads the first element; `undefined` where there is none whole. Tags of one byte and lengths below 64 KiB, each
 * in its one shortest form (X.690, §10.1): that is all that public keys use.
 */
export function readElement(bytes: Uint8Array): Element | undefined {
  const [tag, first = 0x80, second = 0, third = 0] = bytes;
  if (tag === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const [length, start] = lengthOf(first, second, third);
  if (length === undefined || bytes.length < start + length) return undefined;
  return { tag, content: bytes.slice(start, start + length), rest: bytes.slice(start + length) };
}

/** The elements that bytes consist of, where they are `tags` exactly; else `undefined`. */
export function readElements(bytes: Uint8Array, tags: readonly number[]): readonly Uint8Array[] | undefined {
  const contents: Uint8Array[] = [];
  let rest = bytes;
  for (const tag of tags) {
    const element = readElement(rest);
    if (element?.tag !== tag) return undefined;
    contents.push(element.content);
    ({ rest } = element);
  }
  return rest.length === 0 ? contents : undefined;
}

/** Writes one element of less than 64 KiB. */
export function writeElement(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.of(tag, ...size, ...content);
}

function lengthOf(first: number, second: number, third: number): readonly [number | undefined, number] {
  if (first < 0x80) return [first, 2];
  if (first === 0x81 && second >= 0x80) return [second, 3];
  if (first === 0x82 && second > 0) return [second * 0x100 + third, 4];
  return [undefined, 0];
}
