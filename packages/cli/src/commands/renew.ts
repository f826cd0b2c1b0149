import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { renewalText } from '../print/print-renewal.js';
import { runRenewal } from '../renewal/run-renewal.js';
import type { Renewal } from '../renewal/run-renewal.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';
import { renewalClash, withRenewalOptions } from './renew-options.js';
import type { RenewalOptions } from './renew-options.js';

/** Adds `renew`: says whether badges are enough to renew a licence. */
export function addRenew(program: Command, act: Act): void {
  const command = program
    .command('renew')
    .summary('say whether badges are enough to renew a licence')
    .description(
      'Verifies badges, compares them with the holder of a licence, and says by the rules of a state or a district ' +
        'which of them count, for how much, and what is missing. It renews nothing: a person of the office does that.',
    )
    .argument('<badge...>', 'badges (JSON, signed text, PNG, SVG), folders, zip archives, learner records');
  withRenewalOptions(command)
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright renew badges/ --licence ada.json --trust state.json',
          'badgewright renew a.json b.png --licence ada.json --policy district.json',
          'badgewright renew badges/ --licence ada.json \\',
          '  --plan https://pinehollow.example/mc/word-study=2026-06-01',
          'badgewright renew badges/ --licence ada.json --approvals answers.json \\',
          '  --ledger ledger.ndjson --ledger-key secret --record \\',
          '  --write-receipt receipt.json --key office-key.json',
        ],
        exitCodes:
          '0 the rules are met, 1 they are not, 2 a person has to decide, or something could not be checked, 64 the command line or a file it names is wrong.',
      }),
    )
    .action((files: readonly string[], options: RenewalOptions, self: Command) => {
      const clash = renewalClash(options);
      return clash === undefined ? act((io) => renewal(files, options, io)) : self.error(`error: ${clash}`);
    });
}

async function renewal(files: readonly string[], options: RenewalOptions, io: Io): Promise<ExitCode> {
  const done = await runRenewal(files, options, io);
  io.out(
    options.json === true
      ? jsonLine(renewalJson(done))
      : renewalText(done, { paint: paintFor(io), isRecording: options.record === true }),
  );
  return exitCodeOf(done);
}

/** The decision for programs, and what became of it. */
function renewalJson({ decision, unread, recorded, receipt, csv }: Renewal): object {
  return {
    ...decision,
    unread: unread.map(({ source, problem }) => ({ source, ...problem })),
    ...(recorded && { recorded }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(csv === undefined ? {} : { csv }),
  };
}

/** What could not be looked at might have made up for what is missing. */
function exitCodeOf({ decision, unread }: Renewal): ExitCode {
  if (decision.outcome === 'meets') return exitCodes.valid;
  return decision.outcome === 'short' && unread.length === 0 ? exitCodes.invalid : exitCodes.indeterminate;
}
