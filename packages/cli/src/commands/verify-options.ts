import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { languages } from '@badgewright/openbadges';
import type { Language } from '@badgewright/openbadges';
import { collected, instantOption } from './act.js';
import { relianceClash, withRelianceOptions } from './reliance-options.js';
import type { RelianceOptions } from './reliance-options.js';

/** How rows are written. */
export type RowsFormat = 'csv' | 'ndjson' | 'html';

/** What `verify` may be told on the command line. */
export interface VerifyOptions extends RelianceOptions {
  readonly json?: boolean;
  readonly recipient?: { readonly type: string; readonly value: string };
  readonly lang: Language;
  readonly lenient?: boolean;
  readonly shortStatusLists?: boolean;
  /** Milliseconds. */
  readonly clockSkew?: number;
  readonly challenge?: string;
  readonly domain?: string;
  readonly component?: readonly string[];
  readonly now?: Date;
  readonly from?: 'csv';
  readonly out?: string;
  readonly format?: RowsFormat;
  readonly resume?: boolean;
  readonly workers?: number;
  readonly html?: string;
  readonly trace?: boolean;
  readonly devLoopback?: boolean;
}

/** Adds the options of `verify`, those for everyday use first. */
export function withVerifyOptions(command: Command): Command {
  const named = command
    .option(
      '--json',
      'print reports as JSON, without the badge; of several badges one a line, with its source',
    )
    .option('--out <file>', 'write one row a badge to a new file, and print a summary only')
    .addOption(
      new Option('--format <format>', 'of the rows; by default by the name of the file').choices([
        'csv',
        'ndjson',
        'html',
      ]),
    )
    .option('--resume', 'go on with --out where an interrupted run stopped')
    .option(
      '--workers <number>',
      'processors to verify many badges on; by default all of them, and 0 or 1 are one at a time',
      workersOption,
    )
    .option('--html <file>', 'write the report on one badge as a page to print, to a new file')
    .addOption(new Option('--lang <language>', 'the language of reports').choices(languages).default('en'))
    .addOption(new Option('--from <form>', 'take text for a table of URLs').choices(['csv']));
  return withRelianceOptions(named)
    .option(
      '--recipient <type=value>',
      'whose badge it must be, such as emailAddress=a@b.example',
      recipientOption,
    )
    .option(
      '--component <file...>',
      'badges on which the badge for a stack rests; name the badge for the stack before them',
      collected,
    )
    .option('--now <instant>', 'verify as of this moment; by default now', instantOption)
    .option(
      '--clock-skew <seconds>',
      'by how much the clocks of issuers may differ from yours',
      secondsOption,
    )
    .option('--lenient', 'accept signed text (JWT) that misses what the standard demands, with a warning')
    .option('--short-status-lists', 'read status lists shorter than the standard demands, with a warning')
    .option('--challenge <text>', 'the challenge that you sent to the holder of a presentation')
    .option('--domain <text>', 'the domain that you sent to the holder of a presentation')
    .option('--trace', 'with --json: the canonical forms behind each proof, and their hashes')
    .option('--dev-loopback', 'for development: read http URLs of this very machine too');
}

/** Options that cannot both be meant, in words; `undefined` where all go together. */
export function clashOf(options: VerifyOptions): string | undefined {
  const { json, out, format, resume, html, trace } = options;
  if (out === undefined && format !== undefined) return '--format is for the rows of --out.';
  if (out === undefined && resume === true) return '--resume goes on with the rows of --out.';
  if (out !== undefined && formatOf(options) === undefined) {
    return '--out names a file in .csv, .ndjson or .html, or --format says what it is.';
  }
  if (out !== undefined && html !== undefined) return '--html is for one badge, and --out for many.';
  if (out !== undefined && trace === true) return '--trace is for reports, and --out has rows.';
  if (trace === true && json !== true) return '--trace is for reports as JSON: add --json.';
  return relianceClash(options);
}

/** How the rows are written: as the option says, or else the name of the file. */
export function formatOf({
  out = '',
  format,
}: Pick<VerifyOptions, 'out' | 'format'>): RowsFormat | undefined {
  const suffix = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '';
  return format ?? formats.get(suffix);
}

const formats: ReadonlyMap<string, RowsFormat> = new Map([
  ['csv', 'csv'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['html', 'html'],
  ['htm', 'html'],
]);

/** Reads whose badge one must be from the command line. */
export function recipientOption(text: string): { readonly type: string; readonly value: string } {
  const [, type, value] = /^([A-Za-z]\w*)=(.+)$/s.exec(text) ?? [];
  if (type !== undefined && value !== undefined) return { type, value };
  throw new InvalidArgumentError(
    'Write a type and a value, such as id=did:key:… or emailAddress=a@b.example.',
  );
}

/** One at a time is done without a thread beside the command's own. */
function workersOption(text: string): number {
  const workers = /^\d{1,3}$/.test(text) ? Number(text) : Infinity;
  if (workers <= MOST_WORKERS) return workers > 1 ? workers : 0;
  throw new InvalidArgumentError(`Write a whole number, at most ${MOST_WORKERS}.`);
}

const MOST_WORKERS = 256;

function secondsOption(text: string): number {
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (seconds <= 86_400) return seconds * 1000;
  throw new InvalidArgumentError('Write whole seconds, at most a day: 86400.');
}
