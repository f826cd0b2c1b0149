import { isSameId } from '../keys/identifier.js';
import { instantOf } from '../model/form.js';
import { nearestEntries } from '../model/trust-list.js';
import type {
  TrustedAchievement,
  TrustedAs,
  TrustEntry,
  TrustGap,
  TrustList,
  TrustPeriod,
  TrustStep,
} from '../model/trust-list.js';
import { bad, ok, together, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import type { Problem, ProblemCode } from '../problem.js';
import { isPinned } from './pinned-keys.js';

/** What somebody awarded, as far as a trust list has a say in it. The signature over it has been verified. */
export interface Award {
  readonly issuer: string;
  /** The keys that signed it; none where it is published and not signed. */
  readonly keys: readonly PublicKey[];
  /** When it was awarded: ISO 8601. */
  readonly awarded: string | undefined;
  /** From when on it counts, where it says so, and when its proofs say they were made. */
  readonly begins: string | undefined;
  readonly signed: readonly string[];
  readonly achievements: readonly AwardedAchievement[];
  /** What the document is: an achievement, something about what others awarded, no award at all, or an offline pack. */
  readonly kind: 'achievement' | 'record' | 'statement' | 'pack';
}

/** An achievement as the document names it. */
export interface AwardedAchievement {
  readonly id: string | undefined;
  readonly version: string | undefined;
}

/**
 * What a trust list says of an award: whether the issuer is on it, then, for that achievement, and with that key. The
 * lists that stand nearest to the verifier decide about the issuers that they have; those further off are asked about
 * the others only. Among those one that has the issuer for it is enough, but for the keys that another of them gives.
 *
 * Codes: `trust.not-then`, `trust.not-entitled`, `trust.other-key`, for packs `pack.not-entitled`; as `unknown` those,
 * and `trust.backdated`, `trust.not-listed`, `trust.list-expired`, `trust.list-not-yet`, `trust.list-missing`,
 * `trust.list-refused`.
 *
 * @see Open Badges 3.0 Implementation Guide, recommended practices on unverified issuers and on achievement definitions
 */
export function judgeAward(trust: TrustList, award: Award, now: Date): Outcome<TrustedAs> {
  const entries = nearestEntries(trust, award.issuer);
  const [first] = entries;
  if (first === undefined) return notFound(trust, now);
  const answers = entries.map((entry) => judge(entry, award, now));
  const passed = answers.find(({ kind }) => kind === 'ok');
  if (passed !== undefined) return checkOtherKeys(entries, award, now) ?? passed;
  const problems = answers.flatMap((answer) => (answer.kind === 'ok' ? [] : answer.problems));
  const gaps = problemsOf(trust.gaps.filter(({ depth }) => depth < first.chain.length));
  const isOpen = gaps.length > 0 || answers.some(({ kind }) => kind === 'unknown');
  return answered(isOpen ? 'unknown' : 'bad', [...problems, ...gaps]);
}

/**
 * Whom else a trust list lets keep the status of the badges of an award: none where the list does not have the issuer
 * for it, and nobody by an entry that does not.
 */
export function keepersFor(trust: TrustList | undefined, award: Award, now: Date): readonly string[] {
  if (trust === undefined || judgeAward(trust, award, now).kind !== 'ok') return [];
  const entries = nearestEntries(trust, award.issuer);
  return entries
    .filter((entry) => judge(entry, award, now).kind === 'ok')
    .flatMap(({ issuer }) => issuer.statusKeepers ?? []);
}

/** Whether a list that has the issuer for an award names the very key that signed it. */
export function vouchesForKey(trust: TrustList, award: Award, now: Date): boolean {
  if (judgeAward(trust, award, now).kind !== 'ok') return false;
  const entries = nearestEntries(trust, award.issuer).filter(({ issuer }) => issuer.keys !== undefined);
  return entries.some((entry) => judge(entry, award, now).kind === 'ok');
}

/**
 * What the keys on a list say against an award that another list, equally near, has: that one may give none and so
 * know nothing of them. Where it gives the key that signed, the lists contradict each other.
 */
function checkOtherKeys(entries: readonly TrustEntry[], award: Award, now: Date): Outcome<never> | undefined {
  const counting = entries.filter(
    (entry) => checkDates(entry.chain, now).length === 0 && checkPeriods(entry, award).kind === 'ok',
  );
  const problems: Problem[] = [];
  let kind: 'bad' | 'unknown' = 'bad';
  for (const { issuer } of counting) {
    const answer = checkKeys(issuer.keys, award);
    if (answer.kind !== 'ok') problems.push(...answer.problems);
    const isVouchedFor = answer.kind === 'ok' && issuer.keys !== undefined;
    if (answer.kind === 'unknown' || isVouchedFor) kind = 'unknown';
  }
  return problems.length === 0 ? undefined : answered(kind, problems);
}

function notFound(trust: TrustList, now: Date): Outcome<never> {
  const gaps = problemsOf(trust.gaps);
  const dates = checkDates([{ list: trust }], now);
  if (gaps.length > 0) return answered('unknown', [...gaps, ...dates]);
  const message = 'The issuer is on no list that was given.';
  return answered('unknown', [{ code: 'trust.not-listed', message, at: '/issuer' }, ...dates]);
}

function problemsOf(gaps: readonly TrustGap[]): readonly Problem[] {
  // Where they point to is in the list, not in the credential.
  return gaps.flatMap(({ problems }) => problems.map(({ at: _, ...problem }) => problem));
}

function answered(kind: 'bad' | 'unknown', problems: readonly Problem[]): Outcome<never> {
  const [first, ...rest] = new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values();
  const why = first ?? { code: 'trust.not-listed', message: 'Nothing is known of the issuer.' };
  return kind === 'bad' ? bad(why, ...rest) : unknown(why, ...rest);
}

/** A list that does not count any more, or not yet, has no say: neither for the issuer nor against it. */
function judge(entry: TrustEntry, award: Award, now: Date): Outcome<TrustedAs> {
  const entitled = together(checkEntitlement(entry, award), checkKeys(entry.issuer.keys, award));
  const whole = entitled.kind === 'ok' ? checkMoments(entry, award) : entitled;
  const dates = checkDates(entry.chain, now);
  if (dates.length > 0)
    return answered('unknown', [...dates, ...(whole.kind === 'ok' ? [] : whole.problems)]);
  return whole.kind === 'ok' ? ok(namesIn(entry)) : whole;
}

/** Whether an entry has the issuer for it at the time of the award. */
function checkEntitlement(entry: TrustEntry, award: Award): Outcome<undefined> {
  const { issuer, chain } = entry;
  const sides = [issuer, ...chain.flatMap(({ by }) => by ?? [])];
  const what =
    award.kind === 'pack'
      ? [checkPacking(sides)]
      : sides.map(({ achievements }) => checkAchievements(achievements, award));
  return together(checkPeriods(entry, award), ...what);
}

/** A pack answers for everybody: what somebody may award says nothing of it. */
function checkPacking(sides: readonly { readonly mayPack?: boolean }[]): Outcome<undefined> {
  if (sides.every(({ mayPack }) => mayPack === true)) return ok(undefined);
  const message = 'The list does not have whoever signed the pack as one who may make packs.';
  return bad({ code: 'pack.not-entitled', message, at: '/issuer' });
}

/**
 * Whether the issuer could award at the other moments that the document names too. The day of the award is what the
 * issuer says: one that could award then, and cannot when it signs, may have dated it back, or only signed it anew.
 */
function checkMoments(entry: TrustEntry, award: Award): Outcome<undefined> {
  const couldAward = (awarded: string): boolean =>
    checkEntitlement(entry, { ...award, awarded }).kind === 'ok';
  const { begins, signed } = award;
  const couldThen = begins === undefined || couldAward(begins);
  // Proofs are added later too: one of them was made in time.
  if (couldThen && (signed.length === 0 || signed.some(couldAward))) return ok(undefined);
  const message =
    'It was awarded while the list has the issuer for it, and is signed or valid from outside that.';
  return unknown({ code: 'trust.backdated', message, at: '/issuer' });
}

function namesIn({ issuer, chain }: TrustEntry): TrustedAs {
  const { id, name, date } = chain[0].list;
  return {
    issuer: { id: issuer.id, name: issuer.name },
    list: { ...(id !== undefined && { id }), name, date },
    authorities: chain.map(({ list }) => list.authority.name),
  };
}

function checkDates(chain: readonly TrustStep[], now: Date): readonly Problem[] {
  return chain.flatMap(({ list: { name, date, validUntil } }): readonly Problem[] => {
    const shown = JSON.stringify(name.slice(0, 80));
    const [made, end] = [instantOf(date), instantOf(validUntil)];
    if (made === undefined || made > now.getTime())
      return [{ code: 'trust.list-not-yet', message: `The list ${shown} is of a later day.` }];
    if (validUntil === undefined || (end !== undefined && end >= now.getTime())) return [];
    return [{ code: 'trust.list-expired', message: `The list ${shown} has ended.` }];
  });
}

function checkPeriods({ issuer, chain }: TrustEntry, { awarded }: Award): Outcome<undefined> {
  const periods = [issuer, ...chain.flatMap(({ by }) => by ?? [])];
  return together(...periods.map((period) => within(period, awarded, '/issuer')));
}

/** Both ends belong to the period. */
function within({ from, until }: TrustPeriod, awarded: string | undefined, at: string): Outcome<undefined> {
  if (from === undefined && until === undefined) return ok(undefined);
  const moment = instantOf(awarded);
  if (moment === undefined) {
    const message = 'The list has the issuer for a time, and the document does not say when it was awarded.';
    return unknown({ code: 'trust.not-then', message, at });
  }
  const [start, end] = [instantOf(from), instantOf(until)];
  const begun = from === undefined || (start !== undefined && start <= moment);
  const goesOn = until === undefined || (end !== undefined && moment <= end);
  if (begun && goesOn) return ok(undefined);
  return bad({ code: 'trust.not-then', message: 'The list has the issuer for another time.', at });
}

const ACHIEVEMENT = '/credentialSubject/achievement';

function checkAchievements(
  listed: readonly TrustedAchievement[] | undefined,
  award: Award,
): Outcome<undefined> {
  const { achievements, kind } = award;
  if (listed === undefined) return ok(undefined);
  if (achievements.length === 0 && kind === 'achievement') {
    return notEntitled('unknown', 'The list has the issuer for certain achievements, and none is named.');
  }
  const whole = together(...achievements.map((one) => checkAchievement(one, listed, award)));
  // A record repeats what others awarded; who did is said by the badges in it.
  return whole.kind === 'bad' && kind === 'record' ? { ...whole, kind: 'unknown' } : whole;
}

function checkAchievement(
  { id, version }: AwardedAchievement,
  listed: readonly TrustedAchievement[],
  { awarded }: Award,
): Outcome<undefined> {
  const same = listed.filter((one) => id !== undefined && isSameId(one.id, id));
  if (same.length === 0) return notEntitled('bad', 'The list does not have the issuer for this achievement.');
  const fitting = same.filter(
    ({ versions }) => versions === undefined || (version !== undefined && versions.includes(version)),
  );
  if (fitting.length === 0) {
    return version === undefined
      ? notEntitled('unknown', 'The list has the issuer for certain versions, and none is named.')
      : notEntitled('bad', 'The list does not have the issuer for this version of the achievement.');
  }
  // Any one is enough, and there may be very many.
  const answers = fitting.map((period) => within(period, awarded, ACHIEVEMENT));
  const [first = ok(undefined)] = answers;
  return answers.find(({ kind }) => kind === 'ok') ?? answers.find(({ kind }) => kind === 'unknown') ?? first;
}

function notEntitled(kind: 'bad' | 'unknown', message: string): Outcome<never> {
  return answered(kind, [{ code: 'trust.not-entitled', message, at: ACHIEVEMENT }]);
}

function checkKeys(pinned: readonly string[] | undefined, { keys }: Award): Outcome<undefined> {
  if (pinned === undefined) return ok(undefined);
  const answer = isPinned(keys, pinned);
  if (answer === true) return ok(undefined);
  const code: ProblemCode = 'trust.other-key';
  if (keys.length === 0) {
    const message = 'The list gives the issuer’s keys, and the document is signed with none.';
    return unknown({ code, message, at: '' });
  }
  if (answer === false) {
    const message = 'The key that signed is not among those that the list gives.';
    return bad({ code, message, at: '/proof' });
  }
  const message = 'A key that the list gives cannot be read, and the others did not sign.';
  return unknown({ code, message, at: '/proof' });
}
