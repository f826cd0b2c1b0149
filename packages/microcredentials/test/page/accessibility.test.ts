import assert from 'node:assert/strict';
import axe from 'axe-core';
import { chromium as browsers } from 'playwright-core';
import { describe, test } from 'vitest';
import { definitionPage, parseDefinition } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import { chromium, quietly } from './chromium.js';

if (chromium === undefined) {
  process.stderr.write('no Chromium is at hand: the page of a definition is not looked at in a browser\n');
}

test('a browser is at hand where one is required', () => {
  assert.ok(chromium !== undefined || process.env['BADGEWRIGHT_BROWSER'] !== 'required');
});

describe.skipIf(chromium === undefined)('the page of a definition, in a browser', () => {
  test(
    'has nothing that axe finds wrong, in any language, and fits a telephone',
    { timeout: 120_000 },
    async () => {
      const browser = await browsers.launch({ executablePath: chromium ?? '', args: quietly });
      try {
        for (const name of ['mc-1-small-group-reading', 'mc-2-text-access-review'])
          for (const language of ['en', 'es', 'fr', 'de']) {
            const read = parseDefinition(edited(readFixture(`definitions/${name}`), ['/language', language]));
            const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
            await page.setContent(read.kind === 'ok' ? definitionPage(read.value) : assert.fail());
            await page.evaluate(axe.source);
            const found = await page.evaluate<axe.AxeResults>('axe.run()');
            assert.deepEqual(
              found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
              [],
            );
            assert.ok(found.passes.length > 10);
            const width = await page.evaluate<number>('document.documentElement.scrollWidth');
            assert.ok(width <= 320, `${name} ${language} is ${width} wide`);
            await page.close();
          }
      } finally {
        await browser.close();
      }
    },
  );
});
