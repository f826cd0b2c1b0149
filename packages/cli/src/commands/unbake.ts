import { unbake } from '@badgewright/openbadges';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { paintFor, textOf, wrap } from '../print/layout.js';
import { inertText } from '../print/plain-text.js';
import { pointerText, problemLines } from '../print/print-problems.js';
import { readImage } from '../read/read-image.js';
import { writeNew } from '../write-new.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

interface UnbakeOptions {
  readonly out: string;
}

/** Adds `unbake`: takes the badge out of an image. */
export function addUnbake(program: Command, act: Act): void {
  program
    .command('unbake')
    .summary('take the badge out of an image')
    .description(
      'Writes the badge that a PNG or SVG image carries, as it stands there. It is not verified: `verify` does ' +
        'that, and takes the image as it is.',
    )
    .argument('<image>', 'a PNG or SVG file')
    .addOption(new Option('--out <file>', 'the badge file to create').default('-', 'standard output'))
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright unbake badge.png --out badge.json',
          'badgewright unbake badge.svg > badge.json',
        ],
        exitCodes:
          '0 done, 1 there is no badge that can be taken out, 2 it could not be found out (the image is too large, or of a kind that is not read), 64 the command line or a file it names is wrong.',
      }),
    )
    .action((image: string, options: UnbakeOptions) => act((io) => unbakeFile(image, options, io)));
}

async function unbakeFile(image: string, { out }: UnbakeOptions, io: Io): Promise<ExitCode> {
  const baked = await unbake(await readImage(image, io));
  if (baked.kind !== 'ok') {
    const lines = problemLines(baked.problems, { place: pointerText, paint: paintFor(io) });
    io.err(textOf([...wrap(`badgewright: no badge can be taken out of ${image}.`, ''), ...lines]));
    return baked.kind === 'bad' ? exitCodes.invalid : exitCodes.indeterminate;
  }
  const content = `${baked.value.text}\n`;
  if (out === '-') {
    io.out(inertText(content));
    return exitCodes.valid;
  }
  await writeNew(out, { content, mode: 0o644 }, io);
  io.out(textOf(wrap(`The badge is in ${out}. It was not verified.`, '')));
  return exitCodes.valid;
}
