/** A byte over 127, the name, and line breaks of every sort: a transfer that mends line breaks shows at once. */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Whether bytes begin as a PNG does; the rest of the signature is there to show damage. */
export function startsAsPng(bytes: Uint8Array): boolean {
  return pngSignature.subarray(0, 4).every((byte, index) => bytes[index] === byte);
}
