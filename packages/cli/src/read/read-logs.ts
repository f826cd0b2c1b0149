import { replay } from '@badgewright/microcredentials';
import type { Candidacy } from '@badgewright/microcredentials';
import { readJson } from '@badgewright/openbadges';
import type { JsonObject, Problem } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/** A problem, with the file, or the file and line, that it is in. */
export interface LogProblem extends Problem<string> {
  readonly source: string;
  readonly at: string;
}

/** A candidacy, and the file and line with which its log begins. */
export interface LoggedCandidacy {
  readonly candidacy: Candidacy;
  readonly source: string;
}

/** What logs hold. */
export type LogsRead =
  | { readonly kind: 'ok'; readonly candidacies: readonly LoggedCandidacy[] }
  | { readonly kind: 'bad'; readonly problems: readonly LogProblem[] };

/** Bytes of a file, and problems told: the rest are like them. */
const limits = { bytes: 256 * 1024 * 1024, problems: 1_000 };

/**
 * Reads the candidacies in some logs, whose events may come mixed, each candidacy's in its order and in one file. All
 * faults are told. Throws `BadgeError`: `file.unreadable`, `file.too-large`.
 *
 * Codes: `input.*`, and those of `replay`.
 */
export async function readLogs(files: readonly string[], io: Io): Promise<LogsRead> {
  const problems: LogProblem[] = [];
  const candidacies: LoggedCandidacy[] = [];
  for (const file of files) {
    for (const log of logsIn(await textIn(file, io), file, problems)) {
      const read = replay(log.map(({ event }) => event));
      const [first] = log;
      if (read.kind === 'bad') problems.push(...read.problems.map((problem) => atLine(problem, log)));
      else if (first !== undefined) candidacies.push({ candidacy: read.value, source: first.source });
    }
  }
  return problems.length === 0
    ? { kind: 'ok', candidacies }
    : { kind: 'bad', problems: problems.slice(0, limits.problems) };
}

interface Line {
  readonly event: JsonObject;
  /** File and number. */
  readonly source: string;
}

async function textIn(file: string, io: Io): Promise<string> {
  const read = await io.read(file, limits.bytes);
  if (read.kind === 'failed') throw unreadable(file, read.reason);
  if (read.kind === 'too-large') throw tooLarge(file, 'any log');
  return new TextDecoder().decode(read.bytes);
}

/** The lines of each candidacy. */
function logsIn(text: string, file: string, problems: LogProblem[]): Iterable<readonly Line[]> {
  const logs = new Map<unknown, Line[]>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const source = `${file}:${index + 1}`;
    const json = readJson(line);
    if (json.kind !== 'ok') {
      problems.push(...json.problems.map((problem) => ({ ...problem, source, at: problem.at ?? '' })));
      continue;
    }
    const { candidacy } = json.value;
    const known = logs.get(candidacy);
    if (known === undefined) logs.set(candidacy, [{ event: json.value, source }]);
    else known.push({ event: json.value, source });
  }
  return logs.values();
}

/** With the line in place of the number of the event. */
function atLine({ code, message, at = '' }: Problem<string>, log: readonly Line[]): LogProblem {
  const [, place = '', rest = ''] = /^\/(\d+)(.*)$/su.exec(at) ?? [];
  const line = log[Number(place)] ?? log[0];
  return { code, message, source: line?.source ?? '', at: rest };
}
