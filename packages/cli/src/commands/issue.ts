import { BadgeError, suiteNames } from '@badgewright/openbadges';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { badgeText, formats, issueApproved, SELECTIVE } from '../issue/issue-badge.js';
import { signingOf, tellIssued } from '../issue/signing.js';
import type { SigningOptions } from '../issue/signing.js';
import { paintFor } from '../print/layout.js';
import { inertText, jsonLine } from '../print/plain-text.js';
import { decisionJson, decisionText } from '../print/print-decision.js';
import { decideFiles } from '../read/read-facts.js';
import { writeNew } from '../write-new.js';
import { helpTail, instantOption, uriOption } from './act.js';
import type { Act } from './act.js';
import { issueFromLog } from './issue-log.js';
import { decisionCodes, factFiles, withFactOptions } from './review.js';
import type { ReviewOptions } from './review.js';

/** What `issue` may be given: facts, or a log. */
interface IssueOptions extends SigningOptions, Partial<ReviewOptions> {
  readonly log?: string;
}

/** Adds `issue`: decides, and signs a badge where the decision is approved. */
export function addIssue(program: Command, act: Act): void {
  withFactOptions(program.command('issue'))
    .summary('decide, and sign the badge where the evidence passes')
    .description(
      'Decides a submission as `review` does and, only where it is approved, signs the badge.\n' +
        'Each run stands alone: it does not know which badges earlier runs have issued.\n' +
        'With --log, signs the badge of a candidacy that is earned, and adds to its log that it was issued, so that it ' +
        'has one badge only.',
    )
    .option('--log <file>', 'the log of a candidacy (NDJSON), in place of the three above')
    .requiredOption('--key <file>', 'the issuer’s key file: a Multikey pair or a private JSON Web Key')
    .requiredOption('--issuer <file>', 'the issuer’s profile; without an id, the issuer is the key’s DID')
    .requiredOption('--out <file>', 'the badge file to create, or - for standard output')
    .option('--recipient <id>', 'whose badge it is, a URI; by default the submission’s earner', uriOption)
    .option('--id <uri>', 'the id of the badge; by default a random urn:uuid', uriOption)
    .addOption(
      new Option('--format <format>', 'JSON with a proof inside (di), signed text (jwt), or both in one')
        .choices(formats)
        .default('di'),
    )
    .addOption(
      new Option(
        '--suite <name>',
        'how a proof inside is made; by default the first that takes the key',
      ).choices(suiteNames),
    )
    .option('--at <instant>', 'decide and sign as of this moment; by default now', instantOption)
    .option('--json', 'print the outcome as JSON')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright issue --definition mc.json --submission work.json \\',
          '  --review a.json b.json --key issuer-key.json --issuer issuer.json \\',
          '  --out badge.json',
          'badgewright issue --definition mc.json --submission work.json \\',
          '  --review a.json b.json --key issuer-key.json --issuer issuer.json \\',
          '  --format jwt --recipient did:key:z6Mk… --out - > badge.jwt',
          'badgewright issue --log candidacy.ndjson --key issuer-key.json \\',
          '  --issuer issuer.json --out badge.json',
        ],
        exitCodes:
          '0 issued, 1 not yet or issued before, 2 incomplete or still open, 64 the command line or a file name is wrong.',
      }),
    )
    .action((options: IssueOptions, command: Command) => {
      const clash = clashOf(options);
      return clash === undefined ? act((io) => run(options, io)) : command.error(`error: ${clash}`);
    });
}

/** Options that cannot both be meant. */
function clashOf({ format, suite }: IssueOptions): string | undefined {
  if (suite === undefined) return undefined;
  if (format === 'jwt') return '--suite is for a proof inside: leave it out, or use --format di or both.';
  if (format === 'both' && suite === SELECTIVE) {
    return `signed text shows the whole badge, and ${SELECTIVE} a part of it: use --format di.`;
  }
  return undefined;
}

async function run(options: IssueOptions, io: Io): Promise<ExitCode> {
  const { log, definition, submission } = options;
  const hasFacts = definition !== undefined || submission !== undefined || options.review !== undefined;
  if (log !== undefined) {
    if (hasFacts) throw misused('--log does not go with --definition, --submission and --review.');
    return await issueFromLog({ ...options, log }, io);
  }
  if (definition === undefined || submission === undefined)
    throw misused('--definition and --submission are needed, or --log.');
  return await decideAndIssue({ ...options, definition, submission }, io);
}

function misused(message: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('option.misused', message);
}

async function decideAndIssue(options: IssueOptions & ReviewOptions, io: Io): Promise<ExitCode> {
  const files = factFiles(options);
  const decided = await decideFiles(files, io);
  const { decision } = decided;
  if (decision.kind !== 'approved') {
    const text =
      options.json === true ? jsonLine(decisionJson(decision)) : decisionText(decided, files, paintFor(io));
    // Standard output is for the badge where the badge was asked for there.
    if (options.out === '-') io.err(text);
    else io.out(text);
    return decisionCodes[decision.kind];
  }
  const issued = await issueApproved(decision, await signingOf(options, io));
  const badge = badgeText(issued);
  if (options.out === '-') {
    io.out(inertText(badge));
    return exitCodes.valid;
  }
  await writeNew(options.out, { content: badge, mode: 0o644 }, io);
  await tellIssued(issued, { ...options, notes: [] }, io);
  return exitCodes.valid;
}
