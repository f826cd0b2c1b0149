import { deserialize, serialize } from 'node:v8';
import { ownBytes } from '../bake/own-bytes.js';
import { isBytes } from '../bytes/is-bytes.js';
import { limits } from '../limits.js';
import { readJson } from '../model/read-json.js';

/** A badge in a form that another thread can be given: a copy, of which nothing changes any more. */
export type Parcel =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes' | 'object'; readonly bytes: Uint8Array };

/**
 * A badge for another thread; `undefined` for what cannot be read, or is larger than is read: to say so takes no thread.
 * Objects are copied as `verify` copies them, so that nothing but plain JSON crosses.
 */
export function parcelOf(input: unknown): Parcel | undefined {
  if (typeof input === 'string') {
    return input.length > limits.characters ? undefined : { kind: 'text', text: input };
  }
  if (isBytes(input)) {
    // A view shares its memory with others, and all of that would be sent.
    const own = ownBytes(input);
    return own.kind === 'ok' ? { kind: 'bytes', bytes: own.value } : undefined;
  }
  const read = readJson(input);
  return read.kind === 'ok' ? { kind: 'object', bytes: serialize(read.value) } : undefined;
}

/** The badge, as `verify` takes it. */
export function contentOf(parcel: Parcel): unknown {
  switch (parcel.kind) {
    case 'text':
      return parcel.text;
    case 'bytes':
      return parcel.bytes;
    case 'object':
      return deserialize(parcel.bytes);
  }
}

/** About how many bytes it takes. */
export function sizeOf(parcel: Parcel): number {
  return parcel.kind === 'text' ? parcel.text.length : parcel.bytes.length;
}
