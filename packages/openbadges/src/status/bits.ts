/** Where a value stands in a bitstring: its place among the values, and how many bits each has. */
export interface Place {
  readonly index: number;
  readonly size: number;
}

/**
 * The value at a place of a bitstring, the first bit of a byte its highest; `undefined` beyond the end. Values of several
 * bits may reach over the end of a byte.
 *
 * @see Bitstring Status List 1.0, §2.2 `encodedList` and §3.2
 */
export function valueAt(bits: Uint8Array, { index, size }: Place): number | undefined {
  const start = index * size;
  if (start + size > bits.length * 8) return undefined;
  let value = 0;
  for (let bit = start; bit < start + size; bit += 1) {
    const byte = bits[Math.floor(bit / 8)] ?? 0;
    value = value * 2 + ((byte >> (7 - (bit % 8))) & 1);
  }
  return value;
}

/** How many entries keep the holders of credentials private among each other. */
export const LEAST_ENTRIES = 131_072;
