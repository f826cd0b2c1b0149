import { createHash } from 'node:crypto';

import { formatOf } from '../commands/verify-options.js';
import type { VerifyOptions } from '../commands/verify-options.js';

/** Options by name, each as a digest of what was said. */
export type DecisiveOptions = Readonly<Record<string, string>>;

/**
 * The options by which rows are decided: two runs with the same ones give the same answers. `digests` are those of the
 * files that options name, by path.
 */
export function decisiveOptions(
  options: VerifyOptions,
  digests: ReadonlyMap<string, string>,
): DecisiveOptions {
  const contents = (paths: readonly string[] = []): readonly string[] =>
    paths.map((path) => digests.get(path) ?? '');
  const said = {
    '--challenge': options.challenge,
    '--clock-skew': options.clockSkew,
    '--component': contents(options.component),
    '--dev-loopback': options.devLoopback,
    '--domain': options.domain,
    '--format': formatOf(options),
    '--from': options.from,
    '--lang': options.lang,
    '--lenient': options.lenient,
    '--now': options.now,
    '--offline': options.offline,
    '--pack': contents(options.pack === undefined ? [] : [options.pack]),
    '--recipient': options.recipient,
    '--short-status-lists': options.shortStatusLists,
    '--trust': contents(options.trust),
  };
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, digestOf(JSON.stringify(value ?? null))]),
  );
}

/** SHA-256 in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
