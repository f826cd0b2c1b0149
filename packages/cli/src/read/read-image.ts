import { limits } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/**
 * Bytes of an image file; what they are is for the reader of images to judge. Throws `BadgeError`:
 * `file.unreadable`, `file.too-large`.
 */
export async function readImage(source: string, io: Io): Promise<Uint8Array> {
  const read = await io.read(source, limits.imageBytes);
  switch (read.kind) {
    case 'read':
      return read.bytes;
    case 'failed':
      throw unreadable(source, read.reason);
    case 'too-large':
      throw tooLarge(source, 'any image');
  }
}
