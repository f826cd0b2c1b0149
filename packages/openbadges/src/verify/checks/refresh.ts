import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env } from '../../ports.js';
import type { Problem, ProblemCode } from '../../problem.js';
import { checkOf, skipped } from '../check.js';
import type { Detected } from '../detect.js';
import { documentAt } from '../document-at.js';
import type { FoundCredential } from '../found-credential.js';
import type { Check, CheckName, Report } from '../report.js';
import type { Visit } from '../visit.js';
import { isAboutTheSame, isBefore, isSameCredential, isSameDocument } from './versions.js';

/** What came of asking the refresh service. Where the check passes and there is a report, that version counts. */
export interface Refreshed {
  readonly check: Check;
  /** The report on what it gave, where that is the issuer's version of the same credential. */
  readonly report: Report | undefined;
}

/**
 * Asks the issuer's refresh service for a newer version, once, and verifies what it gives as the document that it is.
 * It counts only where it is a version of the same credential whose form, proof and issuer hold: whoever runs the service
 * can hold a version back and make none. Everything else that the service does leaves the version at hand in force.
 *
 * A version that counts takes the place of the one at hand: where it was ended, fails a check or leaves one open, so does
 * the credential. Under the same id about somebody or something else, it leaves open which of the two is meant.
 *
 * Where the bounds of this call are used up, that is no fault of the service: whoever handed the documents over may have
 * seen to it, so whether there is a newer version stays open. Without a network the version at hand stays in force.
 *
 * Codes: `refresh.ended`, `refresh.invalid`; as `unknown` `refresh.indeterminate`, `refresh.other-subject`; as `warn`
 * `refresh.failed`, `refresh.other-credential`, `refresh.older`, `refresh.type-unsupported`. Beside `refresh.failed`
 * stand the codes of what could not be read: `network.*`, `input.*`, `container.*`; beside `refresh.indeterminate` those
 * of bounds that are used up: `network.too-many`, `proof.too-many`, `proof.too-large`, `context.too-complex`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 4, and §Credential Equality and Comparison
 */
export async function checkRefresh(
  { document }: FoundCredential,
  { isGenuine, visit }: { readonly isGenuine: boolean; readonly visit: Visit },
): Promise<Refreshed> {
  const services = servicesOf(document);
  if (services.length === 0 || visit.isRefreshed) return alone(skipped('refresh', 'absent'));
  if (!isGenuine) return alone(skipped('refresh', 'rests-on-failed'));
  const known = services.find(({ types }) => types.includes(SUPPORTED));
  if (known === undefined) {
    return alone(checkOf('refresh', ok(undefined), services.slice(0, limits.problems).map(unsupported)));
  }
  const newer = await versionAt(known, document, visit.env);
  if (newer.kind !== 'ok') {
    const bounds = newer.problems.filter(isOfBounds);
    if (bounds.length > 0) return alone(unasked(known.at, bounds));
    const message = 'The refresh service gave no newer version.';
    return alone(failure(known.at, message, newer.problems));
  }
  const { document: version, detected } = newer.value;
  if (isSameDocument(version, document)) return alone(checkOf('refresh', ok(undefined)));
  const report = await visit.verify(detected, { ...visit, isRefreshed: true, depth: visit.depth + 1 });
  return weighed({ report, version, original: document, at: known.at });
}

const SUPPORTED = '1EdTechCredentialRefresh';
const SPEC = 'Open Badges 3.0 §Credential Verification, step 4';

interface Service {
  readonly types: readonly JsonValue[];
  readonly id: JsonValue | undefined;
  readonly at: string;
}

function servicesOf({ refreshService: service }: JsonObject): readonly Service[] {
  const at = '/refreshService';
  if (service === undefined || service === null) return [];
  if (!isArray(service)) return [serviceIn(service, at)];
  return service.map((item, index) => serviceIn(item, pointer(at, index)));
}

function serviceIn(value: JsonValue, at: string): Service {
  if (!isObject(value)) return { types: [], id: undefined, at };
  const { type, id } = value;
  return { types: isArray(type) ? type : type === undefined ? [] : [type], id, at };
}

function unsupported({ at }: Service): Problem {
  return told('refresh.type-unsupported', at, 'The refresh service is of a kind that is not asked.');
}

interface Version {
  readonly detected: Detected;
  readonly document: JsonObject;
}

/** What the service gives, where it can be read and names the same credential. */
async function versionAt({ id, at }: Service, original: JsonObject, env: Env): Promise<Outcome<Version>> {
  const found = await documentAt(typeof id === 'string' ? id : '', env);
  if (found.kind !== 'ok') return found;
  const { detected, document } = found.value;
  if (document !== undefined && isSameCredential(document, original)) return ok({ detected, document });
  const message = 'What the refresh service gives is no version of this credential.';
  return bad(told('refresh.other-credential', at, message));
}

interface Given {
  readonly report: Report;
  readonly version: JsonObject;
  readonly original: JsonObject;
  readonly at: string;
}

/** What follows from the version that the service gave, by the report on it. */
function weighed({ report, version, original, at }: Given): Refreshed {
  // Not the issuer's, as far as can be told: what else it says counts for nothing, and is not reported as if it did.
  if (!holds(report, 'proof') || !holds(report, 'issuer')) {
    const bounds = problemsIn(report, ['proof', 'issuer']).filter(isOfBounds);
    const isOpen = outcomeIn(report, 'proof') !== 'fail' && outcomeIn(report, 'issuer') !== 'fail';
    if (isOpen && bounds.length > 0) return alone(unasked(at, bounds));
    const message = 'What the refresh service gives is not shown to be the issuer’s.';
    return { check: failure(at, message), report: undefined };
  }
  return { check: standing({ report, version, original, at }), report };
}

function standing({ report, version, original, at }: Given): Check {
  if (isBefore(version, original)) {
    const message = 'What the refresh service gives starts earlier than the version at hand.';
    return checkOf('refresh', ok(undefined), [told('refresh.older', at, message)]);
  }
  if (hasEnded(report)) {
    const message = 'The newer version is no longer in force.';
    return checkOf('refresh', bad(told('refresh.ended', at, message)));
  }
  if (outcomeIn(report, 'conformance') === 'fail' || outcomeIn(report, 'validity') === 'fail') {
    const message = 'The newer version breaks the rules, or is not valid yet.';
    return failure(at, message);
  }
  if (report.verdict === 'invalid') {
    const message = 'The newer version, which takes the place of this one, fails a check.';
    return checkOf('refresh', bad(told('refresh.invalid', at, message)));
  }
  if (report.verdict === 'indeterminate') {
    const message = 'The newer version, which takes the place of this one, could not be checked to the end.';
    return checkOf('refresh', unknown(told('refresh.indeterminate', at, message)));
  }
  if (isAboutTheSame(version, original)) return checkOf('refresh', ok(undefined));
  const message = 'The newer version under the same id is about somebody else, or another achievement.';
  return checkOf('refresh', unknown(told('refresh.other-subject', at, message)));
}

function hasEnded({ checks }: Report): boolean {
  return checks.some(
    ({ name, outcome, problems }) =>
      (name === 'status' && outcome === 'fail') ||
      (name === 'validity' && problems.some(({ code }) => code === 'validity.expired')),
  );
}

function holds(report: Report, name: CheckName): boolean {
  const outcome = outcomeIn(report, name);
  return outcome === 'pass' || outcome === 'warn';
}

function problemsIn({ checks }: Report, names: readonly CheckName[]): readonly Problem[] {
  return checks.filter(({ name }) => names.includes(name)).flatMap(({ problems }) => problems);
}

function outcomeIn({ checks }: Report, name: CheckName): Check['outcome'] | undefined {
  return checks.find((check) => check.name === name)?.outcome;
}

/** The version at hand stays in force; `reasons` are what stood in the way of reading another. */
function failure(at: string, message: string, reasons: readonly Problem[] = []): Check {
  return checkOf('refresh', ok(undefined), [told('refresh.failed', at, message), ...pointed(reasons, at)]);
}

/** Whether a problem says that the bounds of the call are used up, or may be. */
function isOfBounds({ code }: Problem): boolean {
  return BOUNDS.has(code);
}

const BOUNDS: ReadonlySet<string> = new Set([
  'network.too-many',
  'proof.too-many',
  'proof.too-large',
  'context.too-complex',
]);

/** Whether there is a newer version stays open: what was handed over has used up the bounds of the call. */
function unasked(at: string, bounds: readonly Problem[]): Check {
  const message = 'Nothing is left of what one call takes on to find out about a newer version.';
  return checkOf('refresh', unknown(told('refresh.indeterminate', at, message), ...pointed(bounds, at)));
}

function pointed(reasons: readonly Problem[], at: string): readonly Problem[] {
  return reasons
    .slice(0, MOST_REASONS)
    .map(({ code, message, spec }) => ({ code, message, at, ...(spec !== undefined && { spec }) }));
}

const MOST_REASONS = 20;

function told(code: ProblemCode, at: string, message: string): Problem {
  return { code, message, at, spec: SPEC };
}

function alone(check: Check): Refreshed {
  return { check, report: undefined };
}
