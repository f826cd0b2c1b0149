import { comparableId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { ok, together, unknown } from '../../outcome.js';
import type { Problem } from '../../problem.js';
import { checkOf, skipped } from '../check.js';
import type { Check } from '../report.js';
import type { Visit } from '../visit.js';
import { findComponent } from './component-answer.js';
import type { ComponentAnswer } from './component-answer.js';
import { candidatesFor, costOf } from './component-candidates.js';
import type { Candidates } from './component-candidates.js';
import { componentEntries } from './component-entries.js';
import type { ComponentEntry } from './component-entries.js';
import type { Stack } from './component-stack.js';
import type { Contents } from './contents.js';

/** A badge for a stack, as far as is known of it. */
interface Found {
  /** Whether the proof verified, and no check has shown that the key is another's. */
  readonly isGenuine: boolean;
  /** Whether the key is known to be the issuer’s. */
  readonly isConfirmed: boolean;
  readonly visit: Visit;
}

/**
 * Verifies the badges on which the badge for a stack rests, each as the document that it is: a stack stands no longer
 * than each of them does. They are looked for among those handed over and those that stand beside the stack; one that
 * is not there and whose id is an https URL is asked for there, where the key of the stack is known to be its issuer's.
 *
 * What is found must be the very badge (`bindingOf`), about the same person, and valid. Of several versions the one
 * counts that starts last; one that nobody signed so does not count beside one that somebody did.
 *
 * Codes: `component.invalid`, `component.other-subject`, `component.circular`; as `unknown` `component.indeterminate`,
 * `component.missing` with what stood in the way (`network.*`, `component.unreadable`, `input.*`, `container.*`),
 * `component.unbound`, `component.subject-unmatched`, `component.none`, `contents.too-many`, `contents.too-deep`; as
 * `warn` `component.duplicate`, `component.other-version`.
 *
 * @see Open Badges 3.0, Evidence; Comprehensive Learner Record 2.0, Association
 */
export async function checkComponents(
  document: JsonObject,
  { isGenuine, isConfirmed, visit }: Found,
): Promise<Contents> {
  // Anybody may have written what a badge rests on that nobody signed.
  if (!isGenuine) return alone(skipped('contents', 'rests-on-failed'));
  const { entries, warnings } = componentEntries(document);
  const refusal = refusalOf(entries, visit);
  if (refusal !== undefined) return alone(refusal);
  visit.opened.components += entries.length;
  const stack: Stack = {
    document,
    mayAsk: isConfirmed,
    asked: visit.recipient,
    inner: innerVisit(document, visit),
  };
  const looked: { readonly entry: ComponentEntry; readonly candidates: Candidates }[] = [];
  for (const entry of entries) looked.push({ entry, candidates: await candidatesFor(entry, stack) });
  // Counted before any is opened: what the first rests on must not use up the place of the others.
  const cost = looked.reduce((sum, { candidates }) => sum + costOf(candidates), 0);
  if (visit.opened.contents + cost > limits.contents) return alone(refused(TOO_MANY));
  visit.opened.contents += cost;
  const answers: ComponentAnswer[] = [];
  for (const { entry, candidates } of looked) answers.push(await findComponent(entry, candidates, stack));
  return checkAll(answers, warnings);
}

const AT = '/evidence';

const NONE: Problem = {
  code: 'component.none',
  message: 'The badge is for a stack, and no evidence of it names a badge that it rests on.',
  at: AT,
};

const TOO_MANY: Problem = {
  code: 'contents.too-many',
  message: `At most ${limits.contents} badges are verified with one document, and told ${limits.components} times.`,
  at: AT,
};

const TOO_DEEP: Problem = {
  code: 'contents.too-deep',
  message: `Stacks that rest on stacks are followed ${limits.contentDepth} deep.`,
  at: AT,
};

function refusalOf(entries: readonly ComponentEntry[], { stacks, opened }: Visit): Check | undefined {
  if (entries.length === 0) return refused(NONE);
  if (stacks.length >= limits.contentDepth) return refused(TOO_DEEP);
  return opened.components + entries.length > limits.components ? refused(TOO_MANY) : undefined;
}

function refused(problem: Problem): Check {
  return checkOf('contents', unknown(problem));
}

/** Whom the stack is about was asked of the stack, and its components are held against that. */
function innerVisit({ id }: JsonObject, visit: Visit): Visit {
  const asked = { domain: undefined, challenge: undefined, recipient: undefined };
  const own = typeof id === 'string' ? comparableId(id) : '';
  return { ...visit, ...asked, isRefreshed: false, stacks: [...visit.stacks, own] };
}

/** What stands against the stack is told before what could not be found out. */
function checkAll(answers: readonly ComponentAnswer[], warnings: readonly Problem[]): Contents {
  const outcomes = answers.map(({ outcome }) => outcome);
  const sorted = [
    ...outcomes.filter(({ kind }) => kind === 'bad'),
    ...outcomes.filter(({ kind }) => kind === 'unknown'),
  ];
  const beside = [...warnings, ...answers.flatMap((answer) => answer.warnings)];
  return {
    check: checkOf('contents', together(ok(undefined), ...sorted), beside),
    reports: answers.map(({ report }) => report),
  };
}

function alone(check: Check): Contents {
  return { check, reports: [] };
}
