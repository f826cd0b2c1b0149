import type { Command } from 'commander';
import { collected } from './act.js';

/** What verifying reads besides the badges, and whom it relies on, as the command line says it. */
export interface RelianceOptions {
  readonly offline?: boolean;
  readonly pack?: string;
  readonly packBy?: string;
  readonly trust?: readonly string[];
  readonly trustBy?: string;
}

/** Adds the options of every command that verifies and counts badges. */
export function withRelianceOptions(command: Command): Command {
  return command
    .option('--offline', 'read nothing from the network')
    .option('--pack <file>', 'an offline pack: what issuers publish, in a file, in place of the network')
    .option('--pack-by <id>', 'who must have signed the pack')
    .option(
      '--trust <file>',
      'a list of whom to trust; further ones: lists that the first relies on',
      collected,
    )
    .option('--trust-by <id>', 'who must have signed the first list');
}

/** Of these options one that misses another, in words; `undefined` where none does. */
export function relianceClash({ pack, packBy, trust, trustBy }: RelianceOptions): string | undefined {
  if (pack === undefined && packBy !== undefined) return '--pack-by is about the signer of a --pack.';
  if (trust === undefined && trustBy !== undefined)
    return '--trust-by is about the signer of a --trust list.';
  return undefined;
}
