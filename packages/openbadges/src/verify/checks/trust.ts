import type { AssertionFindings } from '../../ob2/findings.js';
import { ob2InstantOf } from '../../ob2/date-time.js';
import { isObject, listOf } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { TrustedAs } from '../../model/trust-list.js';
import type { ProofFacts } from '../../ports.js';
import { issuerId } from '../../signed/issuer-id.js';
import { judgeAward, keepersFor, vouchesForKey } from '../../trust/judge-award.js';
import type { Award, AwardedAchievement } from '../../trust/judge-award.js';
import { checkOf, skipped } from '../check.js';
import { kindOf } from '../kind-of.js';
import type { Check } from '../report.js';
import type { Visit } from '../visit.js';

/** The check, and where it passed what the list says of the issuer. */
export interface Trusted {
  readonly check: Check;
  readonly trusted: TrustedAs | undefined;
  /** Whom else the list lets keep the status of what was awarded; nobody where the check did not pass. */
  readonly keepers: readonly string[];
}

/**
 * Whether a trust list has the issuer of a credential, for that achievement and at the time of the award. That is
 * `awardedDate`; where the credential has none, the day on which it begins to be valid. An issuer that is entitled then,
 * and not when the credential begins to be valid or is signed, may have dated it back.
 *
 * Codes: those of `judgeAward`.
 *
 * @see Open Badges 3.0 Implementation Guide, recommended practices on unverified issuers and on achievement definitions
 */
export function checkTrust(
  document: JsonObject,
  { proofs, visit }: { readonly proofs: readonly ProofFacts[]; readonly visit: Pick<Visit, 'trust' | 'env'> },
): Trusted {
  const award = signedAward(document, proofs);
  return award === undefined ? unasked(visit) : judged(award, visit);
}

/**
 * Whether the trust list names the key that signed: the office then knows it for the issuer’s, whatever the issuer
 * publishes or leaves unpublished.
 */
export function isListedKey(
  document: JsonObject,
  { proofs, visit }: { readonly proofs: readonly ProofFacts[]; readonly visit: Pick<Visit, 'trust' | 'env'> },
): boolean {
  const award = signedAward(document, proofs);
  const { trust, env } = visit;
  return award !== undefined && trust !== undefined && vouchesForKey(trust, award, env.now);
}

/** The award in a document; nothing where no proof holds, for then anybody may have written who the issuer is. */
function signedAward(document: JsonObject, proofs: readonly ProofFacts[]): Award | undefined {
  const issuer = issuerId(document);
  if (issuer === undefined || proofs.length === 0) return undefined;
  const keys = proofs.map(({ publicKey }) => publicKey);
  const signed = proofs.flatMap(({ created }) => created ?? []);
  return { issuer, keys, signed, ...awardOf(document) };
}

/** The same of an Open Badges 2.0 assertion, where issuer and assertion were found to be genuine. */
export function checkAssertionTrust(
  { proof, issuer, conformance }: Pick<AssertionFindings, 'proof' | 'issuer' | 'conformance'>,
  visit: Pick<Visit, 'trust' | 'env'>,
): Trusted {
  if (proof.kind !== 'ok' || issuer.kind !== 'ok' || conformance.kind !== 'ok') return unasked(visit);
  const { badge, issuedOn } = conformance.value;
  const instant = ob2InstantOf(issuedOn);
  const award: Award = {
    issuer: issuer.value.id,
    keys: proof.value.kind === 'signed' ? [proof.value.publicKey] : [],
    awarded: instant === undefined ? undefined : new Date(instant).toISOString(),
    begins: undefined,
    signed: [],
    achievements: [{ id: typeof badge === 'string' ? badge : badge.id, version: undefined }],
    kind: 'achievement',
  };
  return judged(award, visit);
}

function unasked({ trust }: Pick<Visit, 'trust'>): Trusted {
  const reason = trust === undefined ? 'not-asked' : 'rests-on-failed';
  return { check: skipped('trust', reason), trusted: undefined, keepers: [] };
}

function judged(award: Award, { trust, env }: Pick<Visit, 'trust' | 'env'>): Trusted {
  if (trust === undefined) return unasked({ trust });
  const outcome = judgeAward(trust, award, env.now);
  return {
    check: checkOf('trust', outcome),
    trusted: outcome.kind === 'ok' ? outcome.value : undefined,
    keepers: keepersFor(trust, award, env.now),
  };
}

const KINDS = { endorsement: 'statement', record: 'record' } as const;

function awardOf(document: JsonObject): Pick<Award, 'awarded' | 'begins' | 'achievements' | 'kind'> {
  const { awardedDate, validFrom, issuanceDate, credentialSubject } = document;
  const begins = textOrNone(validFrom ?? issuanceDate);
  const kind = kindOf(document);
  return {
    awarded: awardedDate === undefined ? begins : textOrNone(awardedDate),
    begins,
    achievements: listOf(credentialSubject).flatMap((subject) =>
      isObject(subject) ? listOf(subject['achievement']).map(namedIn) : [],
    ),
    kind: kind === 'endorsement' || kind === 'record' ? KINDS[kind] : 'achievement',
  };
}

function namedIn(achievement: JsonValue): AwardedAchievement {
  const { id, version }: JsonObject = isObject(achievement) ? achievement : { id: achievement };
  return { id: textOrNone(id), version: textOrNone(version) };
}

function textOrNone(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
