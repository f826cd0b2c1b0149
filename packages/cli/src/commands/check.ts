import { parseDefinition } from '@badgewright/microcredentials';
import type { Definition } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { Problem, Problems } from '@badgewright/openbadges';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor, textOf } from '../print/layout.js';
import type { Paint } from '../print/layout.js';
import { jsonLine, plainText } from '../print/plain-text.js';
import { pointerText, problemLines } from '../print/print-problems.js';
import { readJsonFile } from '../read/read-json.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

interface CheckOptions {
  readonly json?: boolean;
}

interface Checked {
  readonly source: string;
  readonly definition?: Definition;
  readonly problems: readonly Problem<string>[];
}

/** Adds `check`: says what is wrong with definitions. */
export function addCheck(program: Command, act: Act): void {
  program
    .command('check')
    .summary('check definitions of micro-credentials')
    .description('Checks definitions of micro-credentials and names every fault with its place.')
    .argument('<file...>', 'definitions: JSON files')
    .option('--json', 'print one JSON object a line: source, kind (ok or bad), problems')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright check small-group-reading.json',
          'badgewright check definitions/*.json --json',
        ],
        exitCodes: '0 no fault, 1 a fault in any of them, 64 the command line or a file name is wrong.',
      }),
    )
    .action((files: readonly string[], options: CheckOptions) => act((io) => checkAll(files, options, io)));
}

async function checkAll(files: readonly string[], { json }: CheckOptions, io: Io): Promise<ExitCode> {
  const paint = paintFor(io);
  const codes: ExitCode[] = [];
  for (const source of files) {
    const checked = await checkFile(source, io);
    io.out(json === true ? jsonOf(checked) : textFor(checked, paint));
    codes.push(codeOf(checked));
  }
  return codes.includes(exitCodes.usage)
    ? exitCodes.usage
    : codes.includes(exitCodes.invalid)
      ? exitCodes.invalid
      : exitCodes.valid;
}

function codeOf({ definition, problems }: Checked): ExitCode {
  if (definition !== undefined) return exitCodes.valid;
  return problems.some(({ code }) => code === 'file.unreadable') ? exitCodes.usage : exitCodes.invalid;
}

async function checkFile(source: string, io: Io): Promise<Checked> {
  const read = await readJsonFile(source, io).catch(unreadableFile);
  const parsed = read.kind === 'ok' ? parseDefinition(read.value) : read;
  return parsed.kind === 'ok'
    ? { source, definition: parsed.value, problems: [] }
    : { source, problems: parsed.problems };
}

/** One file that cannot be opened says nothing of the others. */
function unreadableFile(error: unknown): { readonly kind: 'bad'; readonly problems: Problems<string> } {
  if (!(error instanceof BadgeError) || error.code !== 'file.unreadable') throw error;
  return { kind: 'bad', problems: [{ code: 'file.unreadable', message: error.message, at: '' }] };
}

function jsonOf({ source, problems }: Checked): string {
  return jsonLine({ source, kind: problems.length === 0 ? 'ok' : 'bad', problems });
}

function textFor({ source, definition, problems }: Checked, paint: Paint): string {
  const name = plainText(source);
  if (definition !== undefined) {
    const { title, version } = definition;
    return textOf([`${paint.green('✓')} ${name}`, `  ${plainText(title)} ${plainText(version)}`]);
  }
  const count = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
  return textOf([
    `${paint.red('✗')} ${name}: ${count}`,
    ...problemLines(problems, {
      place: pointerText,
      paint,
    }),
  ]);
}
