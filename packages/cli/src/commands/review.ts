import { BadgeError } from '@badgewright/openbadges';
import type { Command } from 'commander';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { decisionJson, decisionText } from '../print/print-decision.js';
import { notesJson } from '../print/print-likely-names.js';
import { decideFiles } from '../read/read-facts.js';
import type { FactFiles, FilesDecided } from '../read/read-facts.js';
import { helpTail, instantOption } from './act.js';
import type { Act } from './act.js';
import { reviewLog } from './review-log.js';
import type { LogOptions } from './review-log.js';

/** The options that say what is decided on. */
export interface ReviewOptions {
  readonly definition: string;
  readonly submission: string;
  readonly review?: readonly string[];
  readonly at?: Date;
  readonly json?: boolean;
}

/** What `review` may be given: facts, or a log. */
type Given = Partial<ReviewOptions> & Partial<LogOptions>;

/** Adds `review`: decides a submission, or tells where a candidacy stands and takes it further. */
export function addReview(program: Command, act: Act): void {
  withFactOptions(program.command('review'))
    .summary('decide a submission from its reviews, or read the log of a candidacy')
    .description(
      'Decides a submission: approved, not yet (and what is unmet), or incomplete (and what is missing). With --log, tells where a candidacy stands by its log of events, and appends events that it allows.',
    )
    .option('--log <file>', 'the log of a candidacy: one event a line (NDJSON); in place of the three above')
    .option('--append <file...>', 'events to append to the log, one file each: all of them, or none')
    .option('--calendar <file>', 'the days on which the body works, for the turnaround of the log')
    .option('--at <instant>', 'decide as of this moment; by default now', instantOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright review --definition mc.json --submission work.json \\',
          '  --review a.json b.json --at 2026-03-20T15:00:00Z --json',
          'badgewright review --log candidacy.ndjson --calendar district.json',
          'badgewright review --log candidacy.ndjson --append event.json',
        ],
        exitCodes:
          '0 approved, earned or issued, 1 not yet, ended without a badge, or the badge is revoked, 2 incomplete or still open, the badge is suspended, or the log has faults, 64 the command line or a file name is wrong. With --append: 0 all events are appended, 1 one was refused and none is.',
      }),
    )
    .action((options: Given) => act((io) => run(options, io)));
}

async function run(options: Given, io: Io): Promise<ExitCode> {
  const { log, definition, submission, append, calendar } = options;
  const hasFacts = definition !== undefined || submission !== undefined || options.review !== undefined;
  if (log !== undefined) {
    if (hasFacts) throw misused('--log does not go with --definition, --submission and --review.');
    return reviewLog({ ...options, log }, io);
  }
  if (append !== undefined || calendar !== undefined)
    throw misused('--append and --calendar go with --log only.');
  if (definition === undefined || submission === undefined)
    throw misused('--definition and --submission are needed, or --log.');
  return review({ ...options, definition, submission }, io);
}

function misused(message: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('option.misused', message);
}

/** The options that name the facts, for `review` and `issue`: without a log the first two are needed. */
export function withFactOptions(command: Command): Command {
  return command
    .option('--definition <file>', 'the definition of the micro-credential')
    .option('--submission <file>', 'the submission')
    .option('--review <file...>', 'the reviews, one file each');
}

/** The files that options name. */
export function factFiles({ definition, submission, review = [], at }: ReviewOptions): FactFiles {
  return { definition, submission, review, ...(at === undefined ? {} : { at }) };
}

/** How a decision ends the command. */
export const decisionCodes: Readonly<Record<FilesDecided['decision']['kind'], ExitCode>> = {
  approved: exitCodes.valid,
  'not-yet': exitCodes.invalid,
  incomplete: exitCodes.indeterminate,
};

async function review(options: ReviewOptions, io: Io): Promise<ExitCode> {
  const files = factFiles(options);
  const decided = await decideFiles(files, io);
  io.out(
    options.json === true
      ? jsonLine({ ...decisionJson(decided.decision), ...notesJson(decided.notes) })
      : decisionText(decided, files, paintFor(io)),
  );
  return decisionCodes[decided.decision.kind];
}
