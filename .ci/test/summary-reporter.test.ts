import assert from 'node:assert/strict';
import { test } from 'vitest';

import { count, summaryLine } from '../summary-reporter.js';

type CountedModule = Parameters<typeof count>[0][number];
type State = 'passed' | 'failed' | 'skipped' | 'pending';

function moduleOf(state: 'passed' | 'failed' | 'skipped', tests: readonly State[]): CountedModule {
  const children = { allTests: () => tests.map((each) => ({ result: () => ({ state: each }) })) };
  // Vitest's own class has no public constructor; these are the members that the reporter reads.
  return { children, state: () => state } as unknown as CountedModule;
}

test('test cases are counted over all files', () => {
  const modules = [
    moduleOf('passed', ['passed', 'passed', 'skipped']),
    moduleOf('failed', ['passed', 'failed', 'failed']),
    moduleOf('passed', ['pending']),
  ];
  assert.deepEqual(count(modules, 0), { passed: 3, failed: 2, skipped: 2 });
});

test('a file that does not load is a failure', () => {
  assert.deepEqual(count([moduleOf('failed', [])], 0), { passed: 0, failed: 1, skipped: 0 });
});

test('an error outside every test is a failure', () => {
  assert.deepEqual(count([moduleOf('passed', ['passed'])], 1), { passed: 1, failed: 1, skipped: 0 });
});

test('the line names skipped tests only where there are any', () => {
  assert.equal(summaryLine({ passed: 2, failed: 0, skipped: 0 }), '2 passed, 0 failed');
  assert.equal(summaryLine({ passed: 2, failed: 1, skipped: 3 }), '2 passed, 1 failed, 3 skipped');
});
