import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JsonObject } from '../../src/model/json.js';
import type { AssertionFindings, Finding } from '../../src/ob2/findings.js';
import type { Env, Fetch } from '../../src/ports.js';

/** A moment at which the badges of these tests are in force. */
export const NOW = new Date('2026-06-01T00:00:00Z');
const V2 = 'https://w3id.org/openbadges/v2';

/** What a server answers at each URL: JSON, or a response of its own. */
export type Pages = Readonly<Record<string, JsonObject | (() => Response)>>;

/** The ids of the badge of these tests. */
export const ids = {
  assertion: 'https://issuer.example/assertions/1',
  badge: 'https://issuer.example/badges/1',
  issuer: 'https://issuer.example/profile',
  key: 'https://issuer.example/key',
  list: 'https://issuer.example/revoked',
} as const;

export const profile: JsonObject = {
  '@context': V2,
  id: ids.issuer,
  type: 'Issuer',
  name: 'Sample Institute',
  url: 'https://issuer.example/',
  email: 'badges@issuer.example',
};

export const badgeClass: JsonObject = {
  '@context': V2,
  id: ids.badge,
  type: 'BadgeClass',
  name: 'Assessment for Learning',
  description: 'Uses assessment to steer teaching.',
  image: 'https://issuer.example/badges/1.png',
  criteria: { narrative: 'Show three samples.' },
  issuer: ids.issuer,
};

export const hostedAssertion: JsonObject = {
  '@context': V2,
  id: ids.assertion,
  type: 'Assertion',
  recipient: { type: 'email', hashed: false, identity: 'ada@school.example' },
  badge: ids.badge,
  issuedOn: '2026-01-15T10:00:00Z',
  expires: '2028-01-15T10:00:00Z',
  verification: { type: 'HostedBadge' },
};

/** The pages of a hosted badge, with changes. */
export function hostedPages(changes: Pages = {}): Pages {
  return { [ids.assertion]: hostedAssertion, [ids.badge]: badgeClass, [ids.issuer]: profile, ...changes };
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** The key pair of the issuer of these tests; made anew for each run. */
export const issuerKey: KeyObject = rsa.privateKey;

export function pemOf(key: KeyObject): string {
  return createPublicKey(createPrivateKey(key.export({ format: 'pem', type: 'pkcs8' })))
    .export({ format: 'pem', type: 'spki' })
    .toString();
}

export const keyDocument: JsonObject = {
  '@context': V2,
  id: ids.key,
  type: 'CryptographicKey',
  owner: ids.issuer,
  publicKeyPem: pemOf(issuerKey),
};

export const signedAssertion: JsonObject = {
  ...hostedAssertion,
  id: 'urn:uuid:2f9f7d3c-6a4f-4f0e-9f0f-0d6f3a1f7b11',
  verification: { type: 'SignedBadge', creator: ids.key },
};

/** The pages of a signed badge, with changes. */
export function signedPages(changes: Pages = {}): Pages {
  const own = { ...profile, publicKey: ids.key, revocationList: ids.list };
  const list = {
    '@context': V2,
    id: ids.list,
    type: 'RevocationList',
    issuer: ids.issuer,
    revokedAssertions: [],
  };
  return { [ids.badge]: badgeClass, [ids.issuer]: own, [ids.key]: keyDocument, [ids.list]: list, ...changes };
}

/** A compact JWS by Node’s own cryptography, which shares nothing with the code under test. */
export function jws(
  payload: unknown,
  key: KeyObject = issuerKey,
  header: JsonObject = { alg: 'RS256' },
): string {
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const hash = key.asymmetricKeyType === 'ed25519' ? null : header['alg'] === 'ES384' ? 'sha384' : 'sha256';
  const signature = signBytes(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

/** An answer of JSON, by default with status 200. */
export function json(body: unknown, status = 200): () => Response {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/ld+json' } });
}

/** An answer that came from another URL in the end. */
export function redirected(body: unknown, url: string): () => Response {
  return () => Object.defineProperty(json(body)(), 'url', { value: url });
}

/** An environment whose network is these pages; `asked` are the URLs that were asked for. */
export function siteEnv(
  pages: Pages | undefined,
  now: Date = NOW,
): { readonly env: Env; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = (url) => {
    asked.push(url);
    const page = pages?.[url];
    if (page === undefined) return Promise.resolve(new Response('Not here.', { status: 404 }));
    return Promise.resolve(typeof page === 'function' ? page() : json(page)());
  };
  const env: Env = {
    now,
    fetch: pages === undefined ? undefined : fetch,
    jwt: 'strict',
    loadContext: Object.assign(() => undefined, { all: [] }),
    suites: [],
    didMethods: [],
    statusMethods: [],
    clockSkew: 0,
    statusLists: 'strict',
    loopback: false,
    trace: undefined,
  };
  return { env, asked };
}

/** An answer in one word, or with its codes and where they point. */
export function told(finding: Finding<unknown>): string {
  if (finding.kind === 'ok') return 'ok';
  if (finding.kind === 'skipped') return finding.reason;
  return [finding.kind, ...finding.problems.map(({ code, at }) => `${code} ${String(at)}`)].join(' ');
}

/** The five answers; those that are `ok` left out. */
export function answers(findings: AssertionFindings): Readonly<Record<string, string>> {
  const { conformance, proof, issuer, status, validity } = findings;
  const all: Readonly<Record<string, Finding<unknown>>> = { conformance, proof, issuer, status, validity };
  const words = Object.entries(all).map(([name, one]) => [name, told(one)] as const);
  return Object.fromEntries(words.filter(([, word]) => word !== 'ok'));
}
