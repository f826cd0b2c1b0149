import type { Command } from 'commander';
import { instantOption } from './act.js';
import { withRelianceOptions } from './reliance-options.js';
import type { RelianceOptions } from './reliance-options.js';
import { recipientOption } from './verify-options.js';

/** What the commands about stacks may be told. */
export interface StackOptions extends RelianceOptions {
  readonly stacks?: readonly string[];
  readonly definitions?: readonly string[];
  readonly recipient?: { readonly type: string; readonly value: string };
  readonly json?: boolean;
  readonly now?: Date;
  readonly lenient?: boolean;
  readonly devLoopback?: boolean;
}

/** Adds the options that every command about stacks has, those for everyday use first. */
export function withStackOptions(command: Command): Command {
  const named = command
    .option('--stacks <file...>', 'the stacks that the stack names')
    .option('--definitions <file...>', 'definitions, for the names of micro-credentials')
    .option(
      '--recipient <type=value>',
      'whose badges they must be, such as emailAddress=a@b.example',
      recipientOption,
    )
    .option('--json', 'print the outcome as JSON');
  return withRelianceOptions(named)
    .option('--now <instant>', 'count as of this moment; by default now', instantOption)
    .option('--lenient', 'accept signed text (JWT) that misses what the standard demands, with a warning')
    .option('--dev-loopback', 'for development: read http URLs of this very machine too');
}
