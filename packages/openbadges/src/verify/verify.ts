import { environment } from '../environment.js';
import type { EnvironmentOptions } from '../environment.js';
import type { OpenBadge } from '../model/credential.js';
import type { JsonObject } from '../model/json.js';
import { freezeDeep } from '../model/freeze.js';
import { readJson } from '../model/read-json.js';
import type { Outcome } from '../outcome.js';
import type { Env, ProofFacts } from '../ports.js';
import { checkOf, skipped } from './check.js';
import { checkConformance } from './checks/conformance.js';
import { checkIssuer } from './checks/issuer.js';
import { checkProof } from './checks/proof.js';
import { checkUnexamined } from './checks/unexamined.js';
import { checkValidity } from './checks/validity.js';
import { claimsOf } from './claims.js';
import { checkNames } from './report.js';
import type { Check, Report, Verified } from './report.js';
import { verdictOf } from './verdict.js';

/** What verification may be told. Without options it verifies offline, as of now. */
export type VerifyOptions = EnvironmentOptions;

/**
 * Verifies an Open Badge 3.0 credential with an embedded proof: an object, or JSON text.
 *
 * Answers with a report that lists every check, in the order of the specification. Input is never a reason to
 * throw: what is wrong with it, and what could not be found out, stands in the report as coded problems. Throws
 * `BadgeError` `argument.invalid` only for options that are none.
 *
 * @example
 * const report = await verify(await readFile('badge.json', 'utf8'));
 * console.log(report.verdict);
 *
 * @see Open Badges 3.0, §Credential Verification
 */
export async function verify(input: unknown, options: VerifyOptions = {}): Promise<Report> {
  const env = environment(options);
  const read = readJson(input);
  if (read.kind !== 'ok') return unreadable(read, env);
  const credential = read.value;
  const conformance = checkConformance(credential);
  const proof = await checkProof(credential, env);
  const checks: readonly Check[] = [
    checkOf('conformance', conformance),
    checkOf('proof', proof),
    issuerCheck(credential, proof),
    checkUnexamined('refresh', credential, { code: 'refresh.unchecked', members: ['refreshService'] }),
    checkUnexamined('status', credential, { code: 'status.unchecked', members: ['credentialStatus'] }),
    checkOf('validity', checkValidity(credential, env.now)),
    skipped('recipient', 'not-built'),
    checkUnexamined('endorsements', credential, {
      code: 'endorsements.unchecked',
      members: ['endorsement', 'endorsementJwt'],
    }),
    skipped('trust', 'not-built'),
  ];
  return reportOf({ checks, conformance, credential }, env);
}

function issuerCheck(credential: JsonObject, proof: Outcome<readonly ProofFacts[]>): Check {
  // Without an issuer there is nobody whose key it could be; conformance reports that.
  if (proof.kind !== 'ok' || credential['issuer'] === undefined) return skipped('issuer', 'rests-on-failed');
  return checkOf('issuer', checkIssuer(credential, proof.value));
}

interface Findings {
  readonly checks: readonly Check[];
  readonly conformance: Outcome<OpenBadge>;
  readonly credential: JsonObject;
}

function reportOf({ checks, conformance, credential }: Findings, env: Env): Report {
  const members = { verifiedAt: env.now.toISOString(), claims: claimsOf(credential), checks };
  const verdict = verdictOf(checks);
  if (verdict !== 'valid') return { verdict, ...members };
  if (conformance.kind !== 'ok') return { verdict: 'indeterminate', ...members };
  // The one place where a badge becomes verified: every check has passed.
  return { verdict, badge: freezeDeep(conformance.value) as Verified<OpenBadge>, ...members };
}

function unreadable(read: Outcome<never>, env: Env): Report {
  const [first, ...others] = checkNames;
  const checks = [checkOf(first, read), ...others.map((name) => skipped(name, 'rests-on-failed'))];
  const verdict = read.kind === 'bad' ? 'invalid' : 'indeterminate';
  return { verdict, verifiedAt: env.now.toISOString(), claims: {}, checks };
}
