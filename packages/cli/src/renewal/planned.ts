import type { Definition, Planned, ResolvedPolicy } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';

/** A badge that somebody means to earn, as the command line names it. */
export interface Plan {
  readonly achievement: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** What is known of badges that are planned. */
export interface PlanSetting {
  readonly policy: ResolvedPolicy;
  /** Who will issue them; by default whom the policy names with the achievement. */
  readonly issuer: string | undefined;
  readonly definitions: readonly Definition[];
}

/**
 * The badges that are planned, with what definitions and the policy say of them. Throws `BadgeError` `option.misused`
 * for an achievement whose issuer nobody knows.
 */
export function plannedBadges(
  plans: readonly Plan[],
  { policy, issuer, definitions }: PlanSetting,
): readonly Planned[] {
  return plans.map(({ achievement, on }, index) => {
    const definition = definitions.find(({ id }) => id === achievement);
    return {
      source: `plan ${index + 1}`,
      issuer: issuer ?? issuerOf(achievement, policy),
      achievement,
      on,
      ...(definition && { name: definition.title, version: definition.version }),
      ...(definition?.alignment && { alignment: definition.alignment }),
      ...(definition?.tags && { tags: definition.tags }),
      ...(definition?.credits && { creditsAvailable: definition.credits.available }),
    };
  });
}

/** Whom the policy names with the achievement, where that is one only. */
function issuerOf(achievement: string, { catalogue, trust }: ResolvedPolicy): string {
  const named = [...catalogue, ...(trust.offerings ?? [])].filter((one) => one.achievement === achievement);
  const [issuer, ...others] = new Set(named.map((one) => one.issuer));
  if (issuer !== undefined && others.length === 0) return issuer;
  const message = 'The policy does not say who issues what is planned: name the issuer with --plan-issuer.';
  throw new BadgeError<CommandErrorCode>('option.misused', message);
}
