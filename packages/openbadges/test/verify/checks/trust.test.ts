import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { createStatusList, sign, signStatusList, statusEntry } from '../../../src/index.js';
import type { JsonObject, Report, VerifyOptions } from '../../../src/index.js';
import type { TrustList } from '../../../src/model/trust-list.js';
import { edited, SIGNED } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { network } from '../../network.js';
import {
  hostedAssertion,
  hostedPages,
  ids,
  jws,
  signedAssertion,
  signedPages,
  siteEnv,
} from '../../ob2/site.js';
import { plain } from '../../proof/suites.js';
import { achievementId, badge, record } from '../../record.js';
import { listOf, trusting } from '../../trust/lists.js';
import { checkIn, reportOn } from '../answers.js';
import { badgeOf, byProof, byToken, endorsement, oldBadgeOf, sealed, signers, token } from '../documents.js';

const { ed25519, p256, p384, rsa, strangerEd25519 } = signers;
const good = await sealed(ed25519);

/** A list on which the issuer of the tests is, with these members. */
async function listed(entry: JsonObject = {}, id: string = ed25519.controller): Promise<TrustList> {
  return await trusting(listOf({ issuers: [{ id, name: 'By the list', ...entry }] }));
}

/** What the check says: its outcome, and each code with its pointer. */
function saidOf(report: Report): readonly string[] {
  const { outcome, problems, ...check } = checkIn(report, 'trust');
  const reason = 'reason' in check ? [check.reason] : [];
  return [outcome, ...reason, ...problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

async function said(input: unknown, options: VerifyOptions): Promise<readonly string[]> {
  return saidOf(await reportOn(input, options));
}

/** The badge of the tests by its issuer, after an edit. */
async function edit(change: (copy: Loose) => void): Promise<unknown> {
  return await sealed(ed25519, {}, change);
}

describe('the check of trust', () => {
  test('is not made without a list', async () => {
    const report = await reportOn(good);
    assert.deepEqual(saidOf(report), ['skipped', 'not-asked']);
    assert.equal(report.trusted, undefined);
  });

  test('passes for an issuer on the list, and names it by the list’s words', async () => {
    const report = await reportOn(good, { trust: await listed() });
    assert.deepEqual(saidOf(report), ['pass']);
    assert.equal(report.verdict, 'valid');
    assert.deepEqual(report.trusted, {
      issuer: { id: ed25519.controller, name: 'By the list' },
      list: { name: 'Providers of the state', date: '2026-01-01T00:00:00Z' },
      authorities: ['Department of Education'],
    });
  });

  test('leaves an issuer that is not listed to the office', async () => {
    const report = await reportOn(good, { trust: await listed({}, p256.controller) });
    assert.deepEqual(saidOf(report), ['unknown', 'trust.not-listed /issuer']);
    assert.equal(report.verdict, 'indeterminate');
    assert.equal(report.trusted, undefined);
  });

  test('is not made for what somebody forged or changed', async () => {
    const trust = await listed();
    assert.deepEqual(await said({ ...good, name: 'Another' }, { trust }), ['skipped', 'rests-on-failed']);
    const strangers = await sign(badgeOf(ed25519.controller), strangerEd25519, { now: SIGNED });
    const report = await reportOn(strangers, { trust });
    assert.deepEqual(saidOf(report), ['skipped', 'rests-on-failed']);
    assert.equal(report.trusted, undefined);
  });

  test('asks for one of the keys on the list, whatever the suite or the token', async () => {
    const keys = [ed25519, p256, p384, rsa].map(({ publicKeyMultibase }) => publicKeyMultibase);
    for (const [name, input] of [...byProof, ...byToken]) {
      const { claims } = await reportOn(input);
      const issuer = claims.issuer?.id ?? '';
      assert.deepEqual(await said(input, { trust: await listed({ keys }, issuer) }), ['pass'], name);
      const other = await listed({ keys: [strangerEd25519.publicKeyMultibase] }, issuer);
      assert.deepEqual(await said(input, { trust: other }), ['fail', 'trust.other-key /proof'], name);
    }
  });

  test('holds the award against the achievements and versions of the list', async () => {
    const own = (good['credentialSubject'] as JsonObject)['achievement'] as JsonObject;
    const id = own['id'] as string;
    assert.deepEqual(await said(good, { trust: await listed({ achievements: [{ id }] }) }), ['pass']);
    const another = await listed({ achievements: [{ id: `${id}x` }] });
    assert.deepEqual(await said(good, { trust: another }), [
      'fail',
      'trust.not-entitled /credentialSubject/achievement',
    ]);
    assert.equal((await reportOn(good, { trust: another })).verdict, 'invalid');
    const versioned = await listed({ achievements: [{ id, versions: ['2.0'] }] });
    const ofVersion = (version: string): Promise<unknown> =>
      edit((copy) => Object.assign(copy['credentialSubject']?.['achievement'] ?? {}, { version }));
    assert.deepEqual(await said(await ofVersion('2.0'), { trust: versioned }), ['pass']);
    assert.deepEqual(await said(await ofVersion('2.00'), { trust: versioned }), [
      'fail',
      'trust.not-entitled /credentialSubject/achievement',
    ]);
  });

  test('holds the day of the award against the period, and else the first day of validity', async () => {
    const spring = await listed({ from: '2026-03-01T00:00:00Z', until: '2026-03-31T00:00:00Z' });
    const dated = (members: object): Promise<unknown> =>
      edit((copy) => {
        Reflect.deleteProperty(copy, 'awardedDate');
        Object.assign(copy, members);
      });
    const [before, within] = ['2026-02-01T00:00:00Z', '2026-03-20T15:00:00Z'];
    assert.deepEqual(await said(await dated({ validFrom: within }), { trust: spring }), ['pass']);
    assert.deepEqual(await said(await dated({ validFrom: before }), { trust: spring }), [
      'fail',
      'trust.not-then /issuer',
    ]);
    const early = await dated({ validFrom: within, awardedDate: before });
    assert.deepEqual(await said(early, { trust: spring }), ['fail', 'trust.not-then /issuer']);
  });

  test('leaves an award to the office that begins or is signed after the entitlement ended', async () => {
    const ended = await listed({ until: '2026-03-31T00:00:00Z' });
    const [within, after] = ['2026-03-20T15:00:00Z', '2026-05-01T00:00:00Z'];
    const dates = (validFrom: string) => (copy: Loose) =>
      void Object.assign(copy, { awardedDate: within, validFrom });
    const late = { now: new Date(after) };
    const [expected, passed] = [['unknown', 'trust.backdated /issuer'], ['pass']];
    for (const [input, answer] of [
      [await sealed(ed25519, {}, dates(within)), passed],
      [await sealed(ed25519, {}, dates(after)), expected],
      [await sealed(ed25519, late, dates(within)), expected],
      [await token(ed25519, {}, dates(within)), passed],
      [await token(ed25519, late, dates(after)), expected],
    ] as const) {
      assert.deepEqual(await said(input, { trust: ended }), answer);
    }
    const report = await reportOn(await sealed(ed25519, late, dates(within)), { trust: ended });
    assert.equal(report.verdict, 'indeterminate');
    assert.equal(report.trusted, undefined);
    // Nobody asks where the list sets no period.
    const open = await reportOn(await sealed(ed25519, late, dates(within)), { trust: await listed() });
    assert.deepEqual(saidOf(open), ['pass']);
  });

  test('lets a list that has no say name nobody who keeps the status', async () => {
    const keeper = signers.holder;
    const url = 'https://status.example/list';
    const statusList = createStatusList({ purpose: 'revocation' });
    const published = await signStatusList(statusList, keeper, {
      id: url,
      issuer: keeper.controller,
      validFrom: SIGNED,
      now: SIGNED,
    });
    const credentialStatus = statusEntry({ list: url, index: 7, purpose: 'revocation' });
    const kept = await edit((copy) => Object.assign(copy, { credentialStatus }));
    const { fetch } = network({ [url]: { body: published } });
    const statusKeepers = [keeper.controller];
    const statusOf = async (entry: JsonObject): Promise<readonly string[]> => {
      const report = await reportOn(kept, { fetch, trust: await listed({ statusKeepers, ...entry }) });
      const { outcome, problems } = checkIn(report, 'status');
      return [outcome, ...problems.map(({ code }) => code)];
    };
    assert.deepEqual(await statusOf({}), ['pass']);
    for (const entry of [
      { until: '2025-01-01T00:00:00Z' },
      { achievements: [{ id: 'urn:a:b' }] },
      { keys: [strangerEd25519.publicKeyMultibase] },
    ]) {
      assert.deepEqual(await statusOf(entry), ['unknown', 'status.list-by-another']);
    }
  });

  test('reads the day of issuance on the data model 1.1', async () => {
    const old = await sign(oldBadgeOf(ed25519.controller), ed25519, { now: SIGNED });
    const issued = old['issuanceDate'] as string;
    assert.deepEqual(await said(old, { trust: await listed({ from: issued, until: issued }) }), ['pass']);
    const later = await listed({ from: '2026-05-30T00:00:00Z' });
    assert.deepEqual(await said(old, { trust: later }), ['fail', 'trust.not-then /issuer']);
  });

  test('says nothing of an issuer that only looks like one on the list', async () => {
    const near = [
      `${ed25519.controller}#${ed25519.publicKeyMultibase}`,
      `${ed25519.controller}?x=1`,
      `${ed25519.controller}/`,
    ];
    for (const id of near) {
      assert.deepEqual(
        await said(good, { trust: await listed({}, id) }),
        ['unknown', 'trust.not-listed /issuer'],
        id,
      );
    }
  });

  test('tells an ended list and one of a later day', async () => {
    const issuers = [{ id: ed25519.controller, name: 'x' }];
    const ended = await trusting(listOf({ issuers, validUntil: '2026-05-31T23:59:59Z' }));
    assert.deepEqual(await said(good, { trust: ended }), ['unknown', 'trust.list-expired undefined']);
    const later = await trusting(listOf({ issuers, date: '2026-06-02T00:00:00Z' }));
    assert.deepEqual(await said(good, { trust: later }), ['unknown', 'trust.list-not-yet undefined']);
    assert.deepEqual(await said(good, { trust: later, now: new Date('2026-06-02T00:00:00Z') }), ['pass']);
  });

  test('is made for endorsements, whatever achievements the list has', async () => {
    const signed = await sign(endorsement(), ed25519, { now: SIGNED });
    assert.deepEqual(await said(signed, { trust: await listed({ achievements: [{ id: 'urn:a:b' }] }) }), [
      'pass',
    ]);
  });
});

describe('the check of trust of a learner record', () => {
  const by = (document: object): JsonObject =>
    plain(edited(document, (copy) => Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller })));

  test('is made for the record, and for each badge in it', async () => {
    const inside = await sign(by(badge(1)), ed25519, { now: SIGNED });
    const whole = await sign(by(record([inside])), ed25519, { now: SIGNED });
    const trust = await listed({ achievements: [{ id: achievementId(1) }] });
    const report = await reportOn(whole, { trust });
    assert.deepEqual(saidOf(report), ['pass']);
    assert.deepEqual(
      report.contents.map((one) => saidOf(one.report)),
      [['pass']],
    );
    const other = await reportOn(whole, {
      trust: await listed({ achievements: [{ id: achievementId(2) }] }),
    });
    assert.deepEqual(
      other.contents.map((one) => saidOf(one.report)),
      [['fail', 'trust.not-entitled /credentialSubject/achievement']],
    );
  });
});

describe('the check of trust of an Open Badges 2.0 assertion', () => {
  const fetch = (pages: Parameters<typeof siteEnv>[0]): VerifyOptions => {
    const { env } = siteEnv(pages);
    return env.fetch === undefined ? {} : { fetch: env.fetch };
  };

  test('looks up the issuer, the badge class and the day', async () => {
    const entry = {
      achievements: [{ id: ids.badge }],
      from: '2026-01-15T10:00:00Z',
      until: '2026-01-15T10:00:00Z',
    };
    for (const [input, pages] of [
      [hostedAssertion, hostedPages()],
      [jws(signedAssertion), signedPages()],
    ] as const) {
      const report = await reportOn(input, { ...fetch(pages), trust: await listed(entry, ids.issuer) });
      assert.deepEqual(saidOf(report), ['pass']);
      assert.equal(report.trusted?.issuer.name, 'By the list');
      const others = await listed({ ...entry, achievements: [{ id: ids.issuer }] }, ids.issuer);
      assert.deepEqual(await said(input, { ...fetch(pages), trust: others }), [
        'fail',
        'trust.not-entitled /credentialSubject/achievement',
      ]);
      const unlisted = { ...fetch(pages), trust: await listed() };
      assert.deepEqual(await said(input, unlisted), ['unknown', 'trust.not-listed /issuer']);
    }
  });

  test('finds no key where the badge is only published', async () => {
    const trust = await listed({ keys: [ed25519.publicKeyMultibase] }, ids.issuer);
    assert.deepEqual(await said(hostedAssertion, { ...fetch(hostedPages()), trust }), [
      'unknown',
      'trust.other-key ',
    ]);
    assert.deepEqual(await said(jws(signedAssertion), { ...fetch(signedPages()), trust }), [
      'fail',
      'trust.other-key /proof',
    ]);
  });

  test('is not made where nobody shows that the badge is the issuer’s', async () => {
    const trust = await listed({}, ids.issuer);
    assert.deepEqual(await said(hostedAssertion, { trust }), ['skipped', 'rests-on-failed']);
    assert.deepEqual(await said(hostedAssertion, fetch(hostedPages())), ['skipped', 'not-asked']);
  });
});
