import assert from 'node:assert/strict';
import { afterEach, describe, test, vi } from 'vitest';
import { environment } from '../../../src/environment.js';
import { present, sign, statusEntry } from '../../../src/index.js';
import type { JsonObject, Report, Secured } from '../../../src/index.js';
import { limits } from '../../../src/limits.js';
import { bad, ok, unknown } from '../../../src/outcome.js';
import type { Outcome } from '../../../src/outcome.js';
import type { Problem, ProblemCode } from '../../../src/problem.js';
import { newCall } from '../../../src/signed/call.js';
import { checkOf } from '../../../src/verify/check.js';
import { checkRefresh } from '../../../src/verify/checks/refresh.js';
import type { Visit } from '../../../src/verify/visit.js';
import { NOW, SIGNED } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { network } from '../../network.js';
import type { Answer, Network } from '../../network.js';
import { checkIn, placesOf, reportOn } from '../answers.js';
import { badgeOf, endorsement, sealed, signers } from '../documents.js';

const { ed25519, holder } = signers;
const SERVICE = 'https://pinehollow.example/refresh/1';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const AT = '/refreshService';
const suite = 'eddsa-jcs-2022';

function having(members: object): (copy: Loose) => void {
  return (copy) => {
    copy['@context']?.push(EXTENSIONS as never);
    Object.assign(copy, { refreshService: { id: SERVICE, type: '1EdTechCredentialRefresh' } }, members);
  };
}

const badge = await sealed(ed25519, { suite }, having({}));
const ended = await sealed(ed25519, { suite }, having({ validUntil: '2026-05-31T00:00:00Z' }));

function entries(host: string, length: number): readonly object[] {
  return Array.from({ length }, (_, index) =>
    statusEntry({ list: `https://${host}.example/${index}`, index: 1, purpose: 'revocation' }),
  );
}

/** A badge of the holder’s own, valid, with endorsements whose status lists are looked for in vain. */
async function burning(hosts: number, lists: number): Promise<Secured> {
  const praise = Array.from({ length: hosts }, async (_, host) => {
    const document = {
      ...endorsement(holder.controller),
      id: `urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d2${host}`,
      credentialStatus: entries(`slow${host}`, lists),
    };
    return await sign(document as JsonObject, holder, { now: SIGNED, suite });
  });
  const own = badgeOf(holder.controller, having({ id: 'urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d99' }));
  const { refreshService: _, ...document } = own;
  return await sign({ ...document, endorsement: await Promise.all(praise) }, holder, { now: SIGNED, suite });
}

function site(more: Readonly<Record<string, Answer>> = {}): Network {
  return network({ [SERVICE]: { body: ended }, ...more });
}

function last({ contents }: Report): Report {
  const found = contents.at(-1)?.report;
  assert.ok(found);
  return found;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what a holder shows beside a badge that was ended', () => {
  test('cannot keep its refresh service from being asked by using up the requests', async () => {
    const { fetch, requests } = site();
    const shown = await present([await burning(5, 16), badge], holder, { now: SIGNED });
    const report = await reportOn(shown, { fetch });
    assert.equal(requests.length, limits.requests);
    assert.equal(report.verdict, 'indeterminate');
    assert.deepEqual(placesOf(last(report)), [`refresh.indeterminate ${AT}`, `network.too-many ${AT}`]);
    assert.equal(checkIn(last(report), 'refresh').outcome, 'unknown');
    assert.equal(last(report).refreshed, undefined);
  });

  test('nor by using up the time', async () => {
    const controller = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal);
    const { fetch } = site();
    const slow: typeof fetch = (url, init) => {
      if (url.startsWith('https://slow')) controller.abort();
      return fetch(url, init);
    };
    const shown = await present([await burning(1, 1), badge], holder, { now: SIGNED });
    const report = await reportOn(shown, { fetch: slow });
    assert.equal(report.verdict, 'indeterminate');
    assert.deepEqual(placesOf(last(report)), [`refresh.indeterminate ${AT}`, `network.too-many ${AT}`]);
  });

  test('nor by using up the proofs that are checked', async () => {
    const { proof } = await sealed(ed25519, { suite });
    const [first] = [proof].flat();
    const proofs = (length: number): JsonObject => {
      return { ...badgeOf(ed25519.controller), proof: Array.from({ length }, () => first ?? null) };
    };
    const others = [...Array.from({ length: 15 }, () => proofs(16)), proofs(14)];
    const { fetch } = site();
    const shown = await present([...others, badge] as Secured[], holder, { now: SIGNED, suite });
    const report = await reportOn(shown, { fetch });
    assert.deepEqual(placesOf(last(report)), [`refresh.indeterminate ${AT}`, `proof.too-many ${AT}`]);
    const [{ severity } = { severity: undefined }] = checkIn(last(report), 'refresh').problems;
    assert.equal(severity, 'unknown');
    const fewer = await present([...others.slice(1), badge] as Secured[], holder, { now: SIGNED, suite });
    assert.deepEqual(placesOf(last(await reportOn(fewer, { fetch }))), [`refresh.ended ${AT}`]);
  });

  test('and a service that is down by itself, or cannot be asked, still leaves the badge in force', async () => {
    const { fetch } = site({ [SERVICE]: { status: 503 } });
    const shown = await present([await burning(1, 1), badge], holder, { now: SIGNED });
    const report = await reportOn(shown, { fetch });
    assert.deepEqual(placesOf(last(report)), [`refresh.failed ${AT}`, `network.status ${AT}`]);
    assert.equal(last(report).verdict, 'valid');
    const offline = await reportOn(badge);
    assert.deepEqual(placesOf(offline), [`refresh.failed ${AT}`, `network.offline ${AT}`]);
    assert.equal(offline.verdict, 'valid');
  });
});

describe('an answer of a refresh service that is not the issuer’s', () => {
  const STATUS = 'https://pinehollow.example/status/1';
  const status = statusEntry({ list: STATUS, index: 1, purpose: 'revocation' });
  const praised = async (signer = holder): Promise<Secured> => {
    const document = { ...endorsement(holder.controller), credentialStatus: entries('other', 16) };
    return await sign(document as JsonObject, signer, { now: SIGNED, suite });
  };

  test('makes nothing be fetched, nor opened', async () => {
    const own = await sealed(ed25519, { suite }, having({ credentialStatus: status }));
    const { proof: _, ...unsigned } = own;
    const carried = { endorsement: [await praised()], credentialStatus: entries('other', 16) };
    for (const body of [
      { ...unsigned, ...carried },
      { ...own, ...carried },
      // By the key of somebody else, whatever the id says.
      await sign({ ...unsigned, ...carried } as JsonObject, holder, { now: SIGNED, suite }),
    ]) {
      const { fetch, requests } = network({ [SERVICE]: { body } });
      const report = await reportOn(own, { fetch });
      assert.deepEqual(requests, [SERVICE, STATUS]);
      assert.equal(checkIn(report, 'refresh').problems[0]?.code, 'refresh.failed');
      assert.equal(report.refreshed, undefined);
    }
  });

  test('leaves open what it is by more proofs than are checked', async () => {
    const { proof } = ended;
    const [first] = [proof].flat();
    const many = { ...ended, proof: Array.from({ length: limits.proofs + 1 }, () => first ?? null) };
    const report = await reportOn(badge, { fetch: network({ [SERVICE]: { body: many } }).fetch });
    assert.deepEqual(placesOf(report), [`refresh.indeterminate ${AT}`, `proof.too-many ${AT}`]);
  });
});

describe('what a newer version could not be checked for', () => {
  /** The check of a badge whose newer version has these outcomes. */
  async function told(proof: Outcome<unknown>, issuer: Outcome<unknown>): Promise<string> {
    const env = environment({ now: NOW, fetch: site().fetch });
    const found = await reportOn(ended);
    const checks = found.checks.map((check) => {
      if (check.name === 'proof') return checkOf('proof', proof);
      return check.name === 'issuer' ? checkOf('issuer', issuer) : check;
    });
    const verify = async (): Promise<Report> => Promise.resolve({ ...found, checks } as Report);
    const asked = { domain: undefined, challenge: undefined, recipient: undefined, trust: undefined };
    const place = { depth: 0, isRefreshed: false, shelves: [], stacks: [] };
    const visit: Visit = { ...newCall(env), ...asked, ...place, verify };
    const document = { kind: 'badge', container: 'json', document: badge, jwt: undefined } as const;
    const { check } = await checkRefresh(document, { isGenuine: true, visit });
    return [check.outcome, ...check.problems.map(({ code }) => code)].join(' ');
  }

  const because = (code: ProblemCode): Problem => ({ code, message: 'So it is.', at: '/proof' });
  const fine = ok(undefined);

  test('leaves it open where the bounds are those of the call', async () => {
    for (const code of [
      'network.too-many',
      'proof.too-many',
      'proof.too-large',
      'context.too-complex',
    ] as const) {
      const open = unknown(because('key.malformed'), because(code));
      assert.equal(await told(open, fine), `unknown refresh.indeterminate ${code}`);
      assert.equal(await told(fine, open), `unknown refresh.indeterminate ${code}`);
      // That it is not the issuer's is known all the same.
      assert.equal(await told(bad(because('proof.signature'), because(code)), fine), 'warn refresh.failed');
      assert.equal(await told(open, bad(because('issuer.key-not-issuers'))), 'warn refresh.failed');
    }
  });

  test('does not where the reason is another', async () => {
    for (const code of ['network.unreachable', 'network.offline', 'key.unsupported'] as const) {
      assert.equal(await told(unknown(because(code)), fine), 'warn refresh.failed');
      assert.equal(await told(fine, unknown(because(code))), 'warn refresh.failed');
    }
    assert.equal(await told(fine, fine), 'fail refresh.ended');
  });
});
