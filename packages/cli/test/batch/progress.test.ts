import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { newProgress } from '../../src/batch/progress.js';
import { Counter, verdictsIn } from '../../src/batch/tally.js';
import type { Row } from '../../src/batch/row.js';
import { nodeIo } from '../../src/index.js';
import { commandWords } from '../../src/print/words.js';

const row: Row = {
  source: 'a',
  verdict: 'valid',
  kind: 'badge',
  codes: ['trust.unlisted', 'trust.unlisted'],
  reason: '',
  verifiedAt: '2026-06-01T00:00:00.000Z',
};

describe('the numbers of a run', () => {
  test('count rows by verdict and by code, and what repeats', () => {
    const counter = new Counter();
    counter.add(row);
    counter.add({
      ...row,
      verdict: 'invalid',
      codes: ['proof.signature', 'trust.unlisted'],
      duplicateOf: 'a',
    });
    counter.add({ ...row, verdict: 'invalid', codes: [], sameAwardAs: 'a' });
    counter.passOver();
    const { rows, verdicts, codes, duplicates, sameAwards, passedOver } = counter;
    assert.deepEqual(
      { rows, verdicts, codes: Object.fromEntries(codes), duplicates, sameAwards, passedOver },
      {
        rows: 3,
        verdicts: { valid: 1, invalid: 2, indeterminate: 0 },
        codes: { 'trust.unlisted': 2, 'proof.signature': 1 },
        duplicates: 1,
        sameAwards: 1,
        passedOver: 1,
      },
    );
    assert.deepEqual(verdictsIn(counter), ['valid', 'invalid']);
  });

  test('have room for as many codes as there are, and no more', () => {
    const counter = new Counter();
    const codes = Array.from({ length: 2_000 }, (_, index) => `made.up-${index}`);
    counter.add({ ...row, codes });
    assert.equal(counter.codes.size, 1_000);
  });
});

describe('the line of progress', () => {
  function shown(progress: boolean, tick: number): { readonly lines: readonly string[] } {
    const lines: string[] = [];
    let now = Date.parse('2026-06-01T00:00:00Z');
    const io = {
      ...nodeIo(process),
      progress,
      now: () => new Date(now),
      err: (text: string) => void lines.push(text),
    };
    const line = newProgress(io, commandWords.en);
    const counter = new Counter();
    for (const done of [0.1, undefined, 1]) {
      now += tick;
      counter.add(row);
      line.show(counter, done);
    }
    line.clear();
    line.clear();
    return { lines };
  }

  test('is for a terminal only', () => {
    assert.deepEqual(shown(false, 1000).lines, []);
  });

  test('says how many, how far, how fast, and what came of them, in one line that is cleared', () => {
    const { lines } = shown(true, 1000);
    assert.deepEqual(
      lines.map((line) => line.replace('\r\u001b[K', '')),
      [
        '1  10 %  1.0/s  Valid: 1  Not valid: 0  Could not be checked: 0',
        '2  1.0/s  Valid: 2  Not valid: 0  Could not be checked: 0',
        '3  100 %  1.0/s  Valid: 3  Not valid: 0  Could not be checked: 0',
        '',
      ],
    );
    assert.ok(lines.every((line) => line.startsWith('\r\u001b[K')));
  });

  test('does not flicker', () => {
    assert.equal(shown(true, 90).lines.length, 2);
  });
});
