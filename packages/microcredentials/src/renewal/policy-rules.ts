import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { isRange } from '../stack/versions.js';
import { zoneFaults } from './zoned-day.js';
import type { CatalogueEntry, MatchRule, Offering, RenewalPolicy } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

/** The rules that hold within the text of one policy, whether it extends another one or not. */
export function policyRules(policy: RenewalPolicy, at: string): readonly MicrocredentialProblem[] {
  const { categories = [], gates = [], catalogue = [], trust, identity } = policy;
  return [
    ...(policy.extends === policy.id
      ? [problem('policy.extends-itself', pointer(at, 'extends'), 'It extends itself.')]
      : []),
    ...repeated(
      categories.map(({ id }) => id),
      (index) => pointer(at, 'categories', index, 'id'),
    ),
    ...repeated(
      gates.map(({ id }) => id),
      (index) => pointer(at, 'gates', index, 'id'),
    ),
    ...repeated(identity?.acceptedTypes ?? [], (index) => pointer(at, 'identity', 'acceptedTypes', index)),
    ...repeated(
      catalogue.map(({ issuer, achievement, versions }) => JSON.stringify([issuer, achievement, versions])),
      (index) => pointer(at, 'catalogue', index),
    ),
    ...zoneFaults(policy.dateZone, pointer(at, 'dateZone')),
    ...expiryFaults(policy, at),
    ...categories.flatMap(({ match = [] }, index) =>
      match.flatMap((rule, place) => matchFaults(rule, pointer(at, 'categories', index, 'match', place))),
    ),
    ...catalogue.flatMap((entry, index) => entryFaults(entry, pointer(at, 'catalogue', index))),
    ...(trust?.offerings ?? []).flatMap((offering, index) =>
      offeringFaults(offering, pointer(at, 'trust', 'offerings', index)),
    ),
    ...identityFaults(policy, at),
  ];
}

function repeated(
  keys: readonly string[],
  placeOf: (index: number) => string,
): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) =>
    seen.size === seen.add(key).size
      ? [problem('policy.duplicate-id', placeOf(index), 'This stands above already.')]
      : [],
  );
}

function expiryFaults({ appliesTo }: RenewalPolicy, at: string): readonly MicrocredentialProblem[] {
  const { from, before } = appliesTo?.licenceExpiry ?? {};
  if (from === undefined || before === undefined || from < before) return [];
  const place = pointer(at, 'appliesTo', 'licenceExpiry', 'before');
  return [problem('policy.date-order', place, 'The policy holds on no day.')];
}

function matchFaults(rule: MatchRule, at: string): readonly MicrocredentialProblem[] {
  if (rule.kind === 'approved-list')
    return rule.offerings.flatMap((offering, index) =>
      offeringFaults(offering, pointer(at, 'offerings', index)),
    );
  if (rule.kind !== 'alignment') return [];
  const { framework, code, codePrefix, url } = rule;
  if ([framework, code, codePrefix, url].some((part) => part !== undefined)) return [];
  return [problem('policy.match-empty', at, 'Nothing is said about the alignment.')];
}

function offeringFaults({ versions, from, to }: Offering, at: string): readonly MicrocredentialProblem[] {
  return [
    ...versionFaults(versions, at),
    ...(from !== undefined && to !== undefined && from > to
      ? [problem('policy.date-order', pointer(at, 'to'), 'It is approved on no day.')]
      : []),
  ];
}

function entryFaults(
  { versions, hours, units }: CatalogueEntry,
  at: string,
): readonly MicrocredentialProblem[] {
  return [
    ...versionFaults(versions, at),
    ...((hours === undefined) === (units === undefined)
      ? [problem('policy.catalogue-value', at, 'Give either hours or units.')]
      : []),
  ];
}

function versionFaults(versions: string | undefined, at: string): readonly MicrocredentialProblem[] {
  if (versions === undefined || isRange(versions)) return [];
  return [problem('policy.versions', pointer(at, 'versions'), 'This is no range of versions.')];
}

/** A name is no identifier: many people share one. */
function identityFaults({ identity }: RenewalPolicy, at: string): readonly MicrocredentialProblem[] {
  if (identity === undefined) return [];
  const { acceptedTypes, minMatches } = identity;
  const place = pointer(at, 'identity');
  const name = acceptedTypes.indexOf('name');
  return [
    ...(minMatches > acceptedTypes.length
      ? [problem('policy.identity-unreachable', pointer(place, 'minMatches'), 'Fewer types are accepted.')]
      : []),
    ...(name === -1
      ? []
      : [
          problem(
            'policy.identity-unreachable',
            pointer(place, 'acceptedTypes', name),
            'A name alone is never enough.',
          ),
        ]),
  ];
}
