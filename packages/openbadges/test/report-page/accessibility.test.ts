import assert from 'node:assert/strict';
import axe from 'axe-core';
import { chromium as browsers } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { languages, reportPage, verify } from '../../src/index.js';
import type { Report } from '../../src/index.js';
import { cases, settingsOf } from '../fixture.js';
import { chromium, quietly } from './chromium.js';

/** Pages that differ in what stands on them: every verdict, nested reports, nothing but a code. */
const slugs = [
  'valid-vcdm-2.0',
  'record-with-expired',
  'presentation-valid',
  'proof-changed-byte',
  'issuer-key-in-fragment',
  'input-not-json',
  'endorsement-valid',
  'status-revoked',
  'trust-listed',
];

async function reportOn(slug: string): Promise<Report> {
  const one = cases().find((item) => item.slug === slug);
  assert.ok(one, slug);
  return await verify(one.input, await settingsOf(one));
}

if (chromium === undefined) {
  process.stderr.write('no Chromium is at hand: the page is not looked at in a browser\n');
}

test('a browser is at hand where one is required', () => {
  assert.ok(chromium !== undefined || process.env['BADGEWRIGHT_BROWSER'] !== 'required');
});

describe.skipIf(chromium === undefined)('the page of a report, in a browser', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await browsers.launch({ executablePath: chromium ?? '', args: quietly });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  async function opened(html: string): Promise<Awaited<ReturnType<Browser['newPage']>>> {
    assert.ok(browser);
    const page = await browser.newPage();
    await page.setContent(html);
    return page;
  }

  test.each(languages)('has nothing that axe finds wrong, in %s', { timeout: 120_000 }, async (language) => {
    for (const slug of slugs) {
      const page = await opened(reportPage(await reportOn(slug), language, { source: `${slug}.json` }));
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        await page.evaluate(axe.source);
        const found = await page.evaluate<axe.AxeResults>('axe.run()');
        assert.deepEqual(
          found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
          `${slug} ${media}`,
        );
        assert.ok(found.passes.length > 10);
      }
      assert.equal(await page.getAttribute('html', 'lang'), language);
      await page.close();
    }
  });

  test('finds what is wrong with a page that is not accessible', async () => {
    const page = await opened('<img src="x"><p style="color:#ccc">pale</p>');
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>('axe.run()');
    assert.ok(found.violations.length >= 2);
    await page.close();
  });

  test('loads nothing and runs nothing, whatever a badge says', async () => {
    const report = await reportOn('valid-vcdm-2.0');
    const name =
      '<script>window.ran = 1</script><img src="https://stranger.example/x" onerror="window.ran = 1">';
    const page = await opened(reportPage({ ...report, claims: { ...report.claims, name } }));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    assert.equal(await page.evaluate('window.ran'), undefined);
    assert.equal(await page.locator('script, img').count(), 0);
    assert.ok((await page.innerText('body')).includes('<script>'));
    assert.deepEqual(asked, []);
    await page.close();
  });

  test('fits the width of a telephone', async () => {
    const page = await opened(reportPage(await reportOn('record-with-expired')));
    await page.setViewportSize({ width: 360, height: 640 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= 360'), true);
    await page.close();
  });
});
