import { issue, memoryStore } from '@badgewright/issuer';
import type { Issued } from '@badgewright/issuer';
import type { Approved } from '@badgewright/microcredentials';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { labelled, moment, paintFor, textOf } from '../print/layout.js';
import { jsonLine, plainText } from '../print/plain-text.js';
import { decisionJson, decisionText } from '../print/print-decision.js';
import { decideFiles } from '../read/read-facts.js';
import { readIssuer } from '../read/read-issuer.js';
import { readKey } from '../read/read-key.js';
import { helpTail, instantOption, uriOption } from './act.js';
import type { Act } from './act.js';
import { mustBeCreated } from './keygen.js';
import { decisionCodes, factFiles, withFactOptions } from './review.js';
import type { ReviewOptions } from './review.js';

interface IssueOptions extends ReviewOptions {
  readonly key: string;
  readonly issuer: string;
  readonly out: string;
  readonly recipient?: string;
  readonly id?: string;
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
          '  --recipient did:key:z6Mk… --out - > badge.json',
        ],
        exitCodes: '0 issued, 1 not yet, 2 incomplete, 64 the command line or a file name is wrong.',
      }),
    )
    .action((options: IssueOptions) => act((io) => decideAndIssue(options, io)));
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
  const badge = `${JSON.stringify(issued.badge, null, 2)}\n`;
  if (options.out === '-') {
    io.out(badge);
    return exitCodes.valid;
  }
  mustBeCreated(await io.create(options.out, { text: badge, mode: 0o644 }), options.out);
  io.out(
    options.json === true ? jsonLine({ out: options.out, ...issued.record }) : issuedText(issued, options),
  );
  return exitCodes.valid;
}

async function issueApproved(decision: Approved, options: IssueOptions, io: Io): Promise<Issued> {
  const signer = await readKey(options.key, io);
  const outcome = await issue(decision, {
    signer,
    store: memoryStore(),
    issuer: await readIssuer(options.issuer, signer, io),
    recipient: { id: options.recipient ?? decision.submission.earner.id },
    credentialId: options.id ?? randomUrn(io.randomBytes(16)),
    now: new Date(decision.at),
  });
  // The decision was made a moment ago, in this process, for a store that is empty.
  if (outcome.kind !== 'ok') throw new Error(outcome.problems[0].code);
  return outcome.value;
}

function issuedText({ record }: Issued, { out }: IssueOptions): string {
  return textOf([
    `Approved and signed. The badge is in ${plainText(out)}.`,
    '',
    ...labelled('badge id', record.credential),
    ...labelled('issued by', record.issuer),
    ...labelled('valid from', moment(record.decidedAt)),
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
