import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { errorCodes, problemCodes } from '@badgewright/openbadges';
import { explained, explainedErrors } from '../../src/print/explained.js';
import { commandCodes } from '../../src/print/command-codes.js';
import { hints } from '../../src/print/hints.js';
import { commandWords } from '../../src/print/words.js';
import { columns } from '../../src/batch/row.js';
import { problemCodes as ownCodes } from '../../src/problem-codes.js';
import { badgewright } from '../console.js';

/** The options that a text names. */
function optionsIn(text: string): readonly string[] {
  return text.match(/--[a-z-]+/g) ?? [];
}

describe('what codes come to at the command line', () => {
  test('every code of the library is explained', () => {
    for (const code of Object.keys(problemCodes)) assert.ok(explained.has(code), code);
    for (const code of Object.keys(errorCodes)) assert.ok(explainedErrors.has(code), code);
  });

  test('is told in sentences', () => {
    for (const [code, { means, action }] of [...explained, ...explainedErrors]) {
      for (const text of [means, action]) assert.match(text, /^[A-Z].*[.]$/s, code);
    }
  });

  test('names only options that there are', async () => {
    const helps = await Promise.all(
      ['verify', 'issue', 'keygen', 'disclose', 'renew'].map((name) => badgewright([name, '--help'])),
    );
    const help = helps.map(({ out }) => out).join('');
    const named = [...explained.values(), ...explainedErrors.values()].flatMap(({ action }) =>
      optionsIn(action),
    );
    assert.ok(named.length > 5);
    for (const option of named) assert.ok(help.includes(` ${option} `) || option === '--help', option);
  });

  test('is hinted at by options that there are, for codes that there are', async () => {
    const { out } = await badgewright(['verify', '--help']);
    for (const [code, hint] of hints) {
      assert.ok(Object.hasOwn(problemCodes, code), code);
      for (const option of optionsIn(hint)) assert.ok(out.includes(` ${option}`), option);
    }
  });
});

describe('the command’s own words', () => {
  test.each(['en', 'es', 'fr'] as const)(
    'in %s: a sentence for every code, and its own in each language',
    (language) => {
      for (const code of Object.keys(ownCodes)) {
        const entry = new Map(Object.entries(commandCodes[language])).get(code);
        for (const text of [entry?.means, entry?.action]) assert.match(text ?? '', /^\p{Lu}.*[.]$/su, code);
        if (language !== 'en') assert.notDeepEqual(entry, new Map(Object.entries(ownCodes)).get(code));
      }
    },
  );

  test.each(['en', 'es', 'fr'] as const)(
    'in %s: a heading for every column, and numbers in place',
    (language) => {
      const words = commandWords[language];
      assert.equal(words.columns.length, columns.length);
      assert.equal(new Set(words.columns).size, columns.length);
      assert.ok(words.more(7).includes('7'));
      assert.ok(words.written('rows.csv').includes('rows.csv'));
      for (const days of [0, 1, 30]) {
        const note = words.pack('2026-03-20T15:00:00Z', days, 'did:key:z6Mk');
        for (const part of ['2026-03-20T15:00:00Z', String(days), 'did:key:z6Mk'])
          assert.ok(note.includes(part));
      }
      assert.notEqual(words.pack('x', 2, undefined), words.pack('x', 2, 'undefined'));
    },
  );
});
