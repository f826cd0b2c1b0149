import { parseDefinition } from '@badgewright/microcredentials';
import type { Definition, QualityOptions, QualityProfile } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import { Option } from 'commander';
import type { Command } from 'commander';
import { checkFiles } from '../check/check-files.js';
import { isBad } from '../check/checked.js';
import type { Checked } from '../check/checked.js';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { checkedText, ratedText } from '../print/print-findings.js';
import { sarifLog } from '../print/sarif-log.js';
import { readChecked } from '../read/read-checked.js';
import { readJsonFile } from '../read/read-json.js';
import type { ReadFile } from '../read/read-checked.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

interface CheckOptions {
  readonly profile: QualityProfile;
  readonly against?: string;
  readonly assessorRubric?: string;
  readonly json?: boolean;
  readonly sarif?: boolean;
}

/** Adds `check`: says what is wrong with definitions, stacks and ratings, and what could be better. */
export function addCheck(program: Command, act: Act): void {
  program
    .command('check')
    .summary('check definitions, stacks and ratings of quality')
    .description(
      'Checks definitions of micro-credentials, stacks of them, and ratings of their quality: every fault with its ' +
        'place, and what the rules of quality find. A stack is held against the definitions and stacks beside it; ' +
        'the ratings of one definition are counted together.',
    )
    .argument('<file...>', 'definitions, stacks, ratings: JSON files')
    .addOption(
      new Option('--profile <name>', 'how strict; eu: what the European recommendation asks for is an error')
        .choices(['default', 'eu'])
        .default('default'),
    )
    .option('--against <file>', 'the version published before: what changed needs a new version')
    .option('--assessor-rubric <file>', 'the definition that assessors score with, where it is another file')
    .option(
      '--json',
      'print one JSON object a line: source, kind (ok or bad), document, problems, findings, skipped; then one for each rated definition',
    )
    .addOption(new Option('--sarif', 'print one SARIF 2.1.0 log of all files').conflicts('json'))
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright check small-group-reading.json --profile eu',
          'badgewright check definitions/*.json stacks/*.json --json',
          'badgewright check draft.json --against published.json',
          'badgewright check definitions/*.json --sarif > check.sarif',
        ],
        exitCodes:
          '0 no fault and no error (warnings and remarks there may be), 1 a fault or an error in any of them, 64 the command line or a file name is wrong.',
      }),
    )
    .action((files: readonly string[], options: CheckOptions) => act((io) => check(files, options, io)));
}

async function check(sources: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const quality = await qualityOptions(options, io);
  const files: ReadFile[] = [];
  for (const source of sources) files.push(await readChecked(source, io));
  refuseStranger(files, options, quality.earlier);
  const checked = checkFiles(files, quality);
  print(checked, options, io);
  return codeOf(checked);
}

async function qualityOptions(
  { profile, against, assessorRubric }: CheckOptions,
  io: Io,
): Promise<QualityOptions> {
  const earlier = against === undefined ? undefined : await definitionIn(against, io);
  const rubric = assessorRubric === undefined ? undefined : await definitionIn(assessorRubric, io);
  return {
    profile,
    ...(earlier === undefined ? {} : { earlier }),
    ...(rubric === undefined ? {} : { assessorRubric: rubric.criteria }),
  };
}

async function definitionIn(file: string, io: Io): Promise<Definition> {
  const read = await readJsonFile(file, io);
  const parsed = read.kind === 'ok' ? parseDefinition(read.value) : read;
  if (parsed.kind === 'ok') return parsed.value;
  const message = `${file} holds no definition.`;
  throw new BadgeError<CommandErrorCode>('definition.invalid', message, { problems: parsed.problems });
}

/** A comparison that none of the files can be meant by would pass without having looked. */
function refuseStranger(
  files: readonly ReadFile[],
  { against, assessorRubric }: CheckOptions,
  earlier: Definition | undefined,
): void {
  const definitions = files.flatMap(({ kind, document }) => (kind === 'definition' ? [document?.value] : []));
  if (earlier !== undefined && !definitions.some((one) => one === undefined || one.id === earlier.id))
    throw misused(`None of the files is a later version of what ${against ?? ''} defines.`);
  if (assessorRubric !== undefined && files.length > 1)
    throw misused('With --assessor-rubric, check one definition at a time.');
}

function misused(message: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('option.misused', message);
}

function print({ files, rated }: Checked, { json, sarif }: CheckOptions, io: Io): void {
  if (sarif === true) {
    io.out(sarifLog({ files, rated }));
    return;
  }
  const paint = paintFor(io);
  for (const file of files) io.out(json === true ? fileJson(file) : checkedText(file, paint));
  for (const one of rated) {
    const { result, ...of } = one;
    io.out(json === true ? jsonLine({ ...of, ...result }) : ratedText(one, paint));
  }
}

function fileJson(file: Checked['files'][number]): string {
  const { source, kind, problems, findings, skipped } = file;
  return jsonLine({ source, kind: isBad(file) ? 'bad' : 'ok', document: kind, problems, findings, skipped });
}

function codeOf({ files, rated }: Checked): ExitCode {
  if (files.some(({ problems }) => problems.some(({ code }) => code === 'file.unreadable')))
    return exitCodes.usage;
  return files.some(isBad) || rated.some(({ result }) => result.kind === 'not-yet')
    ? exitCodes.invalid
    : exitCodes.valid;
}
