import { crc32 } from 'node:zlib';

import { png } from './samples.js';

/** The PNG of the samples with a chunk of the test's own, before its end. */
export function pngWith(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(body.length);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  const end = png.length - 12;
  return new Uint8Array(Buffer.concat([png.slice(0, end), chunk, png.slice(end)]));
}
