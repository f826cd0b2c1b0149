import { Buffer } from 'node:buffer';

import { ZipFile } from 'yazl';

/** A zip archive of the given files, packed, in their order. */
export async function zipOf(
  files: readonly (readonly [
    name: string,
    content: string | Uint8Array,
    options?: { readonly mode?: number; readonly compress?: boolean },
  ])[],
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content, options = {}] of files) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content), name, { mode: 0o100644, ...options });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The archive with a name in it written over by another of the same length, wherever it stands. */
export function renamed(archive: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error('Names of one length.');
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** The archive with bytes changed in the entry of the central directory with a number, from 0. */
export function patched(archive: Buffer, index: number, change: (entry: Buffer) => void): Buffer {
  const copy = Buffer.from(archive);
  let at = -1;
  for (let seen = -1; seen < index; seen += 1)
    at = copy.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at + 1);
  if (at === -1) throw new Error('No such entry.');
  change(copy.subarray(at));
  return copy;
}
