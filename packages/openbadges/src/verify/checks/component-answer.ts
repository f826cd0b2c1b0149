import { comparableId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import { excerptOf } from '../../model/excerpt.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env } from '../../ports.js';
import type { Problem, ProblemCode, Problems } from '../../problem.js';
import type { ContentReport, Report } from '../report.js';
import type { AtHand } from '../shelf.js';
import { unreadable } from '../unreadable.js';
import type { Candidates } from './component-candidates.js';
import { titleOf } from './component-entries.js';
import type { ComponentEntry } from './component-entries.js';
import { bindingOf, isPinned, personIn } from './component-identity.js';
import { askFor, NOT_ASKED } from './component-request.js';
import type { Asked } from './component-request.js';
import type { Stack } from './component-stack.js';
import { bestOf, isProven } from './component-versions.js';
import type { Verified } from './component-versions.js';

/** What came of looking for one component and verifying it. */
export interface ComponentAnswer {
  readonly outcome: Outcome<undefined>;
  readonly warnings: readonly Problem[];
  readonly report: ContentReport;
}

/** Finds a component, verifies what was found, and says what follows for the stack. */
export async function findComponent(
  entry: ComponentEntry,
  candidates: Candidates,
  stack: Stack,
): Promise<ComponentAnswer> {
  const { inner } = stack;
  const { bound } = candidates;
  const isOnTheWay = entry.id !== undefined && inner.stacks.includes(comparableId(entry.id));
  if (isOnTheWay || bound.some(({ place }) => place?.isBeingVerified() === true)) {
    const message = `The badge ${titleOf(entry)}, on which this one rests, rests on this one.`;
    return unfound(entry, bad({ code: 'component.circular', message }), inner.env);
  }
  const verified: Verified[] = [];
  for (const one of bound) verified.push(await verifiedAs(one, stack));
  const asked = verified.some(isProven) ? NOT_ASKED : await askFor(entry, candidates, stack);
  const best = bestOf([...verified, ...(asked.found === undefined ? [] : [asked.found])], inner.env.now);
  if (best === undefined) return unfound(entry, absence(entry, candidates, asked), inner.env);
  // The report itself was counted with those on the other components.
  const more = sizeOf(best.report) - 1;
  if (inner.opened.components + more > limits.components) {
    const message = `Badges on which stacks rest are told at most ${limits.components} times in one report.`;
    return unfound(entry, unknown({ code: 'contents.too-many', message }), inner.env);
  }
  inner.opened.components += more;
  return weighed(entry, best, stack);
}

async function verifiedAs({ document, detected, place }: AtHand, { inner }: Stack): Promise<Verified> {
  const report = await (place === undefined ? inner.verify(detected, inner) : place.report(inner.stacks));
  return { document, report };
}

/**
 * How often reports stand in a report. What is verified once may be told under every stack that rests on it, and stacks may
 * rest on stacks: without a bound a small record would make an endless report.
 */
function sizeOf({ contents, endorsements, refreshed }: Report): number {
  const inside = [...contents, ...endorsements].map(({ report }) => report);
  const all = refreshed === undefined ? inside : [...inside, refreshed];
  return all.reduce((sum, report) => sum + sizeOf(report), 1);
}

type Refusal = Exclude<Outcome<undefined>, { readonly kind: 'ok' }>;

/** Why there is nothing that could be verified. */
function absence(
  entry: ComponentEntry,
  { unbound, unread }: Candidates,
  { isUnbound, problems }: Asked,
): Refusal {
  if (unbound > 0 || isUnbound) {
    const message = `What has the id of the badge ${titleOf(entry)} is by another issuer than the stack, which gives no digest that fits it.`;
    return unknown({ code: 'component.unbound', message }, ...problems);
  }
  const message = `The badge ${titleOf(entry)}, on which this one rests, is not at hand.`;
  return unknown({ code: 'component.missing', message }, ...problems, ...unread);
}

/** In place of a report on the badge stands one that says what the stack says of it, and why there is no other. */
function unfound(entry: ComponentEntry, outcome: Refusal, env: Env): ComponentAnswer {
  const { id, name, at } = entry;
  const claims = { ...excerptOf('id', id), ...excerptOf('name', name) };
  const [first, ...rest] = outcome.problems;
  const problems: Problems = [located(first, at), ...rest.map((problem) => located(problem, at))];
  return {
    outcome: { kind: outcome.kind, problems },
    warnings: [],
    report: { at, report: { ...unreadable(outcome, env), claims } },
  };
}

function located({ code, message, spec }: Problem, at: string): Problem {
  return { code, message, at, ...(spec !== undefined && { spec }) };
}

/** What a badge that was found means for the stack. */
function weighed(entry: ComponentEntry, { document, report }: Verified, stack: Stack): ComponentAnswer {
  const { at } = entry;
  const title = titleOf(entry);
  const person = personIn(document, stack.document, stack.asked);
  const told = (code: ProblemCode, what: string): Problem => ({
    code,
    message: `The badge ${title}, on which this one rests, ${what}`,
    at,
  });
  const wrong: Problem[] = [];
  const open: Problem[] = [];
  if (report.verdict === 'invalid') wrong.push(told('component.invalid', `is not valid${reasonIn(report)}.`));
  if (person === 'other') wrong.push(told('component.other-subject', 'is about somebody else.'));
  if (report.verdict === 'indeterminate')
    open.push(told('component.indeterminate', `could not be checked${reasonIn(report)}.`));
  if (person === 'unknown')
    open.push(told('component.subject-unmatched', 'is not shown to be about the same person.'));
  const isOther = isPinned(entry) && bindingOf(document, entry, stack.document) === 'issuer';
  const warnings = isOther ? [told('component.other-version', 'is not in the version that it names.')] : [];
  return { outcome: outcomeOf(wrong, open), warnings, report: { at, report } };
}

/** The first reason of a report, by its code: the report says the rest. */
function reasonIn({ checks, verdict }: Report): string {
  const severity = verdict === 'invalid' ? 'error' : 'unknown';
  const reason = checks.flatMap(({ problems }) => problems).find((problem) => problem.severity === severity);
  return reason === undefined ? '' : ` (${reason.code})`;
}

function outcomeOf(wrong: readonly Problem[], open: readonly Problem[]): Outcome<undefined> {
  const [first, ...rest] = [...wrong, ...open];
  if (first === undefined) return ok(undefined);
  return wrong.length > 0 ? bad(first, ...rest) : unknown(first, ...rest);
}
