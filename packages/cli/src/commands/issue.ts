import { issue, memoryStore } from '@badgewright/issuer';
import type { Issued } from '@badgewright/issuer';
import type { Approved } from '@badgewright/microcredentials';
import { BadgeError, suiteNames, verify } from '@badgewright/openbadges';
import type { BadgeErrorCode, KeySigner } from '@badgewright/openbadges';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { labelled, paintFor, textOf, wrap } from '../print/layout.js';
import { inertText, jsonLine } from '../print/plain-text.js';
import { decisionJson, decisionText } from '../print/print-decision.js';
import { decideFiles } from '../read/read-facts.js';
import { readIssuer } from '../read/read-issuer.js';
import { readKey } from '../read/read-key.js';
import { writeNew } from '../write-new.js';
import { helpTail, instantOption, uriOption } from './act.js';
import type { Act } from './act.js';
import { decisionCodes, factFiles, withFactOptions } from './review.js';
import type { ReviewOptions } from './review.js';

const formats = ['di', 'jwt', 'both'] as const;

interface IssueOptions extends ReviewOptions {
  readonly key: string;
  readonly issuer: string;
  readonly out: string;
  readonly recipient?: string;
  readonly id?: string;
  readonly format: (typeof formats)[number];
  readonly suite?: string;
}

/** Adds `issue`: decides, and signs a badge where the decision is approved. */
export function addIssue(program: Command, act: Act): void {
  withFactOptions(program.command('issue'))
    .summary('decide, and sign the badge where the evidence passes')
    .description(
      'Decides a submission as `review` does and, only where it is approved, signs the badge.\n' +
        'Each run stands alone: it does not know which badges earlier runs have issued.',
    )
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
        ],
        exitCodes: '0 issued, 1 not yet, 2 incomplete, 64 the command line or a file name is wrong.',
      }),
    )
    .action((options: IssueOptions, command: Command) => {
      const clash = clashOf(options);
      return clash === undefined
        ? act((io) => decideAndIssue(options, io))
        : command.error(`error: ${clash}`);
    });
}

/** The suite that leaves it to the holder what is shown. */
const SELECTIVE = 'ecdsa-sd-2023';

/** Options that cannot both be meant. */
function clashOf({ format, suite }: IssueOptions): string | undefined {
  if (suite === undefined) return undefined;
  if (format === 'jwt') return '--suite is for a proof inside: leave it out, or use --format di or both.';
  if (format === 'both' && suite === SELECTIVE) {
    return `signed text shows the whole badge, and ${SELECTIVE} a part of it: use --format di.`;
  }
  return undefined;
}

async function decideAndIssue(options: IssueOptions, io: Io): Promise<ExitCode> {
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
  const issued = await issueApproved(decision, options, io);
  const badge = `${typeof issued.badge === 'string' ? issued.badge : JSON.stringify(issued.badge, null, 2)}\n`;
  if (options.out === '-') {
    io.out(inertText(badge));
    return exitCodes.valid;
  }
  await writeNew(options.out, { content: badge, mode: 0o644 }, io);
  io.out(
    options.json === true
      ? jsonLine({ out: options.out, ...issued.record })
      : issuedText(issued, { out: options.out, note: await noteOn(issued, options) }),
  );
  return exitCodes.valid;
}

async function issueApproved(decision: Approved, options: IssueOptions, io: Io): Promise<Issued> {
  const { format, suite } = options;
  const signer = await readKey(options.key, io);
  checkKey(signer, options);
  const outcome = await issue(decision, {
    signer,
    store: memoryStore(),
    issuer: await readIssuer(options.issuer, signer, io),
    recipient: { id: options.recipient ?? decision.submission.earner.id },
    credentialId: options.id ?? randomUrn(io.randomBytes(16)),
    now: new Date(decision.at),
    format,
    ...(suite === undefined ? {} : { suite }),
  });
  // The decision was made a moment ago, in this process, for a store that is empty.
  if (outcome.kind !== 'ok') throw new Error(outcome.problems[0].code);
  return outcome.value;
}

/** No suite takes an RSA key: what does is said before anything is signed. */
function checkKey({ algorithm }: KeySigner, { key, format }: IssueOptions): void {
  if (algorithm !== 'RS256' || format === 'jwt') return;
  const message = `${key} holds an RSA key, which makes no proof inside a badge.`;
  throw new BadgeError<BadgeErrorCode>('signer.unsuitable', message);
}

/** What the issuer must know of a badge before it is handed out; mostly nothing. */
async function noteOn({ badge, record }: Issued, { suite }: IssueOptions): Promise<string> {
  if (suite === SELECTIVE) return 'It is for its holder alone, who shows parts of it: badgewright disclose.';
  const { checks } = await verify(badge, { now: new Date(record.issuedAt) });
  return checks.some(({ name, outcome }) => name === 'issuer' && outcome === 'unknown')
    ? 'That the key is the issuer’s could not be checked here: the issuer must publish it under its id.'
    : '';
}

function issuedText(
  { record }: Issued,
  { out, note }: { readonly out: string; readonly note: string },
): string {
  return textOf([
    ...wrap(`Approved and signed. The badge is in ${out}.`, ''),
    ...wrap(note, ''),
    '',
    ...labelled('badge id', record.credential),
    ...labelled('issued by', record.issuer),
    // Badges have whole seconds.
    ...labelled('valid from', record.decidedAt.replace(/\.\d+Z$/, 'Z')),
  ]);
}

/** A random UUID (version 4) as a URN: RFC 9562, §5.4. */
function randomUrn(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
