import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { verify } from '../../src/index.js';
import type { Report, VerifyOptions } from '../../src/index.js';
import { verifyThrough } from '../../src/node/verify-many.js';
import type { ThreadSettings } from '../../src/node/verify-many.js';
import { edited, signed, unsigned } from '../fixture.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What threads run, built from the sources: they cannot load TypeScript. */
export interface Built {
  readonly folder: string;
  readonly sound: ThreadSettings;
  /** Threads that break off at badges that say so. */
  readonly faulty: ThreadSettings;
  readonly remove: () => Promise<void>;
}

/** Builds what threads run into a folder of its own. */
export async function builtThreads(): Promise<Built> {
  const folder = await mkdtemp(path.join(tmpdir(), 'badgewright-'));
  await build({
    entryPoints: {
      sound: here('../../src/node/verify-worker.ts'),
      faulty: here('./faulty-worker.ts'),
      index: here('../../src/node/verify-many.ts'),
    },
    alias: { '#platform': here('../../src/platform/node.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Packages of the older kind that end up in the bundle ask for Node's modules in their own way.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    plugins: [
      {
        // It starts a file of its own in each thread, which stays where it is.
        name: 'piscina',
        setup: (builder) => {
          builder.onResolve({ filter: /^piscina$/ }, () => ({
            path: import.meta.resolve('piscina'),
            external: true,
          }));
        },
      },
    ],
  });
  const at = (name: string): ThreadSettings => ({
    workers: 2,
    alone: 0,
    file: path.join(folder, name),
    megabytes: 128,
    milliseconds: 120_000,
  });
  return {
    folder,
    sound: at('sound.mjs'),
    faulty: at('faulty.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What comes before the badges that are meant: the calling thread verifies the first itself. */
export const FIRST = 'first';

/** The reports that threads give. */
export async function beside(
  inputs: readonly unknown[],
  options: VerifyOptions,
  settings: ThreadSettings,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const report of verifyThrough([FIRST, ...inputs], options, settings)) reports.push(report);
  assert.equal(reports[0]?.checks[0]?.problems[0]?.code, 'input.not-json');
  return reports.slice(1);
}

/** The reports that one call each gives. */
export async function oneByOne(
  inputs: readonly unknown[],
  options: VerifyOptions,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const input of inputs) reports.push(await verify(input, options));
  return reports;
}

/** Where in a value something is frozen. */
function frozenIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, member]) => frozenIn(member, `${at}/${key}`));
  return Object.isFrozen(value) ? [at, ...inside] : inside;
}

/** Equal, and frozen in the same places. */
export function assertAlike(found: readonly Report[], expected: readonly Report[]): void {
  assert.deepEqual(found, expected);
  assert.deepEqual(
    found.map((one) => frozenIn(one)),
    expected.map((one) => frozenIn(one)),
  );
}

/** Badges that differ in their id, which then is not what was signed. */
export async function badges(count: number): Promise<readonly string[]> {
  const badge = await signed();
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify(
      index % 3 === 0 ? badge : edited(badge, (copy) => Object.assign(copy, { id: `urn:x:${index}` })),
    ),
  );
}

/** A badge whose status stands at a URL. */
export async function asking(url: string): Promise<string> {
  const entry = {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '5',
    statusListCredential: url,
  };
  return JSON.stringify(await signed({ ...unsigned(), credentialStatus: entry }));
}
