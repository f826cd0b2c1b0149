import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { decisionJson, decisionText } from '../print/print-decision.js';
import { decideFiles } from '../read/read-facts.js';
import type { FactFiles, FilesDecided } from '../read/read-facts.js';
import { helpTail, instantOption } from './act.js';
import type { Act } from './act.js';

/** The options that say what is decided on. */
export interface ReviewOptions {
  readonly definition: string;
  readonly submission: string;
  readonly review?: readonly string[];
  readonly at?: Date;
  readonly json?: boolean;
}

/** Adds `review`: decides a submission. */
export function addReview(program: Command, act: Act): void {
  withFactOptions(program.command('review'))
    .summary('decide a submission from its reviews')
    .description(
      'Decides a submission: approved, not yet (and what is unmet), or incomplete (and what is missing).',
    )
    .option('--at <instant>', 'decide as of this moment; by default now', instantOption)
    .option('--json', 'print the decision as JSON')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright review --definition mc.json --submission work.json \\',
          '  --review a.json b.json',
          'badgewright review --definition mc.json --submission work.json \\',
          '  --review a.json b.json --at 2026-03-20T15:00:00Z --json',
        ],
        exitCodes: '0 approved, 1 not yet, 2 incomplete, 64 the command line or a file name is wrong.',
      }),
    )
    .action((options: ReviewOptions) => act((io) => review(options, io)));
}

/** The options that name the facts, for `review` and `issue`. */
export function withFactOptions(command: Command): Command {
  return command
    .requiredOption('--definition <file>', 'the definition of the micro-credential')
    .requiredOption('--submission <file>', 'the submission')
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
      ? jsonLine(decisionJson(decided.decision))
      : decisionText(decided, files, paintFor(io)),
  );
  return decisionCodes[decided.decision.kind];
}
