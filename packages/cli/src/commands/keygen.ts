import { BadgeError, multikeyPair, multikeySigner } from '@badgewright/openbadges';
import type { Command } from 'commander';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { FileCreated, Io } from '../io.js';
import { labelled, textOf } from '../print/layout.js';
import { jsonLine, plainText } from '../print/plain-text.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

interface KeygenOptions {
  readonly out: string;
  readonly json?: boolean;
}

/** Adds `keygen`: makes an issuer's key pair. */
export function addKeygen(program: Command, act: Act): void {
  program
    .command('keygen')
    .summary('make an issuer’s key')
    .description('Makes an Ed25519 key pair and writes it to a new file that only you can read.')
    .requiredOption('--out <file>', 'the key file to create')
    .option('--json', 'print what is public as JSON')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright keygen --out issuer-key.json',
          'badgewright keygen --out issuer-key.json --json',
        ],
        exitCodes: '0 done, 64 the command line or a file name is wrong.',
      }),
    )
    .action((options: KeygenOptions) => act((io) => keygen(options, io)));
}

async function keygen({ out, json }: KeygenOptions, io: Io): Promise<ExitCode> {
  const pair = await multikeyPair(io.randomBytes(32));
  const { verificationMethod: id, controller } = await multikeySigner(pair);
  const file = { type: 'Multikey', id, controller, ...pair };
  mustBeCreated(await io.create(out, { text: `${JSON.stringify(file, null, 2)}\n`, mode: 0o600 }), out);
  const { publicKeyMultibase } = pair;
  if (json === true) {
    io.out(jsonLine({ out, id, controller, publicKeyMultibase }));
    return exitCodes.valid;
  }
  io.out(
    textOf([
      `The key is in ${plainText(out)}.`,
      'Keep the file private: whoever has it signs in your name.',
      '',
      ...labelled('issuer id', controller),
      ...labelled('public key', publicKeyMultibase),
    ]),
  );
  return exitCodes.valid;
}

/** Throws `BadgeError` `file.exists` or `file.unwritable` unless the file has been created. */
export function mustBeCreated(created: FileCreated, path: string): void {
  switch (created.kind) {
    case 'created':
      return;
    case 'exists':
      throw new BadgeError<CommandErrorCode>('file.exists', `${path} is there already.`);
    case 'failed':
      throw new BadgeError<CommandErrorCode>('file.unwritable', `${path}: ${created.reason}.`);
  }
}
