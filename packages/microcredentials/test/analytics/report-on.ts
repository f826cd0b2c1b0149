import assert from 'node:assert/strict';
import { programmeReport } from '../../src/analytics/programme-report.js';
import type { MetricId } from '../../src/analytics/metric-words.js';
import type { ProgrammeReport, ReportOptions } from '../../src/analytics/programme-report.js';
import type { Roster } from '../../src/analytics/roster.js';
import { outputFaults } from '../build/schema-files.js';
import { candidaciesOf, personId } from './programme.js';
import type { Story } from './programme.js';

/** The moment of the reports. */
export const at = new Date('2026-01-30T12:00:00Z');

/** The report on some stories. It always has the form that its schema says. */
export function reportOn(stories: readonly Story[], options: Partial<ReportOptions> = {}): ProgrammeReport {
  const report = programmeReport(candidaciesOf(...stories), { at, ...options });
  assert.equal(report.kind, 'ok');
  assert.deepEqual(outputFaults(report.value), []);
  return report.value;
}

/** What a metric says: hits or value, n, and why it says nothing. */
export function metric(report: ProgrammeReport, id: MetricId): readonly unknown[] {
  const found = report.metrics.find((one) => one.id === id);
  return [found?.hits ?? found?.value, found?.n, found?.missing].filter((value) => value !== undefined);
}

/** Ids of people of a roster, in groups. */
export function rosterOf(
  people: readonly (readonly [name: string, groups: Readonly<Record<string, string>>])[],
): Roster {
  return people.map(([name, groups]) => ({ person: personId(name), groups }));
}

/** An attempt that passes, and one that does not. */
export const passed = { submitted: 5, scores: '1+ 2+', decided: 9 } as const;
export const failed = { submitted: 5, scores: '0+ 0+', decided: 9 } as const;
