import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import type { CheckName, Container, Fetch, Kind, Report, Verdict } from '../../src/index.js';
import { didWebUrl } from '../../src/did/did-web.js';
import { network, responseOf } from '../network.js';
import type { Answer } from '../network.js';
import { isReferenceThere, referenceBytes, referenceJson, referenceText } from './reference.js';

const FOLDER = 'vectors/1edtech/';
const NOW = new Date('2026-06-01T00:00:00Z');
const HOSTED = 'https://example.org/beths-robotics-badge.json';

/** What is answered to a sample; checks that are not named are skipped. */
interface Expected {
  readonly kind: Kind;
  readonly container: Container;
  readonly checks: Partial<Readonly<Record<CheckName, string>>>;
  /** With the code and place of every problem. */
  readonly problems: readonly string[];
  /** The verdict where the issuer publishes the key that signed. */
  readonly published?: Verdict;
}

const sound = { conformance: 'pass', proof: 'pass', issuer: 'unknown', validity: 'pass' };
// The key stands in the fragment of the issuer's URL, or is a did:key under an issuer that publishes nothing: the
// official validator says valid, and here the issuer stays open until it publishes the key.
const open = ['issuer.unconfirmed /proof'];
const assertion = { conformance: 'pass', proof: 'pass', issuer: 'pass', status: 'pass', validity: 'pass' };
const badge = {
  kind: 'badge',
  container: 'json',
  checks: sound,
  problems: open,
  published: 'valid',
} as const;

const samples: Readonly<Record<string, Expected>> = {
  'ob30/simple.json': badge,
  'ob30/simple-did-key-method.json': { ...badge, published: 'indeterminate' },
  'ob30/simple-json.png': { ...badge, container: 'png' },
  'ob30/simple-json.svg': { ...badge, container: 'svg' },
  'ob30/simple-jwt.png': {
    ...badge,
    container: 'png',
    checks: { ...sound, proof: 'warn' },
    problems: ['jwt.claim-missing /payload/sub', ...open],
  },
  'ob30/simple_v1.json': badge,
  'ob30/endorsement-valid.json': { ...badge, kind: 'endorsement' },
  'ob30/simple-err-expired.json': {
    ...badge,
    checks: { ...sound, validity: 'fail' },
    problems: [...open, 'validity.expired /validUntil'],
    published: 'invalid',
  },
  'ob30/simple-err-proof-value.json': {
    ...badge,
    checks: { conformance: 'pass', proof: 'fail', validity: 'pass' },
    problems: ['proof.signature /proof/0/proofValue'],
    published: 'invalid',
  },
  'ob30/simple-err-issuer.json': {
    ...badge,
    checks: { conformance: 'fail', proof: 'pass', validity: 'pass' },
    problems: ['model.missing /credentialSubject/achievement', 'model.missing /issuer'],
    published: 'invalid',
  },
  // Of a badge whose key cannot be found nothing more is asked.
  'ob30/credential-status-revoked.json': {
    ...badge,
    checks: { conformance: 'pass', proof: 'unknown', validity: 'pass' },
    problems: ['network.absent /proof/verificationMethod'],
    published: 'invalid',
  },
  'ob30/bit-string-list/credential-status-revoked.json': {
    ...badge,
    // The list is by the same issuer, whose keys are nowhere to be seen.
    checks: { ...sound, status: 'unknown' },
    problems: [...open, 'status.list-unread /credentialStatus', 'issuer.unconfirmed /credentialStatus'],
    published: 'invalid',
  },
  'ob20/basic-assertion.json': { ...badge, kind: 'assertion', checks: assertion, problems: [] },
  'ob20/simple.jwt': {
    kind: 'assertion',
    container: 'jws',
    checks: { conformance: 'warn', proof: 'pass', issuer: 'pass', validity: 'pass' },
    problems: ['assertion.http-id /verification/creator'],
  },
  'ob20/simple-badge.png': { ...badge, kind: 'assertion', container: 'png', checks: assertion, problems: [] },
  'ob20/basic-assertion-expired.json': {
    ...badge,
    kind: 'assertion',
    checks: { ...assertion, validity: 'fail' },
    problems: ['validity.expired /expires'],
    published: 'invalid',
  },
};

const REVOKED = 'ob30/credential-status-revoked.json';
const REVOKED_BY_BIT = 'ob30/bit-string-list/credential-status-revoked.json';

/** The lists by which two of the samples were revoked: a file, and one that `expected.json` leaves to us to put up. */
function lists(): Readonly<Record<string, Answer>> {
  const { id, credentialStatus } = referenceJson(FOLDER + REVOKED) as Sample;
  const { credentialStatus: entry } = referenceJson(FOLDER + REVOKED_BY_BIT) as Sample;
  return {
    [String(credentialStatus?.id)]: { body: { revokedCredential: [{ id }] } },
    [String(entry?.statusListCredential)]: { body: referenceText(`${FOLDER}ob30/bit-string-list/testlist`) },
  };
}

/** The network as `expected.json` maps it onto the files; no file answers for a hosted assertion but itself. */
function fromFiles(name: string): Fetch {
  const { map } = referenceJson(`${FOLDER}expected.json`) as {
    readonly map: Readonly<Record<string, string>>;
  };
  return (url) => {
    if (url === HOSTED) return Promise.resolve(new Response(hostedText(name)));
    const list = lists()[url];
    if (list !== undefined) return Promise.resolve(responseOf(list));
    const prefix = Object.keys(map).find((one) => url.startsWith(one));
    const file =
      prefix === undefined ? undefined : textAt(`${String(map[prefix])}${url.slice(prefix.length)}`);
    return Promise.resolve(new Response(file ?? '', { status: file === undefined ? 404 : 200 }));
  };
}

function hostedText(name: string): string {
  return referenceText(FOLDER + (name.endsWith('.json') ? name : 'ob20/basic-assertion.json'));
}

function textAt(path: string): string | undefined {
  try {
    return referenceText(FOLDER + path);
  } catch {
    return undefined;
  }
}

async function reportOn(name: string, fetch: Fetch): Promise<Report> {
  return await verify(referenceBytes(FOLDER + name), { now: NOW, jwt: 'lenient', fetch });
}

describe.skipIf(!isReferenceThere)('the samples of the official validator', () => {
  test('are all here', () => {
    const named = Object.keys(referenceJson(`${FOLDER}expected.json`) as object);
    assert.deepEqual(named.filter((name) => name.startsWith('ob')).sort(), Object.keys(samples).sort());
  });

  for (const [name, { kind, container, checks, problems }] of Object.entries(samples)) {
    test(name, async () => {
      const report = await reportOn(name, fromFiles(name));
      assert.equal(report.kind, kind);
      assert.equal(report.container, container);
      const made = report.checks.filter(({ outcome }) => outcome !== 'skipped');
      assert.deepEqual(Object.fromEntries(made.map((one) => [one.name, one.outcome])), checks);
      const found = report.checks.flatMap((one) => one.problems);
      assert.deepEqual(
        found.map(({ code, at }) => `${code} ${String(at)}`),
        problems,
      );
    });
  }
});

/** The keys of the samples as their issuers would publish them: those that stand in fragments, and the token's. */
function published(
  id: string,
  key: { readonly id: string; readonly [member: string]: unknown },
): Readonly<Record<string, Answer>> {
  const method = { controller: id, ...key };
  const url = didWebUrl(id)?.href ?? id;
  return { [url]: { body: { id, verificationMethod: [method], assertionMethod: [method.id] } } };
}

interface Sample {
  readonly id?: string;
  readonly credentialStatus?: { readonly id: string; readonly statusListCredential?: string };
  readonly issuer?: string | { readonly id: string };
  readonly proof?:
    { readonly verificationMethod: string } | readonly { readonly verificationMethod: string }[];
}

describe.skipIf(!isReferenceThere)('the samples, where their issuers publish the keys', () => {
  for (const [name, { kind, container, published: verdict }] of Object.entries(samples)) {
    if (verdict === undefined || kind === 'assertion' || container !== 'json') continue;
    test(`${name} is ${verdict}`, async () => {
      const { issuer, proof } = referenceJson(FOLDER + name) as Sample;
      const id = typeof issuer === 'object' ? issuer.id : String(issuer);
      const { verificationMethod } = [proof ?? []].flat()[0] ?? {};
      const publicKeyMultibase = String(verificationMethod).split('#')[1];
      const { fetch } = network({
        ...lists(),
        ...published(id, { id: String(verificationMethod), type: 'Multikey', publicKeyMultibase }),
      });
      const report = await reportOn(name, fetch);
      assert.equal(report.verdict, verdict);
      if (name !== REVOKED && name !== REVOKED_BY_BIT) return;
      const status = report.checks.find((check) => check.name === 'status');
      assert.deepEqual([status?.outcome, status?.problems[0]?.code], ['fail', 'status.revoked']);
    });
  }
});
