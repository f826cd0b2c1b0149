import { environment } from '../environment.js';
import { questions } from './questions.js';
import type { VerifyOptions } from './questions.js';
import type { Report } from './report.js';
import { sequence } from './sequence.js';
import { verify } from './verify.js';

/**
 * Verifies one badge after another, each as `verify` does, and gives their reports in the same order. The next one is
 * taken from the source when its report is asked for, so memory does not grow with their number; whoever stops early
 * ends the source. Where the source throws, so does this, after the reports on what came before. In Node,
 * `@badgewright/openbadges/node` has one of the same name that uses all processors.
 *
 * Throws `BadgeError` `argument.invalid` for inputs or options that are none, before anything is taken.
 *
 * @example
 * for await (const report of verifyMany(badges)) count(report.verdict);
 */
export async function* verifyMany(
  inputs: AsyncIterable<unknown> | Iterable<unknown>,
  options: VerifyOptions = {},
): AsyncGenerator<Report, undefined> {
  questions(options);
  environment(options);
  for await (const input of sequence(inputs)) yield await verify(input, options);
}
