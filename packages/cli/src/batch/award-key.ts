import { createHash } from 'node:crypto';

import type { IdentifiedLike, RecipientLike, ReportLike } from '@badgewright/openbadges';

/**
 * What is equal in two valid badges for the same award: of one issuer, for one achievement, to one person. A person is
 * the same by the id of the subject, or else by the same identifiers with the same salts. `undefined` where that cannot
 * be told.
 */
export function awardKey(report: ReportLike): string | undefined {
  const { verdict, claims, badge, assertion } = report;
  if (verdict !== 'valid') return undefined;
  const issuer = claims.issuer?.id;
  const achievement = claims.achievement?.id;
  const person = assertion === undefined ? earner(badge?.credentialSubject) : recipient(assertion.recipient);
  if (issuer === undefined || achievement === undefined || person === undefined) return undefined;
  const hash = createHash('sha256').update(JSON.stringify([issuer, achievement, person]));
  // The word keeps spreadsheets from taking it for a number.
  return `award:${hash.digest('base64url').slice(0, 22)}`;
}

/** Texts that only one person has. */
type Person = readonly string[];

function earner({ id, identifier = [] }: IdentifiedLike = {}): Person | undefined {
  if (id !== undefined) return ['id', id];
  // A name may be written in many ways, so it neither joins nor parts.
  const telling = identifier.filter(({ identityType }) => identityType !== 'name');
  if (!telling.some(({ identityType }) => PERSONAL.has(identityType))) return undefined;
  const identities = telling.map((entry) =>
    identityIn({ ...entry, type: entry.identityType, identity: entry.identityHash }),
  );
  return identities.includes(undefined) ? undefined : identities.map(String).sort();
}

function recipient(whom: RecipientLike): Person | undefined {
  const [type = '', ...more] = [whom.type].flat();
  const identity = more.length === 0 && RECIPIENTS.has(type) ? identityIn({ ...whom, type }) : undefined;
  return identity === undefined ? undefined : [identity];
}

interface Identity {
  readonly type: string;
  readonly hashed: boolean;
  readonly identity: string;
  readonly salt?: unknown;
}

/** A hash says whose it is only together with what was hashed with it. */
function identityIn({ type, hashed, identity, salt = '' }: Identity): string | undefined {
  if (typeof salt !== 'string' || identity.trim() === '') return undefined;
  return JSON.stringify([type, hashed, identity, salt]);
}

/** Types of identifiers that a person has alone. Others tell a book, a course or a program, or nobody knows what. */
const PERSONAL: ReadonlySet<string> = new Set([
  'accountId',
  'emailAddress',
  'identifier',
  'lisSourcedId',
  'ltiUserId',
  'nationalIdentityNumber',
  'oneRosterSourcedId',
  'sisSourcedId',
  'sourcedId',
  'userName',
]);

/** The same, of Open Badges 2.0. */
const RECIPIENTS: ReadonlySet<string> = new Set(['email', 'id', 'url']);
