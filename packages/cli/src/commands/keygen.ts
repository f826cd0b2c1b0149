import { generateKeyPair, jwkSigner, multikeyPair, multikeySigner } from '@badgewright/openbadges';
import type { KeySigner } from '@badgewright/openbadges';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { labelled, textOf, wrap } from '../print/layout.js';
import { jsonLine } from '../print/plain-text.js';
import { writeNew } from '../write-new.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

const types = ['ed25519', 'p-256', 'p-384', 'rsa'] as const;

interface KeygenOptions {
  readonly type: (typeof types)[number];
  readonly out: string;
  readonly json?: boolean;
}

/** Adds `keygen`: makes an issuer's key pair. */
export function addKeygen(program: Command, act: Act): void {
  program
    .command('keygen')
    .summary('make an issuer’s key')
    .description('Makes a key pair and writes it to a new file that only you can read.')
    .requiredOption('--out <file>', 'the key file to create')
    .addOption(
      new Option(
        '--type <type>',
        'the kind of key; rsa is for signed text (JWT) only, p-256 also for badges that are shown in part',
      )
        .choices(types)
        .default('ed25519'),
    )
    .option('--json', 'print what is public as JSON')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright keygen --out issuer-key.json',
          'badgewright keygen --type p-256 --out issuer-key.json --json',
        ],
        exitCodes: '0 done, 64 the command line or a file name is wrong.',
      }),
    )
    .action((options: KeygenOptions) => act((io) => keygen(options, io)));
}

async function keygen({ type, out, json }: KeygenOptions, io: Io): Promise<ExitCode> {
  const { signer, file } = await newKey(type, io);
  const { verificationMethod: id, controller, publicKeyMultibase, publicJwk } = signer;
  const content = `${JSON.stringify(file, null, 2)}\n`;
  await writeNew(out, { content, mode: 0o600 }, io);
  if (json === true) {
    io.out(jsonLine({ out, id, controller, publicKeyMultibase, publicJwk }));
    return exitCodes.valid;
  }
  io.out(
    textOf([
      ...wrap(`The key is in ${out}.`, ''),
      'Keep the file private: whoever has it signs in your name.',
      '',
      ...labelled('issuer id', controller),
      ...labelled('public key', publicKeyMultibase),
    ]),
  );
  return exitCodes.valid;
}

interface NewKey {
  readonly signer: KeySigner;
  /** What is written: the key, with where verifiers find its public half. */
  readonly file: object;
}

/** Bytes of the seed of a key on a curve. */
const curves = {
  ed25519: { curve: 'Ed25519', seed: 32 },
  'p-256': { curve: 'P-256', seed: 32 },
  'p-384': { curve: 'P-384', seed: 48 },
} as const;

async function newKey(type: KeygenOptions['type'], io: Io): Promise<NewKey> {
  if (type === 'rsa') {
    const jwk = await generateKeyPair('RSA');
    const signer = await jwkSigner(jwk);
    return { signer, file: { type: 'JsonWebKey', ...idsOf(signer), ...jwk } };
  }
  const { curve, seed } = curves[type];
  const pair = await multikeyPair(io.randomBytes(seed), curve);
  const signer = await multikeySigner(pair);
  return { signer, file: { type: 'Multikey', ...idsOf(signer), ...pair } };
}

function idsOf({ verificationMethod: id, controller }: KeySigner): object {
  return { id, controller };
}
