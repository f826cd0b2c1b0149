/** The bytes of a text in base64 with its padding; `undefined` for any other, and for a second way to write one. */
export function readBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  // The last character has bits to spare, which `atob` passes over.
  if (btoa(binary.slice(-(binary.length % 3 || 3))) !== text.slice(-4)) return undefined;
  // `Uint8Array.from` makes a list of all characters first, which takes many times the memory.
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Bytes in base64. A piece at a time: a call takes a bounded number of arguments. */
export function writeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(''));
}

const PIECE = 8_192;
