import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { FetchFailure } from '../network/fetch-failure.js';

/**
 * Undoes the packing of a body. It is never asked for, and some servers pack all the same. At most `most` bytes are
 * made of it: a few kilobytes unpack to any size.
 *
 * Throws `FetchFailure`: `network.too-large`; `network.unreachable` where it is damaged or packed in another way.
 */
export async function unpack(bytes: Uint8Array, coding: string, most: number): Promise<Uint8Array> {
  const name = coding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const undo = WAYS.get(name);
  if (undo === undefined)
    throw new FetchFailure('network.unreachable', 'The answer is packed in an unknown way.');
  try {
    return await undo(bytes, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError)
      throw new FetchFailure('network.too-large', 'The answer unpacks to too much.');
    throw new FetchFailure('network.unreachable', 'The answer is damaged.');
  }
}

type Undo = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const gzip: Undo = promisify(gunzip);
const WAYS: ReadonlyMap<string, Undo> = new Map([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);
