import type { Command } from 'commander';
import { collected, instantOption } from './act.js';
import { recipientOption } from './verify-options.js';

/** What the commands about stacks may be told. */
export interface StackOptions {
  readonly stacks?: readonly string[];
  readonly definitions?: readonly string[];
  readonly recipient?: { readonly type: string; readonly value: string };
  readonly json?: boolean;
  readonly offline?: boolean;
  readonly pack?: string;
  readonly packBy?: string;
  readonly trust?: readonly string[];
  readonly trustBy?: string;
  readonly now?: Date;
  readonly lenient?: boolean;
  readonly devLoopback?: boolean;
}

/** Adds the options that every command about stacks has, those for everyday use first. */
export function withStackOptions(command: Command): Command {
  return command
    .option('--stacks <file...>', 'the stacks that the stack names')
    .option('--definitions <file...>', 'definitions, for the names of micro-credentials')
    .option(
      '--recipient <type=value>',
      'whose badges they must be, such as emailAddress=a@b.example',
      recipientOption,
    )
    .option('--json', 'print the outcome as JSON')
    .option('--offline', 'read nothing from the network')
    .option('--pack <file>', 'an offline pack: what issuers publish, in a file, in place of the network')
    .option('--pack-by <id>', 'who must have signed the pack')
    .option(
      '--trust <file>',
      'a list of whom to trust; further ones: lists that the first relies on',
      collected,
    )
    .option('--trust-by <id>', 'who must have signed the first list')
    .option('--now <instant>', 'count as of this moment; by default now', instantOption)
    .option('--lenient', 'accept signed text (JWT) that misses what the standard demands, with a warning')
    .option('--dev-loopback', 'for development: read http URLs of this very machine too');
}

/** Options that miss another one, in words. */
export function stackClash({ pack, packBy, trust, trustBy }: StackOptions): string | undefined {
  if (pack === undefined && packBy !== undefined) return '--pack-by is about the signer of a --pack.';
  if (trust === undefined && trustBy !== undefined)
    return '--trust-by is about the signer of a --trust list.';
  return undefined;
}
