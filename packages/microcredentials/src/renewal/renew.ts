import { heldBadge, STACK_TYPE } from '../badge/held-badge.js';
import { BadgeError } from '../error.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { isWritable } from '../input/instant.js';
import { badgeDecisions } from './badge-decisions.js';
import { isFor } from './choose-policy.js';
import { comparablePolicy } from './comparable-policy.js';
import { examine, examinePlanned, isListed } from './examine.js';
import { nameWork, partsOf } from './same-work.js';
import { standingOf } from './standing-of.js';
import { usesOf } from './use-reasons.js';
import { dayInZone } from './zoned-day.js';
import type { Licence, RenewalApprovals } from '../generated/types.js';
import type { HeldBadge } from '../badge/held-badge.js';
import type { UsedBadge } from '../ledger/used-in.js';
import type { RenewalCandidate, Planned } from './candidate.js';
import type { BadgeDecision, ForPerson, RenewalDecision, Standing, WhatIf } from './decision.js';
import type { Inquiry } from './examine.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** What a renewal is decided by. */
export interface RenewOptions {
  readonly policy: ResolvedPolicy;
  readonly licence: Licence;
  readonly candidates: readonly RenewalCandidate[];
  /** What has counted for other renewals: `usedIn` reads it from a ledger and receipts. */
  readonly used?: readonly UsedBadge[];
  /** Badges that are not earned yet. */
  readonly planned?: readonly Planned[];
  /** What people have answered. */
  readonly approvals?: RenewalApprovals;
  /** Achievements that their definitions call equivalent: lists of ids, beside those of the policy. */
  readonly equivalents?: readonly (readonly string[])[];
  /** The moment of the decision. */
  readonly at: Date;
}

/** Far more than anybody hands in for one licence. */
const MOST = 2_000;

/**
 * Decides whether badges are enough to renew a licence: which of them count, for how much, for which category, what is
 * missing, and what a person has to decide. Only what `verify` found valid counts, at the value that the policy gives
 * it. The badges are allocated so that as little as possible is missing. Frozen plain data; the same input gives the
 * same decision.
 *
 * Throws `BadgeError` (`argument.invalid`) where `at` is no moment in the years 1 to 9999, where two candidates or
 * planned badges have the same `source`, where a planned day is none, and for more than 2,000 of them.
 *
 * @example
 * const decision = renew({ policy, licence, candidates, at });
 * if (decision.outcome === 'short') show(decision.shortfall, decision.unit.id);
 */
export function renew(options: RenewOptions): RenewalDecision {
  const { policy, licence, candidates, planned = [], approvals, at } = options;
  checkCall(options);
  const inquiry = inquiryOf(options);
  const badges = candidates.map((candidate) => examine(candidate, inquiry));
  const weighed = standingOf(policy, badges);
  const perBadge = badgeDecisions(policy, badges, weighed);
  const gates = policy.gates.map(
    ({ id }): RenewalDecision['gates'][number] =>
      approvals?.gates.find(({ gate }) => gate === id) ?? { gate: id, outcome: 'open' },
  );
  const needsPerson = [
    ...policyQuestions(policy, licence),
    ...policy.gates.flatMap(({ id, text }, index): readonly ForPerson[] =>
      gates[index]?.outcome === 'open' ? [{ kind: 'gate', id, text }] : [],
    ),
    ...openQuestions(weighed.standing, perBadge),
  ];
  const { jurisdiction, licenceType, role, cycle } = licence;
  const isRefused = gates.some(({ outcome }) => outcome === 'not-met');
  return freezeDeep(
    structuredClone({
      format: 'badgewright-renewal-decision/1',
      outcome: isRefused ? 'short' : outcomeOf(weighed.standing, needsPerson),
      at: at.toISOString(),
      policy: policyTold(policy, licence),
      licence: { jurisdiction, ...(licenceType === undefined ? {} : { licenceType }), role, cycle },
      unit: policy.unit,
      ...weighed.standing,
      perBadge,
      gates,
      needsPerson,
      ...(planned.length === 0 ? {} : { whatIf: whatIf(planned, inquiry, badges) }),
      documents: policy.documents,
      assumptions: assumptionsOf(policy, licence),
      notice: `Not legal advice; checked on ${policy.checkedOn}, the day on which the rules were last compared with their sources or with research notes on them. It counts badges only, and the office decides.`,
    } satisfies RenewalDecision),
  );
}

function inquiryOf(options: RenewOptions): Inquiry {
  const { policy, licence, candidates, used = [], approvals, equivalents = [], at } = options;
  const nameOf = nameWork([...(policy.duplicates.equivalents ?? []), ...equivalents]);
  const valid = candidates.flatMap(({ report }) =>
    report.verdict === 'valid' && report.kind === 'badge' ? [{ report, held: heldBadge(report.badge) }] : [],
  );
  const stacks = valid
    .filter(({ held }) => held.achievementType === STACK_TYPE)
    .map(({ held, report }) => ({ ...held, parts: partsOf(held, report) }));
  return {
    policy: comparablePolicy(policy),
    licence,
    approvals: approvals && { ...approvals, badges: answersToOne(approvals.badges, valid) },
    uses: usesOf(used, nameOf, stacks),
    nameOf,
    listed: new Set(valid.filter(({ report }) => isListed(report)).map(({ held }) => held.issuer)),
    today: dayInZone(at.toISOString(), licence.dateZone ?? policy.dateZone),
  };
}

/**
 * The answers about ids that one badge has only. Anybody can make a badge of an id that an office has said yes to: where
 * two of different issuers or achievements have it, nobody can tell which was meant.
 */
function answersToOne(
  answers: RenewalApprovals['badges'],
  badges: readonly { readonly held: HeldBadge }[],
): RenewalApprovals['badges'] {
  const named = new Map<string, Set<string>>();
  for (const { held } of badges) {
    const { badge = '', issuer, achievement } = held;
    named.set(badge, (named.get(badge) ?? new Set()).add(JSON.stringify([issuer, achievement])));
  }
  return answers.filter(({ badge }) => (named.get(badge)?.size ?? 0) < 2);
}

function outcomeOf(standing: Standing, needsPerson: readonly ForPerson[]): RenewalDecision['outcome'] {
  if (standing.amounts === 'short') return 'short';
  return standing.amounts === 'meets' && needsPerson.length === 0 ? 'meets' : 'needs-person';
}

/** What makes the policy itself doubtful for this licence. */
function policyQuestions(policy: ResolvedPolicy, licence: Licence): readonly ForPerson[] {
  return [
    ...(isFor(policy, licence)
      ? []
      : [{ kind: 'policy', text: 'By its own words the policy does not hold for this licence.' } as const]),
    ...(policy.isExperimental
      ? [{ kind: 'policy', text: 'The policy assumes so much that it is to try out only.' } as const]
      : []),
  ];
}

/** What only a person can decide of the badges, as long as more has to count. */
function openQuestions(standing: Standing, perBadge: readonly BadgeDecision[]): readonly ForPerson[] {
  if (standing.amounts === 'meets') return [];
  return [
    ...perBadge
      .filter(({ accepted }) => accepted !== 'no')
      .flatMap(({ source, badge, reasons }) =>
        reasons
          .filter(({ weight }) => weight === 'person')
          .map(({ code }): ForPerson => ({
            kind: 'badge',
            source,
            ...(badge === undefined ? {} : { badge }),
            code,
          })),
      ),
    ...(standing.isExhaustive
      ? []
      : [
          {
            kind: 'allocation',
            code: 'renewal.search-limit',
            text: 'Not every way to choose among badges for the same work was tried.',
          } as const,
        ]),
  ];
}

/** What would be. A planned badge that is held already counts once. */
function whatIf(
  planned: readonly Planned[],
  inquiry: Inquiry,
  badges: Parameters<typeof standingOf>[1],
): WhatIf {
  const { policy } = inquiry;
  const later = planned.map((one) => examinePlanned(one, inquiry));
  const weighed = standingOf(policy, [...badges, ...later]);
  return { ...weighed.standing, planned: badgeDecisions(policy, later, weighed) };
}

function policyTold(policy: ResolvedPolicy, licence: Licence): RenewalDecision['policy'] {
  const { id, version, title, authority, isExperimental, chain, sources, checkedOn } = policy;
  const dateZone = licence.dateZone ?? policy.dateZone;
  return { id, version, title, authority, isExperimental, chain, sources, checkedOn, dateZone };
}

function assumptionsOf(policy: ResolvedPolicy, { jurisdiction }: Licence): readonly string[] {
  const { lea } = jurisdiction;
  if (lea === undefined || policy.jurisdiction.lea !== undefined) return policy.assumptions;
  return [...policy.assumptions, 'What the local authority of the holder adds to these rules was not given.'];
}

function checkCall({ candidates, planned = [], at }: RenewOptions): void {
  const sources = [...candidates, ...planned].map(({ source }) => source);
  if (!(at instanceof Date) || !isWritable(at))
    throw new BadgeError('argument.invalid', '`at` must be a moment in the years 1 to 9999.');
  if (sources.length > MOST)
    throw new BadgeError('argument.invalid', `More than ${MOST} badges are not decided upon.`);
  if (new Set(sources).size < sources.length)
    throw new BadgeError('argument.invalid', 'Each candidate and planned badge needs a `source` of its own.');
  if (planned.some(({ on }) => dayInZone(`${on}T00:00:00Z`, 'UTC') !== on))
    throw new BadgeError('argument.invalid', '`on` of a planned badge must be a day, YYYY-MM-DD.');
}
