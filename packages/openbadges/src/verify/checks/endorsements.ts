import { isSameId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import { isObject } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { ok } from '../../outcome.js';
import type { Problem, ProblemCode } from '../../problem.js';
import { issuerId } from '../../signed/issuer-id.js';
import { checkOf, skipped } from '../check.js';
import { detectInside } from '../detect.js';
import { documentIn } from '../document-in.js';
import type { ContentReport, Report } from '../report.js';
import type { Visit } from '../visit.js';
import type { Contents } from './contents.js';
import { endorsementsIn } from './endorsement-places.js';
import type { PlacedEndorsement } from './endorsement-places.js';

/**
 * Verifies every endorsement in a credential, each as the document that it is. They are what others say, so nothing about
 * them stands against the badge: what is wrong with one, or with where it stands, is a warning. As many as the call still
 * looks at are verified; that there are more is said.
 *
 * Codes, all as warnings: `endorsements.invalid`, `endorsements.indeterminate`, `endorsements.not-endorsement`,
 * `endorsements.other-subject`, `endorsements.by-itself`, `endorsements.too-many`, `endorsements.too-deep`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 9, and §EndorsementCredential Verification
 */
export async function checkEndorsements(
  own: JsonObject,
  { isGenuine, visit }: { readonly isGenuine: boolean; readonly visit: Visit },
): Promise<Contents> {
  const places = endorsementsIn(own);
  const [first] = places;
  if (first === undefined) return { check: skipped('endorsements', 'absent'), reports: [] };
  if (!isGenuine) return { check: skipped('endorsements', 'rests-on-failed'), reports: [] };
  if (visit.depth >= limits.contentDepth) {
    const message = `Endorsements are followed ${limits.contentDepth} deep.`;
    return warned([], [told('endorsements.too-deep', first.at, message)]);
  }
  const followed = places.slice(0, Math.max(0, limits.contents - visit.opened.contents));
  const left = places[followed.length];
  // Counted before any is opened: what stands inside the first must not use up the place of the others.
  visit.opened.contents += followed.length;
  const reports: ContentReport[] = [];
  const warnings: Problem[] = [];
  for (const place of followed) {
    const { report, problems } = await verified(place, issuerId(own), visit);
    reports.push({ at: place.at, report });
    warnings.push(...problems);
  }
  if (left === undefined) return warned(reports, warnings.slice(0, limits.problems));
  const message = `At most ${limits.contents} credentials are verified in one document; from here on none is.`;
  return warned(reports, [
    told('endorsements.too-many', left.at, message),
    ...warnings.slice(0, limits.problems),
  ]);
}

function warned(reports: readonly ContentReport[], warnings: readonly Problem[]): Contents {
  return { check: checkOf('endorsements', ok(undefined), warnings), reports };
}

interface Verified {
  readonly report: Report;
  readonly problems: readonly Problem[];
}

async function verified(
  { item, at, things }: PlacedEndorsement,
  issuer: string | undefined,
  visit: Visit,
): Promise<Verified> {
  const detected = detectInside(item);
  // What the verifier asks is about the badge: who endorses need not be on its list, nor be about its educator.
  const asked = { trust: undefined, recipient: undefined, domain: undefined, challenge: undefined };
  const inner: Visit = { ...visit, ...asked, isRefreshed: false, depth: visit.depth + 1 };
  const report = await visit.verify(detected, inner);
  const document = documentIn(detected, visit.env);
  const problems = [
    ...verdictProblems(report, at),
    ...(document === undefined ? [] : placeProblems(document, report, { things, issuer, at })),
  ];
  return { report, problems };
}

function verdictProblems({ verdict }: Report, at: string): readonly Problem[] {
  switch (verdict) {
    case 'valid':
      return [];
    case 'invalid':
      return [told('endorsements.invalid', at, 'This endorsement is not valid.')];
    case 'indeterminate':
      return [told('endorsements.indeterminate', at, 'This endorsement could not be checked.')];
  }
}

interface Around {
  readonly things: readonly string[];
  readonly issuer: string | undefined;
  readonly at: string;
}

/** What is wrong with an endorsement where it stands, whatever it is by itself. */
function placeProblems(
  document: JsonObject,
  { kind }: Report,
  { things, issuer, at }: Around,
): readonly Problem[] {
  if (kind !== 'endorsement') {
    return [told('endorsements.not-endorsement', at, 'What stands here is no endorsement.')];
  }
  const subject = document['credentialSubject'];
  const of = isObject(subject) ? subject['id'] : undefined;
  const by = issuerId(document);
  const problems: Problem[] = [];
  if (typeof of !== 'string' || !things.some((thing) => isSameId(thing, of))) {
    const message = 'This endorsement is not of what it stands on.';
    problems.push(told('endorsements.other-subject', at, message));
  }
  if (by !== undefined && [issuer, of].some((id) => typeof id === 'string' && isSameId(id, by))) {
    const message = 'Who endorses here is the issuer of the badge, or what is endorsed.';
    problems.push(told('endorsements.by-itself', at, message));
  }
  return problems;
}

function told(code: ProblemCode, at: string, message: string): Problem {
  return { code, message, at, spec: 'Open Badges 3.0 §Credential Verification, step 9' };
}
