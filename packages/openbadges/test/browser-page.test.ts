import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium as browsers } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { cases } from './fixture.js';
import { chromium, quietly } from './report-page/chromium.js';

const ORIGIN = 'https://page.example/';

/** Cases that need nothing but the verifier: no network, no trust list, nothing handed over. */
const plain = cases().filter(({ fetch, trust, components, options }) =>
  [fetch, trust, components, options].every((one) => one === undefined),
);

type Cases = readonly (typeof plain)[number][];

/** What a page runs to verify: text, since the tests' own loader would rewrite a function. */
function verifying(chosen: Cases): string {
  const given = chosen.map(({ slug, now, input }) => {
    return { slug, now, ...(typeof input === 'string' ? { input } : { bytes: [...input] }) };
  });
  return `(async () => {
    const { verify } = await import('${ORIGIN}verify.js');
    const found = {};
    for (const { slug, now, input, bytes } of ${JSON.stringify(given)}) {
      found[slug] = (await verify(input ?? Uint8Array.from(bytes), { now: new Date(now) })).verdict;
    }
    return found;
  })()`;
}

describe.skipIf(chromium === undefined)('the entry that only verifies, in a page', () => {
  let folder = '';
  let browser: Browser | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'badgewright-'));
    await build({
      entryPoints: { verify: fileURLToPath(new URL('../src/verify/index.ts', import.meta.url)) },
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'browser',
      format: 'esm',
      alias: { '#platform': fileURLToPath(new URL('../src/platform/web.ts', import.meta.url)) },
    });
    browser = await browsers.launch({ executablePath: chromium ?? '', args: quietly });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page whose whole network is the folder; `asked` are the files that it has loaded. */
  async function opened(): Promise<{ readonly page: Page; readonly asked: string[] }> {
    assert.ok(browser);
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route('**/*', async (route) => {
      const name = basename(new URL(route.request().url()).pathname);
      if (name.endsWith('.js')) {
        asked.push(name);
        await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(folder, name)) });
      } else await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    });
    await page.goto(ORIGIN);
    return { page, asked };
  }

  test('gives the verdicts of the corpus', { timeout: 120_000 }, async () => {
    const { page } = await opened();
    const verdicts = await page.evaluate(verifying(plain));
    assert.deepEqual(verdicts, Object.fromEntries(plain.map(({ slug, verdict }) => [slug, verdict])));
    assert.ok(plain.length >= 60, String(plain.length));
  });

  test('loads what a plain badge needs, and more only for what needs more', { timeout: 60_000 }, async () => {
    const { page, asked } = await opened();
    const badge = plain.filter(({ slug }) => slug === 'valid-vcdm-2.0');
    assert.deepEqual(await page.evaluate(verifying(badge)), { 'valid-vcdm-2.0': 'valid' });
    const first = asked.length;
    await page.evaluate(verifying(plain));
    assert.ok(asked.length > first);
  });
});
