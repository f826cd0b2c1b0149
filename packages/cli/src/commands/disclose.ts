import { BadgeError, disclose } from '@badgewright/openbadges';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { textOf, wrap } from '../print/layout.js';
import { inertText } from '../print/plain-text.js';
import { readBadge } from '../read/read-badge.js';
import { readPack } from '../read/read-pack.js';
import { writeNew } from '../write-new.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

interface DiscloseOptions {
  readonly out: string;
  readonly reveal?: readonly string[];
  readonly pack?: string;
}

/** Adds `disclose`: shows a part of a badge that allows it. */
export function addDisclose(program: Command, act: Act): void {
  program
    .command('disclose')
    .summary('show a part of a badge, still signed')
    .description(
      'Makes a copy of your badge to show to others: with what its issuer made mandatory and what you choose, and ' +
        'nothing else. The copy verifies; the badge itself stays with you. Only for badges that were signed with ' +
        'ecdsa-sd-2023.',
    )
    .argument('<badge>', 'your badge: a JSON file')
    .addOption(
      new Option('--out <file>', 'the file to create with what you show').default('-', 'standard output'),
    )
    .option(
      '--reveal <pointer...>',
      'what else you show: JSON pointers, such as /evidence or /credentialSubject/narrative',
    )
    .option('--pack <file>', 'an offline pack with the issuer’s key, where it is not in the badge itself')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright disclose badge.json --out shown.json',
          'badgewright disclose badge.json --out shown.json \\',
          '  --reveal /evidence /credentialSubject/narrative',
        ],
        exitCodes: '0 done, 64 the command line or a file it names is wrong.',
      }),
    )
    .action((badge: string, options: DiscloseOptions) => act((io) => discloseFile(badge, options, io)));
}

async function discloseFile(source: string, options: DiscloseOptions, io: Io): Promise<ExitCode> {
  const { out, reveal = [], pack } = options;
  const badge = await readBadge(source, io);
  if (typeof badge === 'string') {
    const message = `${source} is signed text (JWT): it can be shown only as a whole.`;
    throw new BadgeError<CommandErrorCode>('badge.invalid', message);
  }
  const now = io.now();
  const network =
    pack === undefined ? {} : { fetch: (await readPack(pack, { now, signedBy: undefined }, io)).fetch };
  const disclosed = await disclose(badge, reveal, { now, ...network });
  const content = `${JSON.stringify(disclosed, null, 2)}\n`;
  if (out === '-') {
    io.out(inertText(content));
    return exitCodes.valid;
  }
  await writeNew(out, { content, mode: 0o644 }, io);
  io.out(textOf(wrap(`What you show is in ${out}. Keep the badge itself to yourself.`, '')));
  return exitCodes.valid;
}
