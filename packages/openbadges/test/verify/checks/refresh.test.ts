import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake, present, sign, signJwt } from '../../../src/index.js';
import type { JsonObject, Report, Secured, VerifyOptions } from '../../../src/index.js';
import { png } from '../../bake/images.js';
import { SIGNED } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { network } from '../../network.js';
import type { Answer, Network } from '../../network.js';
import { answer, checkIn, inShort, placesOf, reportOn } from '../answers.js';
import { badgeOf, endorsement, sealed, signers } from '../documents.js';

const { ed25519, strangerEd25519, holder } = signers;
const SERVICE = 'https://pinehollow.example/refresh/1';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const SKIPPED = { name: 'refresh', outcome: 'skipped', problems: [] };

type Edit = (copy: Loose) => void;

function refreshable(edit: Edit = () => undefined): Edit {
  return (copy) => {
    copy['@context']?.push(EXTENSIONS as never);
    Object.assign(copy, { refreshService: { id: SERVICE, type: '1EdTechCredentialRefresh' } });
    edit(copy);
  };
}

function having(members: object): Edit {
  return refreshable((copy) => Object.assign(copy, members));
}

const badge = await sealed(ed25519, {}, refreshable());
const newer = await sealed(ed25519, {}, having({ validFrom: '2026-05-01T00:00:00Z', name: 'The newer one' }));

function site(body: unknown, more: Answer = {}): Network {
  return network({ [SERVICE]: { body, ...more } });
}

async function refreshed(
  body: unknown,
  input: unknown = badge,
  options: VerifyOptions = {},
): Promise<Report> {
  return await reportOn(input, { fetch: site(body).fetch, ...options });
}

async function short(body: unknown, input: unknown = badge): Promise<string> {
  return inShort(await refreshed(body, input));
}

describe('a refresh service', () => {
  test('is not looked for where the badge has none', async () => {
    const { fetch, requests } = site(newer);
    const report = await reportOn(await sealed(ed25519), { fetch });
    assert.deepEqual(checkIn(report, 'refresh'), { ...SKIPPED, reason: 'absent' });
    assert.deepEqual(requests, []);
  });

  test('gives the version that counts from there on, and both are reported', async () => {
    const { fetch, requests } = site(newer);
    const report = await reportOn(badge, { fetch });
    assert.ok(report.verdict === 'valid' && report.kind === 'badge');
    assert.equal(checkIn(report, 'refresh').outcome, 'pass');
    assert.equal(report.badge.name, 'The newer one');
    assert.equal(report.claims.name, 'The newer one');
    assert.equal(report.refreshed?.verdict, 'valid');
    assert.equal(report.refreshed.claims.validFrom, '2026-05-01T00:00:00Z');
    // Asked once, though the newer version names the service too.
    assert.deepEqual(requests, [SERVICE]);
    assert.deepEqual(checkIn(report.refreshed, 'refresh'), { ...SKIPPED, reason: 'absent' });
  });

  test('may give it as a token, in an envelope, and for a badge in an image', async () => {
    const document = badgeOf(ed25519.controller, having({ validFrom: '2026-05-01T00:00:00Z' }));
    const token = await signJwt(document, ed25519, { now: SIGNED });
    assert.equal(await short(token), 'valid badge json');
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    };
    assert.match(await short(envelope), /^valid badge json/);
    assert.equal(await short(newer, bake(png(), badge)), 'valid badge png');
  });

  test('prolongs a badge that has expired', async () => {
    const short_ = await sealed(ed25519, {}, having({ validUntil: '2026-05-01T00:00:00Z' }));
    assert.equal(await short(newer, short_), 'valid badge json');
    assert.match(await short('gone', short_), /^invalid badge json, refresh\.failed .*validity\.expired/);
  });

  test('that gives the very same says that there is nothing newer', async () => {
    const report = await refreshed(Object.fromEntries(Object.entries(badge).reverse()));
    assert.equal(inShort(report), 'valid badge json');
    assert.equal(checkIn(report, 'refresh').outcome, 'pass');
    assert.equal(report.refreshed, undefined);
  });

  test('ends what it gives as ended', async () => {
    const ended = await sealed(ed25519, {}, having({ validUntil: '2026-05-31T00:00:00Z' }));
    const report = await refreshed(ended);
    assert.equal(inShort(report), 'invalid badge json, refresh.ended /refreshService');
    assert.equal(report.refreshed?.verdict, 'invalid');
    assert.deepEqual(placesOf(report.refreshed), ['validity.expired /validUntil']);
  });

  test('ends what the status of the newer version has ended', async () => {
    const status = { id: 'https://pinehollow.example/status/1', type: 'SampleStatus' };
    const context = { SampleStatus: 'https://pinehollow.example/terms#SampleStatus' };
    const listed = await sealed(ed25519, {}, (copy) => {
      having({ credentialStatus: status })(copy);
      copy['@context']?.push(context as never);
    });
    const method = (problem: 'bad' | 'unknown'): VerifyOptions => ({
      statusMethods: [
        {
          type: 'SampleStatus',
          check: () => {
            const problems = [{ code: 'status.revoked', message: 'Withdrawn.' }] as const;
            return Promise.resolve({ outcome: { kind: problem, problems }, warnings: [] });
          },
        },
      ],
    });
    const revoked = await refreshed(listed, badge, method('bad'));
    assert.equal(inShort(revoked), 'invalid badge json, refresh.ended /refreshService');
    const open = await refreshed(listed, badge, method('unknown'));
    assert.equal(inShort(open), 'indeterminate badge json, refresh.indeterminate /refreshService');
    assert.equal(open.refreshed?.verdict, 'indeterminate');
  });

  test('decides by the newer version in everything else too', async () => {
    const below = await sealed(
      ed25519,
      {},
      refreshable((copy) => {
        const [result] = copy['credentialSubject']?.['result'] ?? [];
        const level = String(result?.['achievedLevel']).replace('proficient', 'basic');
        Object.assign(result ?? {}, { achievedLevel: level });
      }),
    );
    const report = await refreshed(below);
    assert.equal(inShort(report), 'invalid badge json, refresh.invalid /refreshService');
    assert.equal(report.refreshed && checkIn(report.refreshed, 'review').outcome, 'fail');
  });

  test('leaves open what it gives about somebody else, or another achievement', async () => {
    const other = (edit: Edit): Promise<Secured> => sealed(ed25519, {}, refreshable(edit));
    const person = await other((copy) =>
      Object.assign(copy['credentialSubject'] ?? {}, { id: 'urn:uuid:1' }),
    );
    const deed = await other((copy) =>
      Object.assign(copy['credentialSubject']?.['achievement'] ?? {}, { id: 'urn:uuid:2' }),
    );
    for (const version of [person, deed]) {
      const report = await refreshed(version);
      assert.equal(inShort(report), 'indeterminate badge json, refresh.other-subject /refreshService');
      assert.equal(report.refreshed?.verdict, 'valid');
    }
  });

  test('that gives an older version leaves the badge in force, even where the older one has ended', async () => {
    for (const members of [{}, { validUntil: '2026-04-01T00:00:00Z' }]) {
      const older = await sealed(ed25519, {}, having({ validFrom: '2026-01-01T00:00:00Z', ...members }));
      const report = await refreshed(older);
      assert.equal(report.verdict, 'valid');
      assert.deepEqual(placesOf(report), ['refresh.older /refreshService']);
      assert.equal(report.claims.validFrom, badge['validFrom']);
      assert.equal(report.refreshed?.claims.validFrom, '2026-01-01T00:00:00Z');
    }
  });

  test('that gives what does not count leaves the badge in force', async () => {
    const failed = 'valid badge json, refresh.failed /refreshService';
    const soon = await sealed(ed25519, {}, having({ validFrom: '2027-01-01T00:00:00Z' }));
    assert.equal(await short(soon), failed);
    const broken = { ...newer, name: 'Leading a school' };
    assert.equal(await short(broken), failed);
    assert.equal((await refreshed(broken)).refreshed, undefined);
    const { proof: _, ...unsigned } = newer;
    assert.equal(await short(unsigned), failed);
    const stolen = await sign(badgeOf(ed25519.controller, having({ name: 'x' })), strangerEd25519, {
      now: SIGNED,
    });
    assert.equal(await short(stolen), failed);
    assert.equal(await short({ ...newer, description: null }), failed);
  });

  test('that gives another credential leaves the badge in force', async () => {
    const failed =
      'valid badge json, refresh.failed /refreshService, refresh.other-credential /refreshService';
    const id = { id: 'urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d12' };
    for (const other of [
      await sealed(ed25519, {}, having(id)),
      await sealed(strangerEd25519, {}, refreshable()),
      await present([newer], holder, { now: SIGNED }),
      { ...(await sign(endorsement(), ed25519, { now: SIGNED })), id: badge['id'] },
      {},
      'e30.e30.e30',
      bake(png(), newer),
    ]) {
      assert.equal(await short(other), failed);
    }
  });

  test('that cannot be read leaves the badge in force, and says why', async () => {
    const failed = 'valid badge json, refresh.failed /refreshService, ';
    assert.equal(await answer(badge), `${failed}network.offline /refreshService`);
    const through = async (more: Answer): Promise<string> =>
      await answer(badge, { fetch: site('x', more).fetch });
    assert.equal(await through({ status: 404 }), `${failed}network.absent /refreshService`);
    assert.equal(await through({ status: 410 }), `${failed}network.absent /refreshService`);
    assert.equal(await through({ status: 503 }), `${failed}network.status /refreshService`);
    assert.equal(await through({}), `${failed}input.not-json /refreshService`);
    assert.equal(await short('<html>'), `${failed}input.not-json /refreshService`);
    const large = new Uint8Array(1024 * 1024 + 1);
    assert.equal(await short(large), `${failed}network.too-large /refreshService`);
    const reject = (): Promise<never> => Promise.reject(new Error('no way there'));
    assert.equal(await answer(badge, { fetch: reject }), `${failed}network.unreachable /refreshService`);
    const plain = await sealed(ed25519, {}, (copy) => {
      refreshable()(copy);
      Object.assign(copy['refreshService'] ?? {}, { id: 'http://pinehollow.example/refresh/1' });
    });
    assert.equal(await short(newer, plain), `${failed}network.not-https /refreshService`);
  });

  test('of another kind is not asked', async () => {
    const context = { Manual: 'https://pinehollow.example/terms#Manual' };
    const manual = await sealed(ed25519, {}, (copy) => {
      copy['@context']?.push(context as never);
      Object.assign(copy, { refreshService: { id: SERVICE, type: 'Manual' } });
    });
    const { fetch, requests } = site(newer);
    assert.equal(
      await answer(manual, { fetch }),
      'valid badge json, refresh.type-unsupported /refreshService',
    );
    assert.deepEqual(requests, []);
  });

  test('of a badge that somebody changed is not asked', async () => {
    const { fetch, requests } = site(newer);
    const forged: JsonObject = { ...badge, name: 'Leading a school' };
    const report = await reportOn(forged, { fetch });
    assert.equal(report.verdict, 'invalid');
    assert.deepEqual(checkIn(report, 'refresh'), { ...SKIPPED, reason: 'rests-on-failed' });
    const byStranger = await sign(badgeOf(ed25519.controller, refreshable()), strangerEd25519, {
      now: SIGNED,
    });
    assert.match(await answer(byStranger, { fetch }), /^invalid badge json, issuer\.key-not-issuers/);
    assert.deepEqual(requests, []);
  });

  test('is asked for each badge that is shown, and what the verifier asks is asked of the newer version', async () => {
    const { fetch, requests } = site(newer);
    const shown = await reportOn(await present([badge], holder, { now: SIGNED }), { fetch });
    assert.equal(shown.contents[0]?.report.refreshed?.verdict, 'valid');
    assert.deepEqual(requests, [SERVICE]);
    const recipient = { type: 'id', value: 'urn:uuid:1' };
    const report = await refreshed(newer, badge, { recipient });
    assert.deepEqual(placesOf(report), [
      'refresh.invalid /refreshService',
      'recipient.mismatch /credentialSubject',
    ]);
    const missing = await refreshed(newer, badge, { challenge: 'c-1' });
    assert.equal(missing.verdict, 'indeterminate');
  });
});
