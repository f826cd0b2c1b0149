import { limits } from '../../limits.js';
import { problemCodes } from '../../problem-codes.js';
import { ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Findings } from '../../ports.js';
import type { Problem, ProblemCode } from '../../problem.js';

/**
 * What a caller's way of learning a status answered, read once into values of our own; `undefined` where it is no answer:
 * of no known kind, without a problem where it is not `ok`, or with problems that are none. May throw what its getters do.
 */
export function readAnswer(answer: unknown): Findings | undefined {
  const outcome = outcomeIn(memberOf(answer, 'outcome'));
  const warnings = problemsIn(memberOf(answer, 'warnings'));
  return outcome === undefined || warnings === undefined ? undefined : { outcome, warnings };
}

function outcomeIn(given: unknown): Outcome<undefined> | undefined {
  const kind = memberOf(given, 'kind');
  if (kind === 'ok') return ok(undefined);
  if (kind !== 'bad' && kind !== 'unknown') return undefined;
  const [first, ...rest] = problemsIn(memberOf(given, 'problems')) ?? [];
  return first === undefined ? undefined : { kind, problems: [first, ...rest] };
}

function problemsIn(given: unknown): readonly Problem[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const problems = given.slice(0, limits.problems).flatMap((item: unknown) => problemIn(item) ?? []);
  return problems.length === Math.min(given.length, limits.problems) ? problems : undefined;
}

function problemIn(given: unknown): Problem | undefined {
  const [code, message] = [memberOf(given, 'code'), memberOf(given, 'message')];
  const [at, spec] = [memberOf(given, 'at'), memberOf(given, 'spec')];
  if (!isCode(code) || typeof message !== 'string') return undefined;
  if (!isTextOrNone(at) || !isTextOrNone(spec)) return undefined;
  return { code, message, ...(at !== undefined && { at }), ...(spec !== undefined && { spec }) };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problemCodes, value);
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
