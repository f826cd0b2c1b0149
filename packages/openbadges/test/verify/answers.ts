import assert from 'node:assert/strict';
import { verify } from '../../src/index.js';
import type { Check, CheckName, Report, VerifyOptions } from '../../src/index.js';
import { NOW } from '../fixture.js';

export function checkIn(report: Report, name: CheckName): Check {
  const check = report.checks.find((one) => one.name === name);
  assert.ok(check);
  return check;
}

/** The code of every problem, with the pointer behind it. */
export function placesOf(report: Report): readonly string[] {
  return report.checks.flatMap(({ problems }) => problems.map(({ code, at }) => `${code} ${String(at)}`));
}

/** What a report says in short: its verdict, kind and container, and the outcomes that are neither passed nor skipped. */
export function inShort(report: Report): string {
  const { verdict, kind, container } = report;
  return [`${verdict} ${kind} ${container}`, ...placesOf(report)].join(', ');
}

export async function reportOn(input: unknown, options: VerifyOptions = {}): Promise<Report> {
  return await verify(input, { now: NOW, ...options });
}

/** What `verify` says of an input, in short. */
export async function answer(input: unknown, options: VerifyOptions = {}): Promise<string> {
  return inShort(await reportOn(input, options));
}

/** The same, with what is said of each document inside. */
export async function answers(input: unknown, options: VerifyOptions = {}): Promise<readonly string[]> {
  const report = await reportOn(input, options);
  return [inShort(report), ...report.contents.map(({ at, report: inner }) => `${at}: ${inShort(inner)}`)];
}
