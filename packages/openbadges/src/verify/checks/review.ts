import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Findings } from '../../ports.js';
import type { Problem, ProblemCode } from '../../problem.js';
import { standingOf } from './standing.js';
import type { Standing } from './standing.js';

/**
 * Whether by the badge's own results every criterion reached the level or value that the achievement requires of it.
 * `undefined` where the badge shows no result, or no description requires anything. Where several results stand for one
 * description, all must reach it, or it stays open which of them counts.
 *
 * Codes: `review.not-reached`; as `unknown` `review.levels-unranked`, `review.result-missing`, `review.not-final`,
 * `review.results-differ`.
 *
 * @see Open Badges 3.0, Result, ResultDescription and RubricCriterionLevel
 */
export function checkReview(document: JsonObject): Findings | undefined {
  const subject = document['credentialSubject'];
  const achievement = isObject(subject) ? subject['achievement'] : undefined;
  if (!isObject(subject) || !isObject(achievement)) return undefined;
  const results = placed(subject['result'], '/credentialSubject/result');
  const descriptions = placed(
    achievement['resultDescription'],
    '/credentialSubject/achievement/resultDescription',
  ).filter(({ value }) => isRequired(value));
  if (results.length === 0 || descriptions.length === 0) return undefined;
  const byDescription = grouped(results);
  const ordered = isOrderSigned(document);
  // Of descriptions with ids of their own each result belongs to one; where many have one id, this is a square.
  let left: number = limits.values;
  const outcomes = descriptions.map(({ value, at }): Judged => {
    const own = byDescription.get(value['id']) ?? [];
    if (own.length === 0) return { answer: 'missing', at };
    if ((left -= own.length) < 0) return { answer: 'unranked', at };
    const standings = own.map((result) => standingOf(value, result.value, ordered));
    return { answer: jointly(standings), at: own.length === 1 ? (own[0]?.at ?? at) : at };
  });
  return { outcome: outcomeOf(outcomes), warnings: [] };
}

interface Placed {
  readonly value: JsonObject;
  readonly at: string;
}

/** JSON-LD writes a list of one as that one. What is no object is for conformance to tell. */
function placed(value: JsonValue | undefined, at: string): readonly Placed[] {
  if (isObject(value)) return [{ value, at }];
  if (!isArray(value)) return [];
  return value.flatMap((item, index) => (isObject(item) ? [{ value: item, at: pointer(at, index) }] : []));
}

function isRequired({ requiredLevel, requiredValue }: JsonObject): boolean {
  return requiredLevel !== undefined || requiredValue !== undefined;
}

function grouped(results: readonly Placed[]): ReadonlyMap<JsonValue | undefined, readonly Placed[]> {
  const groups = new Map<JsonValue | undefined, Placed[]>();
  for (const result of results) {
    const id = result.value['resultDescription'];
    if (typeof id !== 'string') continue;
    const group = groups.get(id) ?? [];
    group.push(result);
    groups.set(id, group);
  }
  return groups;
}

/** Only these contexts make `allowedValue` a list; by the older ones its order is not part of what is signed. */
const ORDERED: readonly (JsonValue | undefined)[] = [
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

function isOrderSigned({ '@context': context }: JsonObject): boolean {
  return isArray(context) && context.some((one) => ORDERED.includes(one));
}

type Answer = Standing | 'missing' | 'differing';

interface Judged {
  readonly answer: Answer;
  readonly at: string;
}

function jointly(standings: readonly Standing[]): Answer {
  const [first, ...rest] = new Set(standings);
  if (first === undefined) return 'missing';
  return rest.length === 0 ? first : 'differing';
}

const TOLD: Readonly<Record<Exclude<Answer, 'reached'>, readonly [ProblemCode, string]>> = {
  below: ['review.not-reached', 'The result is below what the achievement requires.'],
  unranked: ['review.levels-unranked', 'Nothing that is signed ranks this result and what is required.'],
  missing: ['review.result-missing', 'There is no result for what the achievement requires here.'],
  open: ['review.not-final', 'The result is not final.'],
  differing: ['review.results-differ', 'Several results stand here, and not all reach what is required.'],
};

function outcomeOf(judged: readonly Judged[]): Outcome<undefined> {
  const below = judged.filter(({ answer }) => answer === 'below');
  const others = judged.filter(({ answer }) => answer !== 'below' && answer !== 'reached');
  const [first, ...rest] = [...below, ...others].slice(0, limits.problems).flatMap(problemWith);
  if (first === undefined) return ok(undefined);
  return below.length > 0 ? bad(first, ...rest) : unknown(first, ...rest);
}

function problemWith({ answer, at }: Judged): readonly Problem[] {
  if (answer === 'reached') return [];
  const [code, message] = TOLD[answer];
  return [{ code, message, at, spec: 'Open Badges 3.0, ResultDescription' }];
}
