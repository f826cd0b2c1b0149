import { replay } from '@badgewright/microcredentials';
import type { Candidacy } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { JsonObject } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { atLines, readLog } from '../read/read-log.js';
import type { PlacedProblem } from '../read/read-log.js';
import { unreadable } from '../read/read-text.js';
import { writeNew } from '../write-new.js';

/** A log on the disk, and the candidacy that it is of; without events there is none. */
export interface CandidacyLog {
  readonly file: string;
  readonly candidacy: Candidacy | undefined;
  /** Bytes; `undefined` where there is no file yet. */
  readonly size: number | undefined;
  /** Whether a line break ends the last line. */
  readonly isEnded: boolean;
}

/** What came of reading it. */
export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly problems: readonly PlacedProblem[] };

/**
 * Reads the log of one candidacy, whole or not at all. One that is not there may be about to begin. Throws
 * `BadgeError`: `file.unreadable`, `file.too-large`.
 *
 * Codes: `input.*`, and those of `replay`.
 */
export async function openCandidacyLog(
  file: string,
  { mayBegin }: { readonly mayBegin: boolean },
  io: Io,
): Promise<Read<CandidacyLog>> {
  const read = await readLog(file, io);
  if (read.kind === 'failed') {
    if (!mayBegin) throw unreadable(file, read.reason);
    return { kind: 'ok', value: { file, candidacy: undefined, size: undefined, isEnded: true } };
  }
  const { events, problems, size, isEnded } = read.log;
  if (problems.length > 0) return { kind: 'bad', problems };
  if (events.length === 0) return { kind: 'ok', value: { file, candidacy: undefined, size, isEnded } };
  const replayed = replay(events.map(({ event }) => event));
  return replayed.kind === 'ok'
    ? { kind: 'ok', value: { file, candidacy: replayed.value, size, isEnded } }
    : { kind: 'bad', problems: atLines(file, events, replayed.problems) };
}

/**
 * Adds events to the end of the log, all or none. What somebody else has written to it meanwhile was not looked at, so
 * then nothing is added. Throws `BadgeError`: `log.changed`, `file.unwritable`, `file.exists`.
 */
export async function appendEvents(
  { file, size, isEnded }: CandidacyLog,
  events: readonly JsonObject[],
  io: Io,
): Promise<void> {
  const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  // A log says who reviewed whom: a new one is for its owner alone.
  if (size === undefined) {
    await writeNew(file, { content: text, mode: 0o600 }, io);
    return;
  }
  const added = await io.append(file, { text: isEnded ? text : `\n${text}`, after: size });
  switch (added.kind) {
    case 'appended':
      return;
    case 'changed': {
      const message = `${file} was written to meanwhile, so nothing was added.`;
      throw new BadgeError<CommandErrorCode>('log.changed', message);
    }
    case 'failed':
      throw new BadgeError<CommandErrorCode>('file.unwritable', `${file}: ${added.reason}.`);
  }
}
