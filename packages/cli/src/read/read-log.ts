import { readJson } from '@badgewright/openbadges';
import type { JsonObject, Problem } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { readText, tooLarge } from './read-text.js';

/** A problem, and the file, or the file and line, that it is in. */
export interface PlacedProblem extends Problem<string> {
  readonly source: string;
}

/** The log of one candidacy as it stands in its file. */
export interface LogFile {
  /** Bytes. */
  readonly size: number;
  /** Whether a line break ends the last line. */
  readonly isEnded: boolean;
  /** The events, each with the number of its line. */
  readonly events: readonly { readonly event: JsonObject; readonly line: number }[];
  readonly problems: readonly PlacedProblem[];
}

/** A log; or why there is none to be read. */
export type LogFileRead =
  { readonly kind: 'read'; readonly log: LogFile } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Reads a file of one event a line; what the events say is for `replay` to judge. Throws `BadgeError` `file.too-large`.
 *
 * Codes: `input.*` of `readJson`.
 */
export async function readLog(file: string, io: Io): Promise<LogFileRead> {
  const read = await readText(file, io);
  if (read.kind === 'failed') return read;
  if (read.kind === 'too-large') throw tooLarge(file, 'any log');
  if (read.kind === 'not-text') {
    const fault = { code: 'input.not-json', message: 'This is not text in UTF-8.', at: '', source: file };
    return { kind: 'read', log: { size: 0, isEnded: true, events: [], problems: [fault] } };
  }
  const lines = read.text
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ json: readJson(text), line }));
  return {
    kind: 'read',
    log: {
      size: read.size,
      isEnded: read.text === '' || read.text.endsWith('\n'),
      events: lines.flatMap(({ json, line }) => (json.kind === 'ok' ? [{ event: json.value, line }] : [])),
      problems: lines.flatMap(({ json, line }) =>
        json.kind === 'ok' ? [] : json.problems.map((problem) => ({ ...problem, source: `${file}:${line}` })),
      ),
    },
  };
}

/** Problems of `replay`, with the line in place of the event's number. */
export function atLines(
  file: string,
  events: LogFile['events'],
  problems: readonly Problem<string>[],
): readonly PlacedProblem[] {
  return problems.map((problem) => {
    const [, place, rest = ''] = /^\/(\d+)(.*)$/su.exec(problem.at ?? '') ?? [];
    const line = place === undefined ? undefined : events[Number(place)]?.line;
    return { ...problem, at: rest, source: line === undefined ? file : `${file}:${line}` };
  });
}
