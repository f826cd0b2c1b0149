import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Plan } from '../renewal/planned.js';
import { collected, instantOption, uriOption } from './act.js';
import { relianceClash, withRelianceOptions } from './reliance-options.js';
import type { RelianceOptions } from './reliance-options.js';

/** What `renew` may be told on the command line. */
export interface RenewalOptions extends RelianceOptions {
  readonly licence: string;
  readonly policy?: readonly string[];
  readonly approvals?: string;
  readonly plan?: readonly Plan[];
  readonly planIssuer?: string;
  readonly definition?: readonly string[];
  readonly ledger?: string;
  readonly ledgerKey?: string;
  readonly record?: boolean;
  readonly receipt?: readonly string[];
  readonly receiptSigner?: readonly string[];
  readonly writeReceipt?: string;
  readonly key?: string;
  readonly issuer?: string;
  readonly csv?: string;
  readonly json?: boolean;
  readonly now?: Date;
  readonly lenient?: boolean;
  readonly devLoopback?: boolean;
}

/** Adds the options of `renew`, those for everyday use first. */
export function withRenewalOptions(command: Command): Command {
  const named = command
    .requiredOption('--licence <file>', 'the licence that is to be renewed')
    .option(
      '--policy <policy...>',
      'policy files (.json) or ids of policies, after the badges; by default the one for the licence',
      collected,
    )
    .option('--approvals <file>', 'what people of the office have answered')
    .option('--json', 'print the decision as JSON')
    .option('--csv <file>', 'write a row on each badge to a new file')
    .option(
      '--plan <achievement=date>',
      'tell what would be if this were earned by then: an achievement’s id and a day',
      planOption,
    )
    .option('--plan-issuer <id>', 'who would issue what is planned', uriOption)
    .option(
      '--definition <file>',
      'the definition of a badge: what it is equivalent to counts once, and what is planned aligns to what it says',
      collected,
    )
    .option('--ledger <file>', 'the ledger of the office: badges that it holds have counted already')
    .option('--ledger-key <file>', 'the secret by which licences are told in the ledger and in receipts')
    .option('--record', 'add the renewal to the ledger, where the rules are met')
    .option('--receipt <file>', 'a receipt of another office: badges that it names have counted', collected)
    .option('--receipt-signer <id>', 'an office whose receipts are believed', idsOption)
    .option('--write-receipt <file>', 'write a signed receipt, where the rules are met, to a new file')
    .option('--key <file>', 'the key file of the office, for --write-receipt')
    .option('--issuer <id>', 'the id of the office; by default the DID of its key', uriOption);
  return withRelianceOptions(named)
    .option('--now <instant>', 'decide as of this moment; by default now', instantOption)
    .option('--lenient', 'accept signed text (JWT) that misses what the standard demands, with a warning')
    .option('--dev-loopback', 'for development: read http URLs of this very machine too');
}

/** Options that cannot both be meant, or that miss another one, in words. */
export function renewalClash(options: RenewalOptions): string | undefined {
  return rules.find(([isBroken]) => isBroken(options))?.[1] ?? relianceClash(options);
}

const rules: readonly (readonly [(options: RenewalOptions) => boolean, string])[] = [
  [({ record, ledger }) => record === true && ledger === undefined, '--record adds to a --ledger: name it.'],
  [
    ({ record, key, issuer }) => record === true && (key ?? issuer) === undefined,
    '--record says who decided: name the office with --issuer.',
  ],
  [
    ({ record, plan }) => record === true && plan !== undefined,
    '--record is for what is earned, not for a --plan.',
  ],
  [
    ({ writeReceipt, plan }) => writeReceipt !== undefined && plan !== undefined,
    '--write-receipt is for what is earned, not for a --plan.',
  ],
  [
    ({ writeReceipt, key }) => (writeReceipt === undefined) !== (key === undefined),
    '--write-receipt and --key go together.',
  ],
  [
    ({ receipt, receiptSigner, trust }) => receipt !== undefined && (receiptSigner ?? trust) === undefined,
    'Whose receipts are believed? Name the office with --receipt-signer, or a list with --trust.',
  ],
  [
    ({ receipt, receiptSigner }) => receipt === undefined && receiptSigner !== undefined,
    '--receipt-signer is about the signer of a --receipt.',
  ],
  [
    ({ plan, planIssuer }) => plan === undefined && planIssuer !== undefined,
    '--plan-issuer is about a --plan.',
  ],
  [
    ({ ledgerKey, ledger, writeReceipt, receipt }) =>
      ledgerKey !== undefined && (ledger ?? writeReceipt ?? receipt) === undefined,
    '--ledger-key is for a --ledger or a receipt.',
  ],
];

function idsOption(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, uriOption(text)];
}

/** An id may hold `=` itself, and a day holds none. */
function planOption(text: string, before: readonly Plan[] = []): readonly Plan[] {
  const [, achievement, on] = /^([A-Za-z][A-Za-z0-9+.-]*:\S+)=(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  const day = new Date(`${on ?? ''}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === on;
  if (achievement !== undefined && on !== undefined && exists) return [...before, { achievement, on }];
  throw new InvalidArgumentError('Write the id of an achievement and a day, such as https://…=2026-06-01.');
}
