import { checkNames, verify } from '@badgewright/openbadges';
import type { OpenBadge, Problem } from '@badgewright/openbadges';
import type { Command } from 'commander';
import { exitCodes, worstVerdict } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { reportText } from '../print/print-report.js';
import type { PrintedReport } from '../print/print-report.js';
import { readText } from '../read/read-text.js';
import { helpTail, instantOption } from './act.js';
import type { Act } from './act.js';

interface VerifyOptions {
  readonly json?: boolean;
  /** What this release does anyway. */
  readonly offline?: boolean;
  readonly now?: Date;
}

interface Row {
  readonly source: string;
  readonly report: PrintedReport;
  readonly earner?: string;
  /** Whether the file could be opened. */
  readonly opened: boolean;
}

/** Adds `verify`: says whether badges are valid. */
export function addVerify(program: Command, act: Act): void {
  program
    .command('verify')
    .summary('verify badges')
    .description('Verifies Open Badges 3.0 and says in plain words what holds, what does not and what to do.')
    .argument('<file...>', 'badges: JSON files, or - for standard input')
    .option(
      '--json',
      'print the report as JSON, without the badge; for several files one a line, with its source',
    )
    .option('--offline', 'fetch nothing; this release never does')
    .option('--now <instant>', 'verify as of this moment; by default now', instantOption)
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright verify badge.json',
          'badgewright verify --json --now 2026-06-01T00:00:00Z badges/*.json',
        ],
        exitCodes:
          '0 valid, 1 not valid, 2 could not be checked; of several files the worst (1 over 2 over 0). A file that cannot be opened could not be checked; where no file can be opened, 64.',
      }),
    )
    .action((files: readonly string[], options: VerifyOptions) => act((io) => verifyAll(files, options, io)));
}

async function verifyAll(files: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> {
  const now = options.now ?? io.now();
  const paint = paintFor(io);
  const rows: Pick<Row, 'opened' | 'report'>[] = [];
  for (const source of files) {
    const row = await verifyFile(source, now, io);
    const gap = rows.length === 0 ? '' : '\n\n';
    io.out(options.json === true ? rowJson(row, files.length > 1) : gap + reportText(row.report, row, paint));
    rows.push({ opened: row.opened, report: row.report });
  }
  if (!rows.some(({ opened }) => opened)) return exitCodes.usage;
  return exitCodes[worstVerdict(rows.map(({ report }) => report.verdict))];
}

async function verifyFile(source: string, now: Date, io: Io): Promise<Row> {
  const read = await readText(source, io);
  switch (read.kind) {
    case 'text':
      return await verifyText(source, read.text, now);
    case 'failed': {
      const problem = { code: 'file.unreadable', message: `It cannot be opened: ${read.reason}.` };
      return { source, report: unread('unknown', problem, now), opened: false };
    }
    case 'too-large': {
      const problem = {
        code: 'input.too-large',
        message: 'The file is larger than the verifier reads.',
        at: '',
      };
      return { source, report: unread('unknown', problem, now), opened: true };
    }
    case 'not-text': {
      const problem = { code: 'input.not-json', message: 'The file is not text in UTF-8.', at: '' };
      return { source, report: unread('fail', problem, now), opened: true };
    }
  }
}

async function verifyText(source: string, text: string, now: Date): Promise<Row> {
  const report = await verify(text, { now });
  if (report.verdict !== 'valid') return { source, report, opened: true };
  return { source, report, earner: earnerOf(report.badge), opened: true };
}

/** A report on a file that never came as far as the verifier, in the form that the verifier gives such reports. */
function unread(outcome: 'fail' | 'unknown', problem: Problem<string>, now: Date): PrintedReport {
  const [first, ...others] = checkNames;
  return {
    verdict: outcome === 'fail' ? 'invalid' : 'indeterminate',
    verifiedAt: now.toISOString(),
    claims: {},
    checks: [
      { name: first, outcome, problems: [problem] },
      ...others.map(
        (name) => ({ name, outcome: 'skipped', reason: 'rests-on-failed', problems: [] }) as const,
      ),
    ],
  };
}

function rowJson({ source, report }: Row, isOneOfSeveral: boolean): string {
  const { verdict, verifiedAt, claims, checks } = report;
  return jsonLine({ ...(isOneOfSeveral ? { source } : {}), verdict, verifiedAt, claims, checks });
}

function earnerOf({ credentialSubject: { id, identifier = [] } }: OpenBadge): string {
  if (id !== undefined) return id;
  return identifier
    .map(({ hashed, identityHash, identityType }) => `${identityType} ${hashed ? '(hashed)' : identityHash}`)
    .join(', ');
}
