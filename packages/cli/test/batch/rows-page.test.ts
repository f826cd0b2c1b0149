import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import type { Language } from '@badgewright/openbadges';
import { columns } from '../../src/batch/row.js';
import type { Row } from '../../src/batch/row.js';
import { rowsPage } from '../../src/batch/rows-page.js';
import { Counter } from '../../src/batch/tally.js';
import { commandWords } from '../../src/print/words.js';

async function pageOf(rows: readonly Row[], language: Language = 'en', packNote = ''): Promise<string> {
  const counter = new Counter();
  for (const row of rows) counter.add(row);
  const all = async function* (): AsyncGenerator<Row> {
    yield* rows;
  };
  let page = '';
  const setting = { language, words: commandWords[language], tally: counter, packNote };
  for await (const piece of rowsPage(all(), setting)) page += piece;
  return page;
}

const row: Row = {
  source: 'badges/a.json',
  verdict: 'invalid',
  kind: 'badge',
  codes: ['proof.signature'],
  reason: 'Changed.',
  name: `<script>alert("x")</script>'&`,
  verifiedAt: '2026-06-01T00:00:00.000Z',
};

describe('the page of a batch', () => {
  test('has one table with a heading for each column and a row for each badge', async () => {
    const page = await pageOf([row, { ...row, verdict: 'valid' }]);
    assert.equal(page.match(/<th scope="col">/g)?.length, columns.length);
    assert.equal(page.match(/<th scope="row">/g)?.length, 2);
    assert.equal(page.match(/<td>/g)?.length, 2 * (columns.length - 1));
    assert.ok(page.includes('Valid: 1 · Not valid: 1 · Could not be checked: 0'));
  });

  test('holds nothing of a badge but text', async () => {
    const page = await pageOf([row]);
    assert.ok(page.includes('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;'));
    assert.ok(!page.includes('<script'));
  });

  test('reads nothing from elsewhere, and runs nothing', async () => {
    const page = await pageOf([row]);
    assert.match(page, /default-src &#39;none&#39;|default-src 'none'/);
    assert.doesNotMatch(page, /\b(?:src|href|on\w+)=/);
  });

  test('is in the language of the run, and says what it rests on', async () => {
    for (const language of ['en', 'es', 'fr'] as const) {
      const page = await pageOf([row], language, 'From <a pack>.');
      assert.ok(page.startsWith(`<!doctype html>\n<html lang="${language}">`));
      assert.ok(page.includes(commandWords[language].verdicts.invalid));
      assert.ok(page.includes('<p>From &lt;a pack&gt;.</p>'));
    }
  });
});
