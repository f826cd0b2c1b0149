import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { cases, unsigned } from './fixture.js';

const run = promisify(execFile);
const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));

/** What a browser has, and no more: the globals that only Node has are taken away before the bundle loads. */
function script(bundle: string, work: string): string {
  return `
const { stdout } = process;
const exit = process.exit.bind(process);
delete globalThis.Buffer;
delete globalThis.global;
delete globalThis.setImmediate;
Object.defineProperty(globalThis, 'process', { value: undefined });
globalThis.self = globalThis;
const openbadges = await import(${JSON.stringify(bundle)});
// The polyfill of a browser's bundle keeps a message channel open.
stdout.write(JSON.stringify(await (${work})(openbadges)), () => exit(0));
`;
}

describe('bundled for a browser', () => {
  let folder = '';
  let bundle = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'badgewright-'));
    const outfile = join(folder, 'openbadges.mjs');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'browser', format: 'esm' });
    bundle = pathToFileURL(outfile).href;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function answer(work: string): Promise<unknown> {
    const file = join(folder, 'run.mjs');
    await writeFile(file, script(bundle, work));
    return JSON.parse((await run(process.execPath, [file])).stdout);
  }

  test('verifies the corpus as Node does', async () => {
    const material = cases().map(({ slug, input, now, verdict }) => ({ slug, input, now, verdict }));
    const verdicts = await answer(`async ({ verify }) => {
      const found = {};
      for (const { slug, input, now } of ${JSON.stringify(material)}) {
        found[slug] = (await verify(input, { now: new Date(now) })).verdict;
      }
      return found;
    }`);
    assert.deepEqual(verdicts, Object.fromEntries(material.map(({ slug, verdict }) => [slug, verdict])));
  });

  test('makes a key, signs and verifies', async () => {
    const verdict = await answer(`async ({ multikeyPair, multikeySigner, sign, verify }) => {
      const signer = await multikeySigner(await multikeyPair(crypto.getRandomValues(new Uint8Array(32))));
      const issuer = { id: signer.controller, type: ['Profile'] };
      return (await verify(await sign({ ...${JSON.stringify(unsigned())}, issuer }, signer))).verdict;
    }`);
    assert.equal(verdict, 'valid');
  });
});
