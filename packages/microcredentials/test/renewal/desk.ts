import assert from 'node:assert/strict';
import { parsePolicy, renew, resolvePolicy } from '../../src/index.js';
import { outputFaults } from '../build/schema-files.js';
import { edited } from '../fixtures.js';
import type { Report } from '@badgewright/openbadges';
import type {
  BadgeDecision,
  RenewalCandidate,
  Licence,
  RenewalDecision,
  RenewOptions,
  ResolvedPolicy,
} from '../../src/index.js';
import type { Edit } from '../fixtures.js';

export const issuer = 'https://pinehollow.example/issuer';
export const elsewhere = 'https://ridge.example/issuer';

/** The id of an achievement by its last step. */
export function mc(slug: string): string {
  return `https://pinehollow.example/mc/${slug}`;
}

/** A policy that says everything: three units in two categories, one unit for ten hours. */
export const basePolicy = {
  format: 'badgewright-renewal-policy/1',
  id: 'xx/teacher/2024',
  version: '1.0.0',
  title: 'A policy for tests',
  jurisdiction: { country: 'US', state: 'XX' },
  authority: 'Nobody',
  sources: [{ title: 'A page', url: 'https://state.example/renewal', accessed: '2026-01-05' }],
  checkedOn: '2026-01-05',
  assumptions: ['It is invented.'],
  appliesTo: {
    licenceTypes: ['professional'],
    roles: ['teacher'],
    licenceExpiry: { from: '2024-06-30', before: '2030-01-01' },
  },
  unit: { id: 'CEU', decimals: 1 },
  unitsPerHour: { units: '1', hours: '10' },
  cycle: { basis: 'licence-dates', years: 5 },
  totalRequired: '3',
  categories: [
    { id: 'literacy', label: 'Literacy', min: '1', match: [{ kind: 'tag', tag: 'literacy' }] },
    { id: 'general', label: 'General', match: [{ kind: 'any' }] },
  ],
  conversion: [
    { when: { kind: 'micro-credential' }, value: { kind: 'fixed', units: '1' }, decidedBy: 'state' },
  ],
  allocation: { split: 'allowed' },
  duplicates: { sameAchievement: 'once-per-cycle', stackCounts: 'none' },
  dateBasis: 'awarded',
  dateZone: 'America/New_York',
  trust: { decidedBy: 'state', issuers: [issuer], otherwise: 'refuse' },
  identity: { acceptedTypes: ['ext:licenceNumber', 'emailAddress'], minMatches: 1 },
  assessment: { requireRubricResult: true, requireAllAtRequiredLevel: true },
  gates: [],
};

export const licence: Licence = {
  format: 'badgewright-licence/1',
  jurisdiction: { country: 'US', state: 'XX' },
  licenceType: 'professional',
  role: 'teacher',
  cycle: { from: '2021-07-01', expires: '2026-06-30' },
  holder: { identifiers: [{ type: 'emailAddress', value: 'ada@pinehollow.example' }] },
};

/** The base policy with changes, read and resolved. */
export function policyWith(...edits: readonly Edit[]): ResolvedPolicy {
  const parsed = parsePolicy(edited<unknown>(basePolicy, ...edits));
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  const resolved = resolvePolicy([parsed.value], parsed.value.id);
  assert.ok(resolved.kind === 'ok', JSON.stringify(resolved));
  return resolved.value;
}

/** What a test says of a badge; the rest is the same in all of them. */
export interface BadgeOf {
  readonly of: string;
  /** `''` for none. */
  readonly id?: string;
  readonly issuer?: string;
  readonly type?: string;
  /** `''` for none. */
  readonly awarded?: string;
  /** `''` for none. */
  readonly version?: string;
  readonly tags?: readonly string[];
  readonly alignment?: readonly {
    readonly url: string;
    readonly code?: string;
    readonly framework?: string;
  }[];
  readonly activity?: readonly [string, string];
  readonly credits?: number;
  /** The level that is reached of the required `2`; `''` for no result. */
  readonly level?: string;
  readonly assessor?: string;
  readonly components?: readonly BadgeOf[];
  readonly isListed?: boolean;
}

/** A candidate whose badge `verify` has found valid, and that is the holder's. */
export function candidate(badge: BadgeOf, more: Partial<RenewalCandidate> = {}): RenewalCandidate {
  return {
    source: `${badge.id ?? badge.of}.json`,
    report: reportOn(badge),
    identity: [{ type: 'emailAddress', outcome: 'matched' }],
    ...more,
  };
}

/** Decides on some badges by the base policy. What is decided always has the form that its schema says. */
export function decided(
  badges: readonly (BadgeOf | RenewalCandidate)[],
  more: Partial<RenewOptions> = {},
): RenewalDecision {
  const decision = renew({
    policy: policyWith(),
    licence,
    candidates: badges.map((badge) => ('report' in badge ? badge : candidate(badge))),
    at: new Date('2026-05-01T12:00:00Z'),
    ...more,
  });
  assert.deepEqual(outputFaults(decision), []);
  return decision;
}

/** What became of a badge: each reason as `code weight`, then `source accepted value allocated`. */
export function told({ source, accepted, value = '?', allocated, reasons }: BadgeDecision): string {
  const why = reasons.map(({ code, weight }) => `${code} ${weight}`);
  return [...why, `${source.replace('.json', '')} ${accepted} ${value} ${allocated}`].join(' | ');
}

/** What becomes of one badge under the base policy with changes. */
export function fate(badge: BadgeOf, edits: readonly Edit[] = [], more: Partial<RenewOptions> = {}): string {
  const { perBadge } = decided([badge], { policy: policyWith(...edits), ...more });
  return perBadge.map(told).join('; ');
}

/** What becomes of badges, each by itself in a list. */
export function fates(
  badges: readonly BadgeOf[],
  edits: readonly Edit[] = [],
  more: Partial<RenewOptions> = {},
) {
  return decided(badges, { policy: policyWith(...edits), ...more }).perBadge.map(told);
}

/** A report on something that is no valid badge. */
export function reportWith(changes: object): Report {
  return { ...reportOn({ of: 'a' }), ...changes };
}

/** Only `verify` makes a report; the rules of renewal are tested without signatures. */
export function reportOn(badge: BadgeOf): Report {
  const { isListed = false, components = [] } = badge;
  return {
    verdict: 'valid',
    kind: 'badge',
    container: 'json',
    verifiedAt: '2026-05-01T12:00:00Z',
    claims: {},
    checks: [{ name: 'trust', outcome: isListed ? 'pass' : 'skipped', problems: [] }],
    contents: components.map((one, index) => ({ at: `/evidence/${index}`, report: reportOn(one) })),
    endorsements: [],
    ...(isListed ? { trusted: {} } : {}),
    badge: openBadge(badge),
  } as unknown as Report;
}

function openBadge(badge: BadgeOf): object {
  const {
    of,
    id = `urn:badge:${of}`,
    awarded = '2024-03-01T12:00:00Z',
    version = '1.0.0',
    components,
  } = badge;
  const { type = components === undefined ? 'MicroCredential' : 'ext:MicroCredentialStack' } = badge;
  const { level = '2', assessor, activity, credits } = badge;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    ...(id === '' ? {} : { id }),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: badge.issuer ?? issuer, type: ['Profile'] },
    validFrom: '2020-01-01T00:00:00Z',
    ...(awarded === '' ? {} : { awardedDate: awarded }),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(activity && { activityStartDate: activity[0], activityEndDate: activity[1] }),
      ...(assessor === undefined ? {} : { source: { id: assessor, type: ['Profile'] } }),
      ...(level === ''
        ? {}
        : { result: [{ type: ['Result'], resultDescription: '#c1', achievedLevel: level }] }),
      achievement: {
        id: mc(of),
        type: ['Achievement'],
        achievementType: type,
        name: `Badge of ${of}`,
        description: 'What it is about.',
        criteria: { narrative: 'How it is earned.' },
        ...(version === '' ? {} : { version }),
        ...(credits === undefined ? {} : { creditsAvailable: credits }),
        tag: badge.tags ?? ['literacy'],
        alignment: (badge.alignment ?? []).map(({ url, code, framework }) => ({
          type: ['Alignment'],
          targetName: 'A standard',
          targetUrl: url,
          ...(code === undefined ? {} : { targetCode: code }),
          ...(framework === undefined ? {} : { targetFramework: framework }),
        })),
        resultDescription: [
          {
            id: '#c1',
            type: ['ResultDescription'],
            name: 'Criterion 1',
            resultType: 'RubricCriterionLevel',
            requiredLevel: '2',
            rubricCriterionLevel: ['1', '2', '3'].map((points) => ({
              id: points,
              type: ['RubricCriterionLevel'],
              name: points,
              points,
            })),
          },
        ],
      },
    },
    ...(components && {
      evidence: components.map((one) => ({ id: one.id ?? `urn:badge:${one.of}`, type: ['Evidence'] })),
    }),
  };
}
