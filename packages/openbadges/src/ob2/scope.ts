import { listOf } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import { httpsForm } from './iri.js';
import { BADGE } from './linked.js';
import type { BadgeClass, IssuerProfile } from './model.js';

/**
 * Whether a hosted assertion lies where its issuer says that its assertions lie. The host must be an allowed one: by
 * default that of the issuer's own id. Where the profile gives beginnings, the id must have one of them as well.
 * Without instructions in the profile the badge class must be of the same host, too.
 *
 * Both official validators ask for host and beginning together. That also keeps a beginning such as
 * `https://a.example` from letting `https://a.example.b.example/` in.
 *
 * Codes: `assertion.out-of-scope`.
 *
 * @see Open Badges 2.0, VerificationObject and §HostedBadge Verification
 */
export function checkScope(id: string, issuer: IssuerProfile, badge: BadgeClass): Outcome<undefined> {
  const hosts = allowedHosts(issuer);
  const beginnings = listOf(issuer.verification?.startsWith);
  const problems: Problem[] = [];
  if (!isAtHost(id, hosts))
    problems.push(outside('/id', 'The assertion lies at a host that is not the issuer’s.'));
  else if (beginnings.length > 0 && !beginnings.some((text) => beginsWith(id, text))) {
    problems.push(outside('/id', 'The assertion lies outside of what the issuer’s profile allows.'));
  }
  // An id that is no URL stands in the assertion, with which it has been judged.
  const isElsewhere = httpsForm(badge.id) !== undefined && !isAtHost(badge.id, hosts);
  if (issuer.verification === undefined && isElsewhere) {
    problems.push(outside(BADGE, 'The badge class lies at a host that is not the issuer’s.'));
  }
  const [first, ...rest] = problems;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

/** The hosts at which an issuer says that its assertions lie; by default that of its own id. */
export function allowedHosts(issuer: IssuerProfile): readonly string[] {
  const allowed = listOf(issuer.verification?.allowedOrigins);
  return (allowed.length > 0 ? allowed : [issuer.id]).flatMap((origin) => hostOf(origin) ?? []);
}

/** The host, with its port where that is not the usual one. Some write a host by itself, some a whole URL. */
function hostOf(origin: unknown): string | undefined {
  if (typeof origin !== 'string') return undefined;
  return httpsForm(origin.includes('://') ? origin : `https://${origin}`)?.host;
}

function isAtHost(id: string, hosts: readonly string[]): boolean {
  const host = httpsForm(id)?.host;
  return host !== undefined && hosts.includes(host);
}

/** Compares what would be asked for: `/allowed/../other` does not begin with `/allowed/`. */
function beginsWith(id: string, text: unknown): boolean {
  const beginning = typeof text === 'string' ? httpsForm(text)?.href : undefined;
  return beginning !== undefined && httpsForm(id)?.href.startsWith(beginning) === true;
}

function outside(at: string, message: string): Problem {
  return { code: 'assertion.out-of-scope', message, at, spec: 'Open Badges 2.0 §HostedBadge Verification' };
}
