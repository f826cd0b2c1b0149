import { readFileSync } from 'node:fs';
import path from 'node:path';

import { attempt, fixtureText, scratch } from './console.js';

/** The key file of the corpus, and whose it is. */
export const keyText = fixtureText('keys/issuer.json');
export const issuerDid = 'did:key:z6MknN6cN7THLfXPtKUgb8p6dDZ3d4X59VnBWqdH1ct6EcNg';

/** Where badges are issued. */
export interface Workplace {
  readonly folder: string;
  /** Where the badge goes. */
  readonly out: string;
  /** The arguments of `issue` for an attempt, and more. */
  readonly argv: (number: 1 | 2, ...more: readonly string[]) => readonly string[];
}

/** A folder with a key file and a profile, and the arguments that use them. */
export function workplace(
  changes: { readonly key?: string; readonly mode?: number; readonly profile?: object } = {},
): Workplace {
  const { folder, write } = scratch();
  const out = path.join(folder, 'badge.json');
  const key = write('key.json', changes.key ?? keyText, changes.mode ?? 0o600);
  const issuer = write('issuer.json', JSON.stringify(changes.profile ?? { name: 'Pine Hollow' }));
  const argv = (number: 1 | 2, ...more: readonly string[]): readonly string[] => [
    ...['issue', ...attempt(number), '--key', key, '--issuer', issuer, '--out', out],
    ...more,
  ];
  return { folder, out, argv };
}

/** The badge in a file. */
export function badgeIn(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
