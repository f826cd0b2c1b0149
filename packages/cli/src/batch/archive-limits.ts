import { largestInput } from './largest.js';

/** How much of a zip archive is read. */
export interface ArchiveLimits {
  /** Files in it. */
  readonly files: number;
  /** Bytes of one file, unpacked. */
  readonly fileBytes: number;
  /** Bytes of all files together, unpacked. */
  readonly bytesInAll: number;
  /** By how much a file of more than a megabyte may have been packed. JSON comes to a twentieth. */
  readonly ratio: number;
  /** Bytes of an archive that can only be read in its order, as from standard input. */
  readonly streamedBytes: number;
}

/** The limits of this release. */
export const archiveLimits: ArchiveLimits = {
  files: 200_000,
  fileBytes: largestInput,
  bytesInAll: 8 * 1024 * 1024 * 1024,
  ratio: 200,
  streamedBytes: 64 * 1024 * 1024,
};
