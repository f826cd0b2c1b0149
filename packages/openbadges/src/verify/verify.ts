import { environment } from '../environment.js';
import { onDemand } from '../on-demand.js';
import { bad } from '../outcome.js';
import type { FoundAssertion } from '../ob2/verify-assertion.js';
import type { TraceEntry } from '../ports.js';
import type { Problem } from '../problem.js';
import { newCall } from '../signed/call.js';
import { credentialReport } from './credential-report.js';
import { detect } from './detect.js';
import type { Detected, JwsContent } from './detect.js';
import { kindOf } from './kind-of.js';
import type { FoundPresentation } from './presentation-report.js';
import type { Container, Report } from './report.js';
import { questions } from './questions.js';
import type { VerifyOptions } from './questions.js';
import { unreadable } from './unreadable.js';
import type { Visit } from './visit.js';

const assertions = onDemand(() => import('./assertion-report.js'));
const seldom = onDemand(() => import('./seldom.js'));
const tokens = onDemand(() => import('../jwt/tokens.js'));

/**
 * Verifies whatever badge arrives: an Open Badges 3.0 credential, an endorsement, a learner record (CLR 2.0), a
 * presentation, or an Open Badges 2.0 assertion; as an object, JSON text, a compact JWS, or the bytes of a PNG or
 * SVG image. What it is, its content tells.
 *
 * Answers with a report that lists every check, in the order of the specification. Input is never a reason to
 * throw: what is wrong with it, and what could not be found out, stands in the report as coded problems. Nothing is
 * read from the network without the caller's `fetch`. Throws `BadgeError` `argument.invalid` only for options that
 * are none.
 *
 * @example
 * const report = await verify(await readFile('badge.png'));
 * console.log(report.kind, report.verdict);
 *
 * @see Open Badges 3.0, §Credential Verification
 */
export async function verify(input: unknown, options: VerifyOptions = {}): Promise<Report> {
  const { asked, components, trace } = questions(options);
  const entries: TraceEntry[] = [];
  const env = environment(options, trace ? (entry) => void entries.push(entry) : undefined);
  const detected = await detect(input);
  const { opened } = newCall(env);
  const { domain, challenge, recipient, trust } = asked;
  const visit: Visit = {
    env,
    opened,
    domain,
    challenge,
    recipient,
    trust,
    depth: 0,
    isRefreshed: false,
    shelves: components.length === 0 ? [] : [(await seldom()).handedOver(components, env)],
    stacks: [],
    verify: verifyDetected,
  };
  const report = await verifyDetected(detected, visit);
  return trace ? { ...report, trace: entries } : report;
}

/** Verifies one document, once it is out of its container. */
async function verifyDetected({ container, content }: Detected, visit: Visit): Promise<Report> {
  if (content.kind !== 'ok') return unreadable(content, visit.env, container);
  const found = content.value;
  if (found.kind === 'url') return await reportAssertion({ container, content: found }, visit);
  if (found.kind === 'jws') return await verifyJws(found, container, visit);
  const kind = kindOf(found.value);
  if (kind === 'assertion') return await reportAssertion({ container, content: found }, visit);
  const document = found.value;
  return kind === 'presentation'
    ? await reportPresentation({ container, document, jwt: undefined }, visit)
    : await credentialReport({ container, document, jwt: undefined, kind }, visit);
}

async function verifyJws(content: JwsContent, container: Container, visit: Visit): Promise<Report> {
  const { readCompactJws, vcJwtOf } = await tokens();
  const jws = readCompactJws(content.text);
  if (jws.kind !== 'ok') return unreadable(jws, visit.env, container);
  if (content.holds === undefined && kindOf(jws.value.payload) === 'assertion') {
    return await reportAssertion({ container, content }, visit);
  }
  const read = vcJwtOf(jws.value, visit.env);
  if (read.kind !== 'ok') return unreadable(read, visit.env, container);
  const jwt = read.value;
  const kind = kindOf(jwt.content);
  if (
    (kind === 'presentation') !== (jwt.kind === 'presentation') ||
    (content.holds ?? jwt.kind) !== jwt.kind
  ) {
    return unreadable(bad(OTHER_KIND), visit.env, container);
  }
  const document = jwt.content;
  return kind === 'presentation'
    ? await reportPresentation({ container, document, jwt }, visit)
    : await credentialReport({ container, document, jwt, kind }, visit);
}

/** Open Badges 2.0 is read by rules of its own: they are loaded with the first such badge. */
async function reportAssertion(
  found: { readonly container: Container; readonly content: FoundAssertion },
  visit: Visit,
): Promise<Report> {
  const { assertionReport } = await assertions();
  return await assertionReport(found, visit);
}

async function reportPresentation(found: FoundPresentation, visit: Visit): Promise<Report> {
  const { presentationReport } = await seldom();
  return await presentationReport(found, visit);
}

const OTHER_KIND: Problem = {
  code: 'jwt.form',
  message: 'What the token holds is not of the kind that its claim, or the envelope around it, says.',
  at: '/payload',
};
