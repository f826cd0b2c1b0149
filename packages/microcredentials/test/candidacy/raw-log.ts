/** An event as it stands in the log. Read by its keys alone: nothing here knows of the code under test. */
type Raw = Readonly<Record<string, unknown>>;

function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );
}

/**
 * The attempt at hand by counting alone: one, and one more for each not yet after which something was handed in, unless
 * an appeal took the not yet back.
 */
export function attemptsIn(log: readonly Raw[]): number {
  let [ended, attempt] = [0, 1];
  let against = '';
  for (const event of log) {
    const type = event['type'];
    const outcome = event['outcome'];
    if (type === 'decision.recorded' && outcome !== 'earned') [ended, against] = [ended + 1, 'decision'];
    if (type === 'integrity.upheld') against = 'integrity';
    if (type === 'appeal.decided' && outcome === 'reopened' && against === 'decision') ended -= 1;
    if (type === 'submission.submitted') attempt = ended + 1;
  }
  return attempt;
}

/**
 * Whether the last event may issue a badge: of the latest submission, two people who are neither the earner, nor have a
 * conflict, nor screened, locked reviews that nobody passed back; both found the criterion met, or an adjudicator who
 * is none of them did; and what was recorded last is that it is earned, with no hold or appeal after it.
 */
export function mayBeIssued(log: readonly Raw[]): boolean {
  const from = log.findLastIndex(
    ({ type, outcome }) => type === 'submission.submitted' || outcome === 'reopened',
  );
  const conflicts = new Set(
    log.flatMap((event) => [
      member(event, 'earner'),
      event['type'] === 'conflict.declared' ? event['person'] : undefined,
      event['type'] === 'support.completed' ? member(event, 'actor', 'id') : undefined,
      String(event['type']).startsWith('screening.') ? member(event, 'actor', 'id') : undefined,
    ]),
  );
  const round = log.slice(from + 1);
  const back = new Set(
    round.flatMap((event) => (event['type'] === 'decision.returned' ? [member(event, 'reviews', 0)] : [])),
  );
  const locked = (type: string) =>
    round
      .filter((event) => event['type'] === type && !back.has(member(event, 'review', 'id')))
      .map((event) => ({
        who: member(event, 'review', 'assessor', 'id'),
        level: member(event, 'review', 'criteria', 0, 'level'),
      }))
      .filter((review) => !conflicts.has(review.who));
  const reviews = locked('review.locked');
  const assessors = new Set(reviews.map(({ who }) => who));
  const settled = locked('adjudication.locked').at(-1);
  const isMet =
    reviews.every(({ level }) => level === 'yes') ||
    (reviews.some(({ level }) => level === 'yes') && settled?.level === 'yes' && !assessors.has(settled.who));
  const decision = round.findLastIndex(({ type }) => type === 'decision.recorded');
  const after = round.slice(decision + 1).map(({ type }) => String(type));
  const isHeld = after.lastIndexOf('integrity.flagged') > after.lastIndexOf('integrity.cleared');
  return (
    reviews.length === 2 &&
    assessors.size === 2 &&
    isMet &&
    round[decision]?.['outcome'] === 'earned' &&
    !isHeld &&
    !after.includes('appeal.opened') &&
    !after.includes('integrity.upheld')
  );
}
