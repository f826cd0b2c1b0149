import { bake } from '@badgewright/openbadges';
import type { Command } from 'commander';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { textOf, wrap } from '../print/layout.js';
import { readBadge } from '../read/read-badge.js';
import { readImage } from '../read/read-image.js';
import { writeNew } from '../write-new.js';
import { helpTail } from './act.js';
import type { Act } from './act.js';

interface BakeOptions {
  readonly out: string;
}

/** Adds `bake`: puts a badge into an image. */
export function addBake(program: Command, act: Act): void {
  program
    .command('bake')
    .summary('put a badge into an image')
    .description(
      'Writes a copy of a PNG or SVG image with the badge inside. An earlier badge is replaced; nothing else of ' +
        'the image changes. The badge is not verified.',
    )
    .argument('<image>', 'a PNG or SVG file')
    .argument('<badge>', 'the signed badge: a JSON file, or signed text (JWT)')
    .requiredOption('--out <file>', 'the image file to create')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright bake star.png badge.json --out badge.png',
          'badgewright bake star.svg badge.jwt --out badge.svg',
        ],
        exitCodes: '0 done, 64 the command line or a file it names is wrong.',
      }),
    )
    .action((image: string, badge: string, options: BakeOptions) =>
      act((io) => bakeFiles({ image, badge, ...options }, io)),
    );
}

interface BakeFiles extends BakeOptions {
  readonly image: string;
  readonly badge: string;
}

async function bakeFiles(files: BakeFiles, io: Io): Promise<ExitCode> {
  const image = await readImage(files.image, io);
  const baked = bake(image, await readBadge(files.badge, io));
  await writeNew(files.out, { content: baked, mode: 0o644 }, io);
  io.out(textOf(wrap(`The image with the badge is in ${files.out}. The badge was not verified.`, '')));
  return exitCodes.valid;
}
