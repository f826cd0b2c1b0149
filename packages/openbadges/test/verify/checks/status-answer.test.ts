import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import { bad, ok } from '../../../src/outcome.js';
import { readAnswer } from '../../../src/verify/checks/status-answer.js';

const revoked = { code: 'status.revoked', message: 'Withdrawn.', at: '/credentialStatus', spec: 'A list' };
const stale = { code: 'status.stale', message: 'Old.' };

describe('an answer of a caller’s way of learning a status', () => {
  test('is taken as it is where it is one', () => {
    assert.deepEqual(readAnswer({ outcome: ok('good'), warnings: [] }), {
      outcome: ok(undefined),
      warnings: [],
    });
    const given = { outcome: bad({ ...revoked, code: 'status.revoked' }), warnings: [stale] };
    assert.deepEqual(readAnswer(given), given);
    const open = { outcome: { kind: 'unknown', problems: [stale, revoked] }, warnings: [] };
    assert.deepEqual(readAnswer(open), open);
  });

  test('is read into values of our own', () => {
    const problem = { ...revoked, severity: 'warning' };
    const read = readAnswer({ outcome: { kind: 'bad', problems: [problem] }, warnings: [] });
    problem.message = 'Changed.';
    assert.deepEqual(read?.outcome, { kind: 'bad', problems: [revoked] });
  });

  const cases: readonly (readonly [what: string, answer: unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ok'],
    ['a list', [ok('good')]],
    ['an outcome alone', ok('good')],
    ['no outcome', { warnings: [] }],
    ['an outcome that is a text', { outcome: 'ok', warnings: [] }],
    ['another kind', { outcome: { kind: 'odd', problems: [revoked] }, warnings: [] }],
    ['no kind', { outcome: {}, warnings: [] }],
    ['no warnings', { outcome: ok('good') }],
    ['warnings that are none', { outcome: ok('good'), warnings: [7] }],
    ['bad without problems', { outcome: { kind: 'bad' }, warnings: [] }],
    ['bad with none', { outcome: { kind: 'bad', problems: [] }, warnings: [] }],
    ['unknown with none', { outcome: { kind: 'unknown', problems: [] }, warnings: [] }],
    [
      'a problem among others that is none',
      { outcome: { kind: 'bad', problems: [revoked, null] }, warnings: [] },
    ],
  ];
  for (const [what, answer] of cases) {
    test(`is none where it is ${what}`, () => {
      assert.equal(readAnswer(answer), undefined);
    });
  }

  test('is none where a problem has no code of ours, or a member that is no text', () => {
    for (const members of [
      { code: 'toString' },
      { code: 'ledger.gone' },
      { code: 7 },
      { message: undefined },
      { at: 7 },
      { spec: null },
    ]) {
      const problem = { ...revoked, ...members };
      assert.equal(readAnswer({ outcome: { kind: 'bad', problems: [problem] }, warnings: [] }), undefined);
      assert.equal(readAnswer({ outcome: ok('good'), warnings: [problem] }), undefined);
    }
  });

  test('has a bounded number of problems', () => {
    const problems = Array.from({ length: 10_000 }, () => revoked);
    const read = readAnswer({ outcome: { kind: 'bad', problems }, warnings: problems });
    assert.ok(read?.outcome.kind === 'bad');
    assert.deepEqual(
      [read.outcome.problems.length, read.warnings.length],
      [limits.problems, limits.problems],
    );
  });
});
