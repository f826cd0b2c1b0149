import { base64urlnopad } from '@scure/base';
import { environment } from '../../src/environment.js';
import { didJwk } from '../../src/did/did-jwk.js';
import { didKey } from '../../src/did/did-key.js';
import { didWeb } from '../../src/did/did-web.js';
import type { JsonObject, Outcome, Problem } from '../../src/index.js';
import type { Env, ExpectedProof, Fetch } from '../../src/ports.js';
import { readVcJwt } from '../../src/jwt/read-vc-jwt.js';
import type { VcJwt } from '../../src/jwt/read-vc-jwt.js';
import { opensslSign } from '../keys/samples.js';
import type { Sample } from '../keys/samples.js';

export const NOW = new Date('2026-06-01T00:00:00Z');
export const ISSUER = 'https://issuer.example/profile';
export const LEARNER = 'https://learner.example/7';
export const V1 = 'https://www.w3.org/2018/credentials/v1';
export const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** A JSON object that tests may write to. */
export type Json = Record<string, JsonObject[string]>;

/** A badge on the data model 2.0. */
export function badge(): Json {
  return {
    '@context': [V2, OB],
    id: 'urn:uuid:0d1c7a57-9f3a-4f0e-8a39-0f0a1f9a2b11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: ISSUER, type: ['Profile'], name: 'Pine Hollow' },
    validFrom: '2026-03-20T15:00:00Z',
    validUntil: '2031-03-20T15:00:00Z',
    credentialSubject: { id: LEARNER, type: ['AchievementSubject'], achievement: ACHIEVEMENT },
  };
}

const ACHIEVEMENT = {
  id: 'https://issuer.example/achievements/1',
  type: ['Achievement'],
  name: 'Formative assessment',
  description: 'Plans and uses formative assessment.',
  criteria: { narrative: 'Evidence from three lessons was reviewed.' },
};

/** The same badge on the data model 1.1. */
export function badge1(): Json {
  const { validFrom, validUntil, ...others } = badge();
  const dates = { issuanceDate: validFrom, expirationDate: validUntil };
  return { ...others, ...dates, '@context': [V1, OB] };
}

/** The claims that the Open Badges profile asks for. */
export function claims(): Json {
  return {
    iss: ISSUER,
    sub: LEARNER,
    jti: badge()['id'],
    nbf: Date.parse('2026-03-20T15:00:00Z') / 1000,
    exp: Date.parse('2031-03-20T15:00:00Z') / 1000,
  };
}

/** The payload of a token over that badge, changed; `undefined` leaves a member out. */
export function payload(change: Readonly<Record<string, unknown>> = {}): Json {
  return { ...badge(), ...claims(), ...change } as Json;
}

export const names = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', RSA: 'RS256' } as const;

/** Text or an object as a part of a token. */
export function part(value: string | object): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return base64urlnopad.encode(new TextEncoder().encode(text));
}

/** Signs the two parts with OpenSSL, whatever stands in them. */
export function token(header: string | object, body: string | object, key: Sample): string {
  const signed = `${part(header)}.${part(body)}`;
  return `${signed}.${base64urlnopad.encode(opensslSign(key, new TextEncoder().encode(signed)))}`;
}

/** What lies at each URL: an object, or a status. */
export type Pages = Readonly<Record<string, object | number>>;

/** A network of a few pages, and what was asked of it. */
export function network(pages: Pages): { readonly fetch: Fetch; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = (url) => {
    asked.push(url);
    const page = pages[url] ?? 404;
    return Promise.resolve(
      typeof page === 'number' ? new Response('', { status: page }) : new Response(JSON.stringify(page)),
    );
  };
  return { fetch, asked };
}

export function envOf(changes: Partial<Env> = {}): Env {
  return { ...environment({ now: NOW }), didMethods: [didKey, didJwk, didWeb], fetch: undefined, ...changes };
}

export const ASSERTION: ExpectedProof = { purpose: 'assertionMethod', signer: ISSUER };

/** A token that can be read. */
export function read(text: string, env: Env = envOf()): VcJwt {
  const outcome = readVcJwt(text, env);
  if (outcome.kind !== 'ok') throw new Error(outcome.problems.map(({ code }) => code).join(' '));
  return outcome.value;
}

/** The kind of an outcome, and each problem's code and place. */
export function answer(outcome: Outcome<unknown>): readonly string[] {
  return outcome.kind === 'ok' ? ['ok'] : [outcome.kind, ...places(outcome.problems)];
}

export function places(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${String(at)}`);
}
