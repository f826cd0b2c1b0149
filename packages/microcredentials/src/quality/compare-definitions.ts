import { differences } from './differences.js';
import { versionRule } from './rules/version-rule.js';
import { versionBump } from './version-bump.js';
import type { Definition } from '../generated/types.js';
import type { Difference } from './differences.js';
import type { Finding } from './finding.js';
import type { VersionBump } from './version-bump.js';

/** What a change is about. `rubric`, `passing-rule` and `evidence` change what is asked of earners. */
export type ChangeKind = 'rubric' | 'passing-rule' | 'evidence' | 'text' | 'metadata';

/** One change from a version to the next. */
export interface DefinitionChange extends Difference {
  readonly kind: ChangeKind;
}

/** How a definition differs from an earlier version of it. */
export interface DefinitionComparison {
  readonly changes: readonly DefinitionChange[];
  /** How far the version went up; `none` also where it went down. */
  readonly versionBump: VersionBump;
  /** Of the rule M04: what changes an assessment and leaves the version as it was. */
  readonly findings: readonly Finding<'M04'>[];
}

/**
 * Compares a definition with an earlier version of it: what changed and of what kind, how far the version went up, and
 * as findings of the rule M04 each kind of change that needs a new version and has none.
 *
 * @example
 * const { changes, findings } = compareDefinitions(published, draft);
 * for (const { at, kind } of changes) show(at, kind);
 */
export function compareDefinitions(earlier: Definition, later: Definition): DefinitionComparison {
  const bump = versionBump(earlier.version, later.version);
  const changes = differences(plainRule(earlier), plainRule(later)).flatMap((change) =>
    change.at === '/version' ? [] : [{ ...change, kind: kindOf(change) }],
  );
  const findings = bump === 'none' ? needing.flatMap(({ kind, says }) => findingOf(changes, kind, says)) : [];
  return { changes, versionBump: bump, findings };
}

/** A passing rule that says what holds without it is no change. */
function plainRule(definition: Definition): Partial<Definition> {
  const { passingRule, ...rest } = definition;
  return passingRule === undefined || passingRule.kind === 'conjunctive' ? rest : definition;
}

const needing = [
  { kind: 'rubric', says: 'The rubric changed' },
  { kind: 'passing-rule', says: 'The rule by which one passes changed' },
  { kind: 'evidence', says: 'What is to be handed in changed' },
] as const;

function findingOf(
  changes: readonly DefinitionChange[],
  kind: ChangeKind,
  says: string,
): readonly Finding<'M04'>[] {
  const [first, ...more] = changes.filter((change) => change.kind === kind);
  if (first === undefined) return [];
  const count = more.length === 0 ? '' : ` in ${more.length + 1} places`;
  const message = `${says}${count}, and the version did not go up.`;
  const { family, severity, fix } = versionRule;
  return [{ rule: 'M04', family, severity: severity.default, at: first.at, message, fix }];
}

/** The first of these that fits the place of a change says its kind; what none fits is metadata. */
const kinds: readonly (readonly [place: RegExp, kind: ChangeKind])[] = [
  [/^\/criteria(?:\/\d+\/covers)$/, 'metadata'],
  [/^\/criteria$/, 'text'],
  [/^\/criteria\//, 'rubric'],
  [/^\/passingRule/, 'passing-rule'],
  [/^\/assessment\/(?:reviews|attempts\/carryMet)$/, 'passing-rule'],
  [/^\/parts(?:\/\d+\/(?:requirements|questions|(?:requirements\/\d+\/)?formats))?$/, 'text'],
  [/^\/parts\/\d+\/assessedBy$/, 'passing-rule'],
  [/^\/parts\/\d+\/kind$/, 'metadata'],
  [/^\/parts\/.*\/genre$/, 'metadata'],
  [/^\/parts\/.*\/(?:title|instructions|text|consent|singleFormatReason|accommodations)$/, 'text'],
  [/^\/parts\//, 'evidence'],
  [/^\/(?:title|competency|keyMethod|research|audience|prerequisites|withoutClass|accommodations)/, 'text'],
];

/** A list that came or went as a whole is no new order. */
function kindOf({ at, before, after }: Difference): ChangeKind {
  const isList = before !== undefined && after !== undefined;
  const place = !isList && at.startsWith('/parts/') && at.endsWith('s') ? `${at}/` : at;
  return kinds.find(([pattern]) => pattern.test(place))?.[1] ?? 'metadata';
}
