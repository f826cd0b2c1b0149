import { BadgeError } from '@badgewright/openbadges';
import { Command, CommanderError } from 'commander';
import { addBake } from './commands/bake.js';
import { addCheck } from './commands/check.js';
import { addDisclose } from './commands/disclose.js';
import { addIssue } from './commands/issue.js';
import { addKeygen } from './commands/keygen.js';
import { addPack } from './commands/pack.js';
import { addRenew } from './commands/renew.js';
import { addReport } from './commands/report.js';
import { addReview } from './commands/review.js';
import { addStack } from './commands/stack.js';
import { addUnbake } from './commands/unbake.js';
import { addVerify } from './commands/verify.js';
import { helpTail } from './commands/act.js';
import type { Act } from './commands/act.js';
import { errorCodes } from './error-codes.js';
import { exitCodes } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { explainedErrors } from './print/explained.js';
import { paintFor, textOf, wrap } from './print/layout.js';
import { plainText } from './print/plain-text.js';
import { pointerText, problemLines } from './print/print-problems.js';

/**
 * Runs the command line (`argv` without the program's name) and returns the exit code: see `exitCodes`. Never
 * rejects: whatever breaks ends in a line on the error stream.
 *
 * @example
 * process.exitCode = await run(process.argv.slice(2), nodeIo(process));
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.usage;
  const world = readingOnce(io);
  const act: Act = async (work) => {
    code = await work(world);
  };
  try {
    await programFor(io, act).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

/** Standard input can be read once: a second `-` would be taken for an empty file. */
function readingOnce(io: Io): Io {
  let isRead = false;
  return {
    ...io,
    read: (source, limit) => {
      if (source === '-' && isRead) {
        return Promise.resolve({ kind: 'failed', reason: 'standard input can be read only once' });
      }
      isRead ||= source === '-';
      return io.read(source, limit);
    },
    open: (source) => {
      if (source === '-' && isRead) {
        return Promise.resolve({ kind: 'failed', reason: 'standard input can be read only once' });
      }
      isRead ||= source === '-';
      return io.open(source);
    },
  };
}

function programFor(io: Io, act: Act): Command {
  const program = new Command('badgewright')
    .description('Reviews educator micro-credentials, and signs and verifies their Open Badges.')
    .exitOverride()
    .showHelpAfterError('Add --help to the command for what it takes, with examples.')
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      // What was typed may come from a script that read it from a badge.
      outputError: (text, write) => write(textOf(wrap(`badgewright: ${text.replace(/^error: /, '')}`, ''))),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .addHelpText(
      'after',
      helpTail({
        examples: ['badgewright verify badge.json', 'badgewright help issue'],
        exitCodes:
          '0 valid or done, 1 not valid or not yet, 2 could not be found out, 64 the command line or a file it names is wrong, 70 the command itself broke.',
      }),
    );
  for (const add of commands) add(program, act);
  return program;
}

/** In the order of the help. */
const commands = [
  addKeygen,
  addCheck,
  addReview,
  addReport,
  addIssue,
  addStack,
  addVerify,
  addRenew,
  addPack,
  addBake,
  addUnbake,
  addDisclose,
] as const;

/** The exit code for what was thrown, once the reader has been told. */
function failed(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.valid : exitCodes.usage;
  if (isBadgeError(error)) return stopped(error, io);
  // Nothing of the error but its kind: a message may repeat what was read, and that may be a key.
  const kind = error instanceof Error ? error.name : typeof error;
  io.err(
    `badgewright: something broke inside (${plainText(kind)}). [internal.unexpected] ${INTERNAL.action}\n`,
  );
  return exitCodes.internal;
}

const INTERNAL = errorCodes['internal.unexpected'];

/** Any package’s error: which codes it can have is for the table of entries. */
function isBadgeError(error: unknown): error is BadgeError<string> {
  return error instanceof BadgeError;
}

function stopped({ code, message, problems }: BadgeError<string>, io: Io): ExitCode {
  const entry = explainedErrors.get(code);
  const paint = paintFor(io);
  io.err(
    textOf([
      ...wrap(`badgewright: ${message} [${code}]`, ''),
      ...problemLines(problems, { place: pointerText, paint }),
      ...wrap(entry === undefined ? '' : `What to do: ${entry.action}`, '  '),
    ]),
  );
  return exitCodes.usage;
}
