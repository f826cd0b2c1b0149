import type { ProblemCode } from '@badgewright/openbadges';

const byCode: Partial<Readonly<Record<ProblemCode, string>>> = {
  'network.offline': '--pack FILE',
  'presentation.challenge-unchecked': '--challenge TEXT --domain TEXT',
  'jwt.header': '--lenient',
  'jwt.claim-missing': '--lenient',
  'validity.not-yet-valid': '--clock-skew SECONDS',
  'status.list-short': '--short-status-lists',
  'proof.not-disclosed': 'badgewright disclose',
};

/** The options of the command that may help with a problem, by its code. */
export const hints: ReadonlyMap<string, string> = new Map(Object.entries(byCode));
