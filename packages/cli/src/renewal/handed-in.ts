import { compareRecipient } from '@badgewright/openbadges';
import type { RenewalCandidate, Licence } from '@badgewright/microcredentials';
import { handedBadges } from '../batch/handed-badges.js';
import type { HandedBadge, HandedOptions, Unread } from '../batch/handed-badges.js';
import type { Io } from '../io.js';

/** Everything that was handed in for a renewal. */
export interface HandedIn {
  readonly candidates: readonly RenewalCandidate[];
  readonly unread: readonly Unread[];
}

/** How what is handed in is looked at, and for whose licence. */
export interface Desk extends HandedOptions {
  readonly licence: Licence;
}

/** Verifies what is handed in, and compares each badge with the holder of the licence. Throws as `handedBadges`. */
export async function handedIn(
  names: readonly string[],
  { licence, ...options }: Desk,
  io: Io,
): Promise<HandedIn> {
  const { badges, unread } = await handedBadges(names, options, io);
  const sources = new Map<string, number>();
  return { candidates: badges.map((one) => candidateOf(one, licence, sources)), unread };
}

/** A file that is named twice is handed in twice, and each has a name of its own. */
function candidateOf(
  { source, report }: HandedBadge,
  licence: Licence,
  sources: Map<string, number>,
): RenewalCandidate {
  const times = (sources.get(source) ?? 0) + 1;
  sources.set(source, times);
  const identity =
    report.verdict === 'valid' && report.kind === 'badge'
      ? licence.holder.identifiers.map(({ type, value }) => ({
          type,
          outcome: compareRecipient(report.badge, { type, value }),
        }))
      : [];
  return { source: times === 1 ? source : `${source} (${times})`, report, identity };
}
