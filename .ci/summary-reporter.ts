import type { Reporter, TestModule } from 'vitest/node';

/** How a test run ended, in test cases. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type CountedModule = Pick<TestModule, 'children' | 'state'>;

/**
 * Counts the test cases of a run. A file that fails without a failing test (it does not load, a hook throws)
 * and an error outside any test count as one failure each: a run that failed must never say `0 failed`.
 */
export function count(modules: readonly CountedModule[], errorsOutsideTests: number): Counts {
  let [passed, failed, skipped] = [0, errorsOutsideTests, 0];
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    const failedHere = states.filter((state) => state === 'failed').length;
    passed += states.filter((state) => state === 'passed').length;
    skipped += states.filter((state) => state === 'skipped' || state === 'pending').length;
    failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere;
  }
  return { passed, failed, skipped };
}

/** `3 passed, 0 failed`, with `, 1 skipped` only where something was skipped. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Ends a run with one line that a script can read. */
export class SummaryReporter implements Reporter {
  private line: string | undefined;

  onTestRunEnd(modules: readonly CountedModule[], errors: readonly unknown[]): void {
    // The coverage table and a late complaint come after this hook; nothing comes after the exit.
    if (this.line === undefined) process.once('exit', () => process.stdout.write(`${this.line ?? ''}\n`));
    this.line = summaryLine(count(modules, errors.length));
  }
}
