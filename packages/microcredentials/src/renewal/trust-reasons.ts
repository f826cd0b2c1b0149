import { isInRange } from '../stack/versions.js';
import { asksPerson, refuses } from './reason.js';
import type { Offering, PolicyTrust } from '../generated/types.js';
import type { RenewalReason } from './decision.js';

/** What says who awards what. */
export interface Awarded {
  readonly issuer: string;
  readonly achievement: string;
  readonly version?: string;
}

/** Whether somebody trusted awards the badge: the same achievement from another issuer is another thing. */
export function trustReasons(
  { issuers = [], offerings = [], acceptsTrustList = false, otherwise }: PolicyTrust,
  badge: Awarded,
  { day, isListed }: { readonly day: string | undefined; readonly isListed: boolean },
): readonly RenewalReason[] {
  if (issuers.includes(badge.issuer) || (acceptsTrustList && isListed)) return [];
  const own = offerings.filter(({ issuer }) => issuer === badge.issuer);
  const answers = own.map((offering) => isOffered(offering, badge, day));
  if (answers.includes(true)) return [];
  if (answers.includes(undefined))
    return [
      asksPerson(
        'renewal.offering-not-approved',
        'Its version or its day of award is missing, and only some are approved.',
      ),
    ];
  const weigh = otherwise === 'refuse' ? refuses : asksPerson;
  return own.length === 0
    ? [weigh('renewal.issuer-not-trusted', 'The issuer is not one whose badges count.')]
    : [weigh('renewal.offering-not-approved', 'It is not among what is approved of its issuer.')];
}

/** Whether a badge is on a list; `undefined` where nobody can tell. */
export function isOffered(
  { issuer, achievement, versions, from, to }: Offering,
  badge: Awarded,
  day: string | undefined,
): boolean | undefined {
  if (issuer !== badge.issuer || achievement !== badge.achievement) return false;
  const isVersion = isInRange(badge.version, versions);
  if (isVersion === false) return false;
  if (day === undefined) return from === undefined && to === undefined ? isVersion : undefined;
  const isThen = (from === undefined || from <= day) && (to === undefined || day <= to);
  return isThen ? isVersion : false;
}
