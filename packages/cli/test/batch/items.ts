import { itemsOf } from '../../src/batch/inputs.js';
import type { Desk, Item } from '../../src/batch/item.js';
import { nodeIo } from '../../src/index.js';
import type { Io } from '../../src/index.js';
import { sourceOf } from '../console.js';

/** What a test finds of an item: its source, and its text or the code of what stands in the way. */
export type Found = readonly [source: string, content: string];

/** A desk without a network; a test changes what it is about. */
export function deskWith(changes: Partial<Desk> = {}): Desk {
  return {
    io: nodeIo(process),
    fetch: undefined,
    loopback: false,
    isTable: false,
    own: [],
    passOver: () => undefined,
    ...changes,
  };
}

/** A world in which one stream is opened, whatever its name, in pieces of some bytes. */
export function streamed(content: string | Uint8Array, piece?: number): Io {
  const source = sourceOf(Buffer.from(content), piece);
  return { ...nodeIo(process), open: () => Promise.resolve({ kind: 'open', source }) };
}

/** Everything that names lead to. */
export async function itemsFor(
  names: readonly string[],
  changes: Partial<Desk> = {},
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of itemsOf(names, deskWith(changes))) items.push(item);
  return items;
}

/** The same, with the text of each badge, or `!` and the code of what stands in the way. */
export async function foundIn(
  names: readonly string[],
  changes: Partial<Desk> = {},
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const item of itemsOf(names, deskWith(changes))) {
    const read = await item.read();
    const content = read.kind === 'problem' ? `!${read.problem.code}` : Buffer.from(read.input).toString();
    found.push([item.source, content]);
  }
  return found;
}
