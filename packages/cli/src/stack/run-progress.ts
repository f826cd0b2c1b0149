import { progress } from '@badgewright/microcredentials';
import type { Definition, StackProgress, Stack } from '@badgewright/microcredentials';
import { settingsFor } from '../batch/settings.js';
import type { Settings } from '../batch/settings.js';
import type { StackOptions } from '../commands/stack-options.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { readDefinition, readStack } from '../read/read-stack.js';
import { heldBadges } from './held-badges.js';
import type { HeldBadges } from './held-badges.js';

/** Where somebody stands with a stack, by badges in files. */
export interface StackRun extends HeldBadges {
  readonly progress: StackProgress;
  readonly settings: Settings;
}

/** Verifies badges and counts them in a stack: the first file is the stack, the others are the badges. Throws `BadgeError`. */
export async function runProgress(
  [source = '', ...names]: readonly string[],
  options: StackOptions,
  io: Io,
): Promise<StackRun> {
  const stack = await readStack(source, io);
  const stacks: Stack[] = [];
  for (const file of options.stacks ?? []) stacks.push(await readStack(file, io));
  const definitions: Definition[] = [];
  for (const file of options.definitions ?? []) definitions.push(await readDefinition(file, io));
  const settings = await settingsFor({ ...options, lang: 'en' }, io);
  const handed = await heldBadges(names, { settings, loopback: options.devLoopback === true }, io);
  const { recipient, trust } = options;
  const found = progress(
    stack,
    handed.held.map(({ badge }) => badge),
    {
      stacks,
      definitions,
      at: settings.verifying.now,
      // A badge of anybody else is not valid where `verify` was told whose it must be.
      recipientsChecked: recipient !== undefined,
      issuersChecked: trust !== undefined,
    },
  );
  return { ...handed, progress: found, settings };
}

/** What could not be checked might have made up for what is missing. */
export function exitCodeOf({ progress: { outcome }, refused }: StackRun): ExitCode {
  if (outcome === 'complete') return exitCodes.valid;
  const isSure = outcome === 'incomplete' && refused.every(({ verdict }) => verdict !== 'indeterminate');
  return isSure ? exitCodes.invalid : exitCodes.indeterminate;
}
