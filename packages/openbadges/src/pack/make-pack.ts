import { digestSri } from '../bytes/digest-sri.js';
import { BadgeError } from '../error.js';
import type { JsonObject } from '../model/json.js';
import { writeBase64 } from './base64.js';
import { FORMAT, readContent } from './pack-format.js';
import type { PackResponse, PackResponses } from './pack-format.js';

/** What a pack says of itself. */
export interface MakePackOptions {
  /** When it is made. */
  readonly created: Date;
}

/**
 * A pack of the answers, sorted and with the digest of each: the same answers make the same pack. Throws `BadgeError`
 * `argument.invalid` (with `problems`) where it could not be read again.
 *
 * @example
 * await writeFile('district.pack', JSON.stringify(makePack(recording.responses(), { created: new Date() })));
 */
export function makePack(responses: PackResponses, { created }: MakePackOptions): JsonObject {
  const given: unknown = responses;
  if (!(given instanceof Map)) throw new BadgeError('argument.invalid', '`responses` is no map of answers.');
  if (!(created instanceof Date) || Number.isNaN(created.getTime())) {
    throw new BadgeError('argument.invalid', '`created` is no date.');
  }
  const sorted = [...responses].sort(([one], [other]) => (one < other ? -1 : 1));
  const pack: JsonObject = {
    format: FORMAT,
    created: created.toISOString(),
    responses: Object.fromEntries(sorted.map(([url, answer]) => [url, written(answer)])),
  };
  const read = readContent(pack);
  if (read.kind === 'ok') return pack;
  throw new BadgeError('argument.invalid', 'The answers make no pack.', { problems: read.problems });
}

function written({ status, contentType, bytes, date, finalUrl }: PackResponse): JsonObject {
  return {
    status,
    contentType,
    ...bodyOf(bytes),
    digestSRI: digestSri(bytes, 'sha256'),
    ...(date !== undefined && { date }),
    ...(finalUrl !== undefined && { finalUrl }),
  };
}

/** As text where it is text, for whoever reads the file; a mark at its beginning is kept. */
function bodyOf(bytes: Uint8Array): JsonObject {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { bodyBase64: writeBase64(bytes) };
  }
}
