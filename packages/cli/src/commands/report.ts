import {
  decisionRows,
  parseCalendar,
  parseMinutes,
  parseRoster,
  programmeReport,
  programmeRows,
  readOneRoster,
  toCsv,
} from '@badgewright/microcredentials';
import type {
  Candidacy,
  Parsed,
  ProgrammeReport,
  ReportOptions,
  Roster,
} from '@badgewright/microcredentials';
import type { Problem } from '@badgewright/openbadges';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { inertText, jsonLine } from '../print/plain-text.js';
import { noReportText } from '../print/print-no-report.js';
import { programmeText } from '../print/print-programme.js';
import { readJsonFile } from '../read/read-json.js';
import { readLogs } from '../read/read-logs.js';
import type { LogProblem } from '../read/read-logs.js';
import { readTable } from '../read/read-table.js';
import { helpTail, instantOption } from './act.js';
import type { Act } from './act.js';
import { reportCalibration } from './report-calibration.js';

interface ReportFiles {
  readonly roster?: string;
  readonly calibration?: string;
  readonly calendar?: string;
  readonly minutes?: string;
  readonly rate?: number;
  readonly goal?: number;
  readonly at?: Date;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly decisions?: boolean;
}

/** Adds `report`: what the candidacies of a programme come to. */
export function addReport(program: Command, act: Act): void {
  program
    .command('report')
    .summary('report on a programme from the logs of its candidacies')
    .description(
      'Reports on a programme: whom it reaches, who passes and when, how hard each criterion is, how far assessors agree. Counts of fewer than ten people in a group, and results on a criterion of fewer than ten, are never shown; the totals of the programme always are.',
    )
    .argument('[log...]', 'logs of candidacies: files of one event a line (NDJSON), of one candidacy or many')
    .option(
      '--roster <file>',
      'the target group: CSV with the column person and one for each kind of group, or users.csv of OneRoster',
    )
    .option('--calendar <file>', 'the days on which the body works, for times to decision')
    .option('--goal <number>', 'how many people were to take part', wholeOption)
    .option('--minutes <file>', 'what reviews took: CSV with the columns review and minutes')
    .option('--rate <amount>', 'what an hour of review costs', amountOption)
    .option('--at <instant>', 'report as of this moment; by default now', instantOption)
    .option(
      '--calibration <file>',
      'in place of logs: the scores of a training set, CSV with the columns assessor, score and reference',
    )
    .addOption(new Option('--json', 'print one JSON object').conflicts('csv'))
    .option('--csv', 'print one table, a number a row')
    .addOption(
      new Option(
        '--decisions',
        'print a table of decisions in place of the report, with the ids of earners',
      ).conflicts('json'),
    )
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright report logs/*.ndjson --roster staff.csv --calendar district.json',
          'badgewright report all.ndjson --csv > report.csv',
          'badgewright report all.ndjson --decisions > decisions.csv',
          'badgewright report --calibration training.csv',
        ],
        exitCodes:
          '0 the report is printed, 1 a log or another file has faults and nothing was counted, 64 the command line or a file name is wrong.',
      }),
    )
    .action((logs: readonly string[], options: ReportFiles, command: Command) => {
      const clash = clashOf(logs, options);
      return clash === undefined ? act((io) => run(logs, options, io)) : command.error(`error: ${clash}`);
    });
}

/** What cannot be meant together, or is missing, in words. */
function clashOf(
  logs: readonly string[],
  { calibration, json: _json, csv: _csv, ...others }: ReportFiles,
): string | undefined {
  const { decisions, at: _at, ...settings } = others;
  if (decisions === true && Object.keys(settings).length > 0)
    return '--decisions says what was decided: only --at goes with it.';
  if (calibration === undefined) return logs.length === 0 ? 'name a log, or --calibration.' : undefined;
  return logs.length > 0 || Object.keys(others).length > 0
    ? '--calibration is a report of its own: only --json and --csv go with it.'
    : undefined;
}

async function run(logs: readonly string[], options: ReportFiles, io: Io): Promise<ExitCode> {
  const { calibration } = options;
  return calibration === undefined
    ? await report(logs, options, io)
    : await reportCalibration({ ...options, calibration }, io);
}

async function report(logs: readonly string[], options: ReportFiles, io: Io): Promise<ExitCode> {
  const made = await reportOn(logs, options, io);
  if (made.kind === 'bad') {
    io.out(options.json === true ? jsonLine(made) : noReportText(made.problems, paintFor(io)));
    return exitCodes.invalid;
  }
  io.out(textFor(made, options, io));
  return exitCodes.valid;
}

function textFor({ value, candidacies }: Reported, { json, csv, decisions }: ReportFiles, io: Io): string {
  if (decisions === true) return inertText(toCsv(decisionRows(candidacies)));
  if (json === true) return jsonLine(value);
  return csv === true ? inertText(toCsv(programmeRows(value))) : programmeText(value, paintFor(io));
}

/** A report, and what it is on. */
interface Reported {
  readonly kind: 'ok';
  readonly value: ProgrammeReport;
  readonly candidacies: readonly Candidacy[];
}

type Made = Reported | { readonly kind: 'bad'; readonly problems: readonly LogProblem[] };

/** All or nothing: a report that leaves out a log counts wrongly. */
async function reportOn(logs: readonly string[], files: ReportFiles, io: Io): Promise<Made> {
  const read = await readLogs(logs, io);
  const roster = await optional(files.roster, rosterIn, io);
  const minutes = await optional(files.minutes, parseMinutes, io);
  const calendar = await calendarIn(files.calendar, io);
  const problems = [read, roster, minutes, calendar].flatMap((part) =>
    part.kind === 'bad' ? part.problems : [],
  );
  if (read.kind === 'bad' || roster.kind === 'bad' || minutes.kind === 'bad' || calendar.kind === 'bad')
    return { kind: 'bad', problems };
  const { goal, rate } = files;
  const candidacies = read.candidacies.map(({ candidacy }) => candidacy);
  const made = programmeReport(candidacies, {
    at: files.at ?? io.now(),
    ...(roster.value && { roster: roster.value }),
    ...(calendar.value && { calendar: calendar.value }),
    ...(goal !== undefined && { goal }),
    ...(minutes.value && {
      effort: { minutes: minutes.value, ...(rate !== undefined && { hourlyRate: rate }) },
    }),
  });
  return made.kind === 'ok'
    ? { ...made, candidacies }
    : { kind: 'bad', problems: placed(made.problems, read.candidacies) };
}

/** In place of a candidacy's number the file and line with which its log begins. */
function placed(
  problems: readonly Problem<string>[],
  candidacies: readonly { readonly candidacy: Candidacy; readonly source: string }[],
): readonly LogProblem[] {
  return problems.map((problem) => ({
    ...problem,
    source: candidacies[Number(problem.at?.slice(1))]?.source ?? '',
    at: '',
  }));
}

type Part<T> =
  | { readonly kind: 'ok'; readonly value: T | undefined }
  | { readonly kind: 'bad'; readonly problems: readonly LogProblem[] };

async function optional<T>(
  file: string | undefined,
  parse: (text: string) => Parsed<T>,
  io: Io,
): Promise<Part<T>> {
  return file === undefined ? { kind: 'ok', value: undefined } : from(file, await readTable(file, parse, io));
}

/** A roster of our own form, or the users of a OneRoster export, whose ids are then those of the export. */
function rosterIn(text: string): Parsed<Roster> {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return heading.includes('sourcedId') ? readOneRoster({ users: text }) : parseRoster(text);
}

async function calendarIn(
  file: string | undefined,
  io: Io,
): Promise<Part<NonNullable<ReportOptions['calendar']>>> {
  if (file === undefined) return { kind: 'ok', value: undefined };
  const json = await readJsonFile(file, io);
  return from(file, json.kind === 'ok' ? parseCalendar(json.value) : json);
}

function from<T>(
  source: string,
  read:
    | { readonly kind: 'ok'; readonly value: T }
    | { readonly kind: 'bad'; readonly problems: readonly Problem<string>[] },
): Part<T> {
  if (read.kind === 'ok') return read;
  return {
    kind: 'bad',
    problems: read.problems.map((problem) => ({ ...problem, source, at: problem.at ?? '' })),
  };
}

function wholeOption(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number from 1.');
}

function amountOption(text: string): number {
  if (/^\d{1,9}(\.\d{1,4})?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write an amount such as 42 or 42.50.');
}
