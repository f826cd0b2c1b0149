import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor, textOf, wrap } from '../print/layout.js';
import { jsonLine, plainText } from '../print/plain-text.js';
import { progressJson, progressText } from '../print/print-progress.js';
import { issueStack } from '../stack/issue-stack.js';
import type { StackIssue } from '../stack/issue-stack.js';
import { exitCodeOf, runProgress } from '../stack/run-progress.js';
import { helpTail, uriOption } from './act.js';
import type { Act } from './act.js';
import { relianceClash } from './reliance-options.js';
import { withStackOptions } from './stack-options.js';
import type { StackOptions } from './stack-options.js';

const FILES =
  'the stack (a JSON file), then badges (JSON, signed text, PNG, SVG), folders, zip archives, learner records';

/** Adds `stack`: where an earner stands with a stack of micro-credentials, and its badge. */
export function addStack(program: Command, act: Act): void {
  const stack = program
    .command('stack')
    .summary('count badges in a stack of micro-credentials, and sign its badge');
  addProgress(stack, act);
  addIssue(stack, act);
}

function addProgress(stack: Command, act: Act): void {
  const command = stack
    .command('progress')
    .summary('say which badges count, what is missing, and the shortest way to finish')
    .description(
      'Verifies badges, and says which of them count in a stack, what is missing, and the shortest way to finish. ' +
        'Only badges that are valid count; the others are listed with the reason.',
    )
    .argument('<file...>', FILES);
  withStackOptions(command)
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright stack progress reading.json badges/',
          'badgewright stack progress reading.json badges/ --trust state.json --json',
        ],
        exitCodes:
          '0 complete, 1 something is missing, 2 it could not be found out, 64 the command line or a file name is wrong.',
      }),
    )
    .action((files: readonly string[], options: StackOptions, self: Command) => {
      const clash = relianceClash(options);
      if (clash !== undefined) return self.error(`error: ${clash}`);
      return act(async (io) => {
        const run = await runProgress(files, options, io);
        io.out(options.json === true ? jsonLine(progressJson(run)) : progressText(run, paintFor(io)));
        return exitCodeOf(run);
      });
    });
}

function addIssue(stack: Command, act: Act): void {
  const command = stack
    .command('issue')
    .summary('sign the badge of a stack that is complete')
    .description(
      'Counts badges as `stack progress` does and, only where the stack is complete, signs its badge, which names ' +
        'every badge that it rests on.',
    )
    .argument('<file...>', FILES)
    .requiredOption('--key <file>', 'the issuer’s key file: a Multikey pair or a private JSON Web Key')
    .requiredOption('--issuer <file>', 'the issuer’s profile; without an id, the issuer is the key’s DID')
    .requiredOption('--out <file>', 'the badge file to create')
    .option('--to <id>', 'whose badge it is, a URI; by default whom the badges name', uriOption)
    .option('--id <uri>', 'the id of the badge; by default a random urn:uuid', uriOption);
  withStackOptions(command)
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright stack issue reading.json badges/ --trust state.json \\',
          '  --key issuer-key.json --issuer issuer.json --out stack-badge.json',
        ],
        exitCodes:
          '0 issued, 1 something is missing, 2 it could not be found out, 64 the command line or a file name is wrong.',
      }),
    )
    .action((files: readonly string[], options: IssueOptions, self: Command) => {
      const clash = relianceClash(options);
      if (clash !== undefined) return self.error(`error: ${clash}`);
      return act((io) => issue(files, options, io));
    });
}

type IssueOptions = StackOptions & StackIssue;

async function issue(files: readonly string[], options: IssueOptions, io: Io): Promise<ExitCode> {
  const run = await runProgress(files, options, io);
  const { progress } = run;
  if (!progress.complete) {
    io.out(options.json === true ? jsonLine(progressJson(run)) : progressText(run, paintFor(io)));
    return exitCodeOf(run);
  }
  const issued = await issueStack(progress, options, { run, io });
  const text = `${plainText(progress.stack.title)} is complete. Its badge is in ${issued.out}.`;
  io.out(options.json === true ? jsonLine({ ...issued, ...progressJson(run) }) : textOf(wrap(text, '')));
  return exitCodes.valid;
}
