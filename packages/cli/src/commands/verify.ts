import { checkNames, limits, verify } from '@badgewright/openbadges';
import type { Fetch, Problem, Verdict } from '@badgewright/openbadges';
import type { Command } from 'commander';
import { exitCodes, worstVerdict } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { reportText } from '../print/print-report.js';
import { printedReport, reportJson } from '../print/printed-report.js';
import type { PrintedReport } from '../print/printed-report.js';
import { readPack } from '../read/read-pack.js';
import { largestFile } from '../read/read-text.js';
import { helpTail, instantOption } from './act.js';
import type { Act } from './act.js';

interface VerifyOptions {
  readonly json?: boolean;
  /** What this release does anyway, but for what a pack holds. */
  readonly offline?: boolean;
  readonly pack?: string;
  readonly lenient?: boolean;
  readonly challenge?: string;
  readonly domain?: string;
  readonly now?: Date;
}

interface Row {
  readonly source: string;
  readonly report: PrintedReport;
  /** Whether the file could be opened. */
  readonly opened: boolean;
}

/** Adds `verify`: says whether badges are valid. */
export function addVerify(program: Command, act: Act): void {
  program
    .command('verify')
    .summary('verify badges')
    .description(
      'Verifies badges (Open Badges 3.0 and 2.0), learner records and presentations, and says in plain words ' +
        'what holds, what does not and what to do. What a file is, its content tells, not its name.',
    )
    .argument('<file...>', 'badges: JSON, signed text (JWT), PNG or SVG, or - for standard input')
    .option(
      '--json',
      'print the report as JSON, without the badge; for several files one a line, with its source',
    )
    .option('--offline', 'read nothing from the network; this release never does')
    .option('--pack <file>', 'an offline pack: what issuers publish, in a file, in place of the network')
    .option('--lenient', 'accept signed text (JWT) that misses what the standard demands, with a warning')
    .option('--challenge <text>', 'the challenge that you sent to the holder of a presentation')
    .option('--domain <text>', 'the domain that you sent to the holder of a presentation')
    .option('--now <instant>', 'verify as of this moment; by default now', instantOption)
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright verify badge.json',
          'badgewright verify badge.png badge.svg badge.jwt',
          'badgewright verify --pack issuers.json badge.json',
          'badgewright verify --challenge 6b1f --domain licensure.example shown.json',
          'badgewright verify --json --now 2026-06-01T00:00:00Z badges/*.json',
        ],
        exitCodes:
          '0 valid, 1 not valid, 2 could not be checked; of several files the worst (1 over 2 over 0). A file that cannot be opened could not be checked; where no file can be opened, 64.',
      }),
    )
    .action((files: readonly string[], options: VerifyOptions) => act((io) => verifyAll(files, options, io)));
}

async function verifyAll(files: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> {
  const fetch = options.pack === undefined ? undefined : await readPack(options.pack, io);
  const settings = { ...options, now: options.now ?? io.now(), fetch };
  const paint = paintFor(io);
  const rows: { readonly opened: boolean; readonly verdict: Verdict }[] = [];
  for (const source of files) {
    const row = await verifyFile(source, settings, io);
    const gap = rows.length === 0 ? '' : '\n\n';
    const isJson = options.json === true;
    io.out(isJson ? rowJson(row, files.length > 1) : gap + reportText(row.report, source, paint));
    rows.push({ opened: row.opened, verdict: row.report.verdict });
  }
  if (!rows.some(({ opened }) => opened)) return exitCodes.usage;
  return exitCodes[worstVerdict(rows.map(({ verdict }) => verdict))];
}

interface Settings extends VerifyOptions {
  readonly now: Date;
  readonly fetch: Fetch | undefined;
}

/** Bytes of a file that are read at most: the largest text or image. */
const largest = Math.max(limits.imageBytes, largestFile);

async function verifyFile(source: string, settings: Settings, io: Io): Promise<Row> {
  const read = await io.read(source, largest);
  switch (read.kind) {
    case 'read':
      return await verifyBytes(source, read.bytes, settings);
    case 'failed': {
      const problem = { code: 'file.unreadable', message: `It cannot be opened: ${read.reason}.` };
      return { source, report: unread(problem, settings.now), opened: false };
    }
    case 'too-large': {
      const message = 'The file is larger than the verifier reads.';
      const problem = { code: 'input.too-large', message, at: '' };
      return { source, report: unread(problem, settings.now), opened: true };
    }
  }
}

async function verifyBytes(source: string, bytes: Uint8Array, settings: Settings): Promise<Row> {
  const { now, fetch, challenge, domain, lenient } = settings;
  const report = await verify(bytes, {
    now,
    jwt: lenient === true ? 'lenient' : 'strict',
    ...(fetch === undefined ? {} : { fetch }),
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  });
  return { source, report: printedReport(report), opened: true };
}

/** A report on a file that never came as far as the verifier, in the form that the verifier gives such reports. */
function unread(problem: Problem<string>, now: Date): PrintedReport {
  const [first, ...others] = checkNames;
  return {
    verdict: 'indeterminate',
    kind: 'other',
    container: 'json',
    verifiedAt: now.toISOString(),
    claims: {},
    checks: [
      { name: first, outcome: 'unknown', problems: [problem] },
      ...others.map(
        (name) => ({ name, outcome: 'skipped', reason: 'rests-on-failed', problems: [] }) as const,
      ),
    ],
    contents: [],
  };
}

function rowJson({ source, report }: Row, isOneOfSeveral: boolean): string {
  return jsonLine({ ...(isOneOfSeveral ? { source } : {}), ...reportJson(report) });
}
