import type { Command } from 'commander';
import { runBatch } from '../batch/run-batch.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';
import { clashOf, withVerifyOptions } from './verify-options.js';
import type { VerifyOptions } from './verify-options.js';

/** Adds `verify`: says whether badges are valid. */
export function addVerify(program: Command, act: Act): void {
  const command = program
    .command('verify')
    .summary('verify badges')
    .description(
      'Verifies badges (Open Badges 3.0 and 2.0), learner records and presentations, and says in plain words ' +
        'what holds, what does not and what to do. What a file is, its content tells, not its name; only a table ' +
        'of URLs is known by --from csv or a name in .csv.',
    )
    .argument(
      '<file...>',
      'badges (JSON, signed text, PNG, SVG), folders, zip archives, NDJSON, CSV; or - for standard input',
    );
  withVerifyOptions(command)
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright verify badge.json',
          'badgewright verify --trust state.json --lang es badge.png',
          'badgewright verify --recipient emailAddress=ada@school.example badge.svg',
          'badgewright verify --pack issuers.json --json badge.jwt',
          'badgewright verify stack.json --component first.json second.png',
          'badgewright verify badges/ more.zip --out report.csv',
          'badgewright verify badges/ more.zip --out report.csv --resume',
        ],
        exitCodes:
          '0 valid, 1 not valid, 2 could not be checked; of several files the worst (1 over 2 over 0). A file that cannot be opened could not be checked; where no file can be opened, 64.',
      }),
    )
    .action((files: readonly string[], options: VerifyOptions, self: Command) => {
      const clash = clashOf(options);
      return clash === undefined ? act((io) => runBatch(files, options, io)) : self.error(`error: ${clash}`);
    });
}
