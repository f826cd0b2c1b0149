import { apply, parseCalendar, turnaroundOf } from '@badgewright/microcredentials';
import type { Calendar, Candidacy } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { JsonObject, Problem } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { appendEvents, openCandidacyLog } from '../log/candidacy-log.js';
import type { Read } from '../log/candidacy-log.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { candidacyJson, candidacyText, refusedText } from '../print/print-candidacy.js';
import { readJsonFile } from '../read/read-json.js';
import type { PlacedProblem } from '../read/read-log.js';

/** The options that `review` has for a log. */
export interface LogOptions {
  readonly log: string;
  readonly append?: readonly string[];
  readonly calendar?: string;
  readonly at?: Date;
  readonly json?: boolean;
}

/**
 * Tells where a candidacy stands by its log. With events to append, all of them are, once every one is accepted, or
 * none is.
 */
export async function reviewLog(options: LogOptions, io: Io): Promise<ExitCode> {
  const { append = [], log: file } = options;
  if (append.length > 0 && file === '-')
    throw new BadgeError<CommandErrorCode>('option.misused', 'Nothing can be appended to standard input.');
  const calendar = await readCalendar(options.calendar, io);
  if (calendar.kind === 'bad') return refuse(calendar.problems, exitCodes.indeterminate, { options, io });
  const log = await openCandidacyLog(file, { mayBegin: append.length > 0 }, io);
  if (log.kind === 'bad') return refuse(log.problems, exitCodes.indeterminate, { options, io });
  const extended = await extend(log.value.candidacy, append, io);
  if (extended.kind === 'bad') return refuse(extended.problems, exitCodes.invalid, { options, io });
  const { candidacy, events } = extended.value;
  if (candidacy === undefined)
    throw new BadgeError<CommandErrorCode>(
      'option.misused',
      `${file} holds no events, and none is appended.`,
    );
  if (events.length > 0) await appendEvents(log.value, events, io);
  const at = options.at ?? io.now();
  const turnaround = calendar.value && turnaroundOf(candidacy, calendar.value, at);
  const shown = { candidacy, turnaround, appended: events.length };
  io.out(options.json === true ? jsonLine(candidacyJson(shown)) : candidacyText(shown, paintFor(io)));
  return events.length > 0 ? exitCodes.valid : exitOf(candidacy);
}

interface Extended {
  readonly candidacy: Candidacy | undefined;
  readonly events: readonly JsonObject[];
}

async function extend(
  from: Candidacy | undefined,
  files: readonly string[],
  io: Io,
): Promise<Read<Extended>> {
  let candidacy = from;
  const events: JsonObject[] = [];
  for (const file of files) {
    const json = await readJsonFile(file, io);
    if (json.kind === 'bad') return placed(file, json.problems);
    const next = apply(candidacy, json.value);
    if (next.kind === 'bad') return placed(file, next.problems);
    candidacy = next.value;
    events.push(json.value);
  }
  return { kind: 'ok', value: { candidacy, events } };
}

function placed(
  source: string,
  problems: readonly Problem<string>[],
): { readonly kind: 'bad'; readonly problems: readonly PlacedProblem[] } {
  return { kind: 'bad', problems: problems.map((problem) => ({ ...problem, source })) };
}

async function readCalendar(file: string | undefined, io: Io): Promise<Read<Calendar | undefined>> {
  if (file === undefined) return { kind: 'ok', value: undefined };
  const json = await readJsonFile(file, io);
  const parsed = json.kind === 'ok' ? parseCalendar(json.value) : json;
  return parsed.kind === 'ok' ? parsed : placed(file, parsed.problems);
}

interface Refusing {
  readonly options: LogOptions;
  readonly io: Io;
}

function refuse(problems: readonly PlacedProblem[], code: ExitCode, { options, io }: Refusing): ExitCode {
  io.out(
    options.json === true
      ? jsonLine({ kind: 'bad', problems })
      : refusedText(problems, { what: code === exitCodes.invalid ? 'events' : 'log', paint: paintFor(io) }),
  );
  return code;
}

/** How a candidacy that nothing is appended to ends the command. */
export function exitOf({ state, issued }: Candidacy): ExitCode {
  if (issued !== undefined) return badgeCodes[issued.standing];
  if (state === 'earned') return exitCodes.valid;
  const ended = ['not-yet', 'support-required', 'denied', 'withdrawn', 'lapsed'].includes(state);
  return ended ? exitCodes.invalid : exitCodes.indeterminate;
}

const badgeCodes = {
  active: exitCodes.valid,
  suspended: exitCodes.indeterminate,
  revoked: exitCodes.invalid,
} as const;
