import { readFileSync } from 'node:fs';
import path from 'node:path';

import { badgewright, fixture, jsonLines, member, scratch } from '../console.js';
import type { Finished } from '../console.js';
import type { Io } from '../../src/index.js';
import { keyText } from '../workplace.js';

/** A file of the renewal stories. */
export function story(name: string): string {
  return fixture(`renewal/${name}`);
}

/** The moment at which the office decides. */
export const decidedAt = '2026-06-15T12:00:00Z';

/** The arguments of `renew` for a licence of the stories. */
export function renewArgs(licence: string, ...more: readonly string[]): readonly string[] {
  return ['renew', '--licence', story(`licences/${licence}.json`), '--offline', '--now', decidedAt, ...more];
}

/** The policies of the invented district, and its list of whom to trust. */
export const district: readonly string[] = [
  ...['--policy', story('policies/pine-hollow-2024.json')],
  ...['--policy', story('policies/pine-hollow-2019.json')],
  ...['--trust', story('trust.json')],
];

/** The arguments for the worked case, with its gates answered. */
export const worked: readonly string[] = [
  ...renewArgs('nc-k5-2026', ...district, '--approvals', story('approvals/nc.json')),
  story('badges/nc'),
];

/** A run with its decision. */
export async function renewed(
  argv: readonly string[],
  changes: Partial<Io> = {},
): Promise<Finished & { readonly decision: unknown }> {
  const finished = await badgewright([...argv, '--json'], changes);
  return { ...finished, decision: jsonLines(finished.out)[0] };
}

function listAt(value: unknown, ...steps: readonly (string | number)[]): readonly unknown[] {
  const list = member(value, ...steps);
  return Array.isArray(list) ? list : [];
}

/** How categories stand: id, what counts of what is needed, and what is short. */
export function categories(decision: unknown): readonly string[] {
  return listAt(decision, 'categories').map((one) =>
    ['id', 'allocated', 'required', 'short'].map((name) => String(member(one, name))).join(' '),
  );
}

/** What became of each badge: file name, whether it counts, value, what is left, and the codes of its reasons. */
export function badges(decision: unknown): readonly string[] {
  return listAt(decision, 'perBadge').map((one) => {
    const name = /[^/]*$/.exec(String(member(one, 'source')).replace(/\.json$/, ''))?.[0] ?? '';
    const codes = listAt(one, 'reasons').map((reason) => member(reason, 'code'));
    return [name, ...['accepted', 'value', 'left'].map((key) => member(one, key) ?? '-'), ...codes].join(' ');
  });
}

/** What counts for what: file name, category, units. */
export function allocation(decision: unknown): readonly string[] {
  return listAt(decision, 'allocation').map((one) => {
    const name = /([^/]*)\.json$/.exec(String(member(one, 'source')))?.[1] ?? '';
    return `${name} ${String(member(one, 'category'))} ${String(member(one, 'units'))}`;
  });
}

/** The kinds and codes of what a person must decide. */
export function forPerson(decision: unknown): readonly string[] {
  return listAt(decision, 'needsPerson').map((one) =>
    [member(one, 'kind'), member(one, 'id') ?? member(one, 'code')].join(' '),
  );
}

/** What is needed in all, and what counts. */
export function totals(decision: unknown): readonly unknown[] {
  return ['required', 'allocated'].map((name) => member(decision, 'total', name));
}

/** The id of the office. */
export const office = 'https://licensure.example/';
/** A folder with an empty ledger, a secret and the key of an office, and the arguments that use them. */
export function officeDesk() {
  const { folder, write } = scratch();
  const ledger = write('ledger.ndjson', '', 0o600);
  const secret = write('secret', `${'0123456789abcdef'.repeat(4)}\n`, 0o600);
  const key = write('key.json', keyText, 0o600);
  const known = ['--ledger', ledger, '--ledger-key', secret];
  return {
    folder,
    write,
    ledger,
    secret,
    key,
    known,
    recording: [...known, '--record', '--issuer', office],
    receipt: path.join(folder, 'receipt.json'),
    text: () => readFileSync(ledger, 'utf8'),
  };
}

/** The arguments of the same badges for the next cycle of the same licence. */
export const nextCycle = [
  ...renewArgs('nc-k5-2031', ...district),
  ...['--now', '2026-08-01T12:00:00Z'],
  story('badges/nc/a.json'),
];

/** Whether badge A has counted elsewhere. */
export function isUsed(line: string | undefined): boolean {
  return line?.startsWith('a no ') === true && line.includes('renewal.used-in-earlier-cycle');
}
