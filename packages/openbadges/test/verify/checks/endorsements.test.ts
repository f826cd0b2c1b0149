import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { sign, signJwt } from '../../../src/index.js';
import type { JsonObject, Report, Secured, VerifyOptions } from '../../../src/index.js';
import { environment } from '../../../src/environment.js';
import { limits } from '../../../src/limits.js';
import { eddsaJcs2022 } from '../../../src/proof/suites/eddsa-jcs-2022.js';
import { edited, SIGNED } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { network } from '../../network.js';
import { plain } from '../../proof/suites.js';
import { badge as badgeOfLearner, record } from '../../record.js';
import { answer, checkIn, inShort, placesOf, reportOn } from '../answers.js';
import { endorsement, sealed, signers } from '../documents.js';

const { ed25519, p256, holder, strangerEd25519 } = signers;
const now = SIGNED;
const ACHIEVEMENT = 'https://pinehollow.example/micro-credentials/small-group-reading';
const BADGE = 'urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d11';
const EDUCATOR = 'urn:uuid:9a2f4b1c-77b1-4b0a-9d9f-3f1d8a6f2c10';
const ON_ACHIEVEMENT = '/credentialSubject/achievement/endorsement';

/** What somebody says of a thing, unsigned. */
function praise(of: string, members: object = {}): JsonObject {
  return plain(
    edited(endorsement(p256.controller), (copy) => {
      Object.assign(copy, members);
      Object.assign(copy['credentialSubject'] ?? {}, { id: of });
    }),
  );
}

async function praised(of: string, members: object = {}): Promise<Secured> {
  return await sign(praise(of, members), p256, { now, suite: 'ecdsa-jcs-2019' });
}

/** A badge with endorsements, by a suite that secures the document as it is. */
async function endorsed(edit: (copy: Loose) => void): Promise<Secured> {
  return await sealed(ed25519, { suite: 'eddsa-jcs-2022' }, edit);
}

async function onAchievement(...items: readonly unknown[]): Promise<Secured> {
  return await endorsed((copy) => {
    Object.assign(copy['credentialSubject']?.['achievement'] ?? {}, { endorsement: items });
  });
}

function reports({ endorsements }: Report): readonly string[] {
  return endorsements.map(({ at, report }) => `${at}: ${inShort(report)}`);
}

const good = await praised(ACHIEVEMENT);

describe('endorsements of a badge', () => {
  test('are not looked for where there are none', async () => {
    const report = await reportOn(await sealed(ed25519));
    assert.equal(checkIn(report, 'endorsements').outcome, 'skipped');
    assert.deepEqual(report.endorsements, []);
  });

  test('pass where each is valid and of what it stands on, in every place and form', async () => {
    const state = { id: 'https://state.example/', type: ['Profile'] };
    const tokens = [await signJwt(praise(state.id), p256, { now })];
    const onBadge = [await signJwt(praise(BADGE), p256, { now, profile: 'vc-jose-cose' })];
    const parentOrg = { ...state, endorsementJwt: tokens };
    const items = [await praised(ed25519.controller)];
    const badge = await endorsed((copy) => {
      Object.assign(copy['issuer'] ?? {}, { parentOrg, endorsement: items });
      Object.assign(copy['credentialSubject']?.['achievement'] ?? {}, { endorsement: [good] });
      Object.assign(copy, { endorsementJwt: onBadge });
    });
    const report = await reportOn(badge);
    assert.deepEqual(reports(report), [
      '/issuer/parentOrg/endorsementJwt/0: valid endorsement jws',
      '/issuer/endorsement/0: valid endorsement json',
      `${ON_ACHIEVEMENT}/0: valid endorsement json`,
      '/endorsementJwt/0: valid endorsement jws',
    ]);
    assert.equal(checkIn(report, 'endorsements').outcome, 'pass');
    assert.equal(report.verdict, 'valid');
  });

  test('of the badge itself may be of the badge or of the educator', async () => {
    const items = [await praised(BADGE), await praised(EDUCATOR), await praised(ACHIEVEMENT)];
    const report = await reportOn(await endorsed((copy) => Object.assign(copy, { endorsement: items })));
    assert.equal(report.endorsements.length, 3);
    assert.deepEqual(placesOf(report), ['endorsements.other-subject /endorsement/2']);
  });

  test('stand against nothing: what is wrong with one is a warning', async () => {
    const expired = await praised(ACHIEVEMENT, { validUntil: '2026-05-01T00:00:00Z' });
    const tampered = { ...good, name: 'Endorsement of everything' };
    const foreign = edited(good, (copy) =>
      Object.assign(copy['proof']?.[0] ?? {}, { cryptosuite: 'bbs-2023' }),
    );
    const stolen = await sign(praise(ACHIEVEMENT), strangerEd25519, { now });
    const report = await reportOn(await onAchievement(good, expired, tampered, foreign, stolen));
    assert.equal(report.verdict, 'valid');
    assert.deepEqual(placesOf(report), [
      `endorsements.invalid ${ON_ACHIEVEMENT}/1`,
      `endorsements.invalid ${ON_ACHIEVEMENT}/2`,
      `endorsements.indeterminate ${ON_ACHIEVEMENT}/3`,
      `endorsements.invalid ${ON_ACHIEVEMENT}/4`,
    ]);
    assert.deepEqual(
      report.endorsements.map(({ report: inner }) => inner.verdict),
      ['valid', 'invalid', 'invalid', 'indeterminate', 'invalid'],
    );
  });

  test('are of what they stand on, and by somebody else', async () => {
    const other = await praised('https://other.example/');
    const own = await sign(
      plain(
        edited(praise(ACHIEVEMENT), (copy) =>
          Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller }),
        ),
      ),
      ed25519,
      { now },
    );
    const itself = await praised('urn:uuid:7f7b5a1e-2a48-4b4e-9f6a-5c3f0d2b8a01');
    const self = await praised(p256.controller);
    assert.equal(
      await answer(await onAchievement(other, own, itself, self)),
      [
        'valid badge json',
        `endorsements.other-subject ${ON_ACHIEVEMENT}/0`,
        `endorsements.by-itself ${ON_ACHIEVEMENT}/1`,
        `endorsements.other-subject ${ON_ACHIEVEMENT}/2`,
        `endorsements.other-subject ${ON_ACHIEVEMENT}/3`,
        `endorsements.by-itself ${ON_ACHIEVEMENT}/3`,
      ].join(', '),
    );
  });

  test('are endorsements: a badge or anything else in their place is none', async () => {
    const report = await reportOn(
      await unsound({ endorsement: [await sealed(p256), 7, {}], endorsementJwt: 'e30.e30.c2ln' }),
    );
    // That the badge breaks the rules is said elsewhere; what it carries is looked at all the same.
    assert.equal(checkIn(report, 'conformance').outcome, 'fail');
    const { outcome, problems } = checkIn(report, 'endorsements');
    assert.equal(outcome, 'warn');
    assert.deepEqual(
      problems.map(({ code, at }) => `${code} ${String(at)}`),
      [
        'endorsements.not-endorsement /endorsement/0',
        'endorsements.invalid /endorsement/1',
        'endorsements.invalid /endorsement/2',
        'endorsements.not-endorsement /endorsement/2',
        'endorsements.invalid /endorsementJwt',
      ],
    );
    assert.deepEqual(
      report.endorsements.map(({ report: inner }) => `${inner.verdict} ${inner.kind}`),
      ['valid badge', 'invalid other', 'invalid other', 'invalid other'],
    );
  });

  test('are not asked whom they are for, nor whether their issuer is trusted', async () => {
    const asked: VerifyOptions = { recipient: { type: 'id', value: EDUCATOR } };
    const report = await reportOn(await onAchievement(good), asked);
    assert.equal(report.verdict, 'valid');
    const inner = report.endorsements[0]?.report;
    assert.ok(inner);
    for (const name of ['recipient', 'trust'] as const) assert.equal(checkIn(inner, name).outcome, 'skipped');
    const open = await reportOn(await onAchievement(good), { challenge: 'c-1' });
    assert.deepEqual(placesOf(open), ['presentation.missing ']);
    assert.equal(open.endorsements[0]?.report.verdict, 'valid');
  });

  test('are looked at by their own issuer’s keys, and not at all for a forged badge', async () => {
    const issuer = { id: 'https://endorser.example/', type: ['Profile'] };
    const remote = await sign(praise(ACHIEVEMENT, { issuer }), p256, { now, suite: 'ecdsa-jcs-2019' });
    const { fetch, requests } = network({});
    const badge = await onAchievement(remote);
    const report = await reportOn(badge, { fetch });
    assert.deepEqual(placesOf(report), [`endorsements.indeterminate ${ON_ACHIEVEMENT}/0`]);
    assert.equal(report.verdict, 'valid');
    assert.ok(requests.length > 0 && requests.every((url) => url.startsWith('https://endorser.example/')));
    const asked = requests.length;
    const forged = await reportOn({ ...badge, name: 'Leading a school' }, { fetch });
    assert.deepEqual(checkIn(forged, 'endorsements'), {
      name: 'endorsements',
      outcome: 'skipped',
      reason: 'rests-on-failed',
      problems: [],
    });
    assert.deepEqual(forged.endorsements, []);
    assert.equal(requests.length, asked);
  });
});

describe('many endorsements', () => {
  const many = (length: number): readonly string[] => Array.from({ length }, () => 'e30.e30.c2ln');

  test('are verified as far as one call goes, and that there are more is said', async () => {
    const report = await reportOn(
      await unsound({ endorsement: [await praised(BADGE)], endorsementJwt: many(1_000) }),
    );
    assert.equal(report.endorsements.length, limits.contents);
    assert.equal(report.endorsements[0]?.report.verdict, 'valid');
    const { problems } = checkIn(report, 'endorsements');
    assert.deepEqual(
      problems.slice(0, 2).map(({ code, at }) => `${code} ${String(at)}`),
      ['endorsements.too-many /endorsementJwt/199', 'endorsements.invalid /endorsementJwt/0'],
    );
    assert.equal(problems.length, limits.contents);
  });

  test('inside one do not use up the place of those beside it', async () => {
    const issuer = { id: p256.controller, type: ['Profile'], endorsementJwt: many(300) };
    const wide = await praised(ACHIEVEMENT, { issuer });
    const report = await reportOn(await onAchievement(wide, wide, good));
    assert.deepEqual(
      report.endorsements.map(({ report: { endorsements } }) => endorsements.length),
      [limits.contents - 3, 0, 0],
    );
    assert.equal(report.endorsements[2]?.report.verdict, 'valid');
    const codes = report.endorsements.map(
      ({ report: inner }) => checkIn(inner, 'endorsements').problems[0]?.code,
    );
    assert.deepEqual(codes, ['endorsements.too-many', 'endorsements.too-many', undefined]);
    assert.equal(report.verdict, 'valid');
  });

  test('inside one another are followed as deep as is said', async () => {
    let item = await praised(p256.controller);
    for (let depth = 0; depth < 4; depth += 1) {
      item = await praised(p256.controller, {
        issuer: { id: p256.controller, type: ['Profile'], endorsement: [item] },
      });
    }
    const report = await reportOn(await onAchievement(item));
    const first = report.endorsements[0]?.report;
    const third = first?.endorsements[0]?.report.endorsements[0]?.report;
    assert.ok(first && third);
    assert.deepEqual(
      checkIn(third, 'endorsements').problems.map(({ code, at }) => [code, at]),
      [['endorsements.too-deep', '/issuer/endorsement/0']],
    );
    assert.deepEqual(third.endorsements, []);
    assert.deepEqual([report.verdict, first.verdict, third.verdict], ['valid', 'valid', 'valid']);
  });
});

describe('endorsements in a record', () => {
  test('are those of the record; a badge in it has its own', async () => {
    const held = plain(
      edited(badgeOfLearner(1), (copy) => {
        Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller });
      }),
    );
    const onBadge = await praised('https://pinehollow.example/badges/1');
    const inner = await sign({ ...held, endorsement: [onBadge] }, ed25519, { now, suite: 'eddsa-jcs-2022' });
    const onRecord = await praised('https://pinehollow.example/records/7');
    const whole = plain(
      edited(record([inner]), (copy) => {
        Object.assign(copy['issuer'] ?? {}, { id: holder.controller });
        Object.assign(copy, { endorsement: [onRecord] });
      }),
    );
    const report = await reportOn(
      await sign(whole, holder, { now: new Date('2026-04-01T00:00:00Z'), suite: 'eddsa-jcs-2022' }),
    );
    assert.equal(inShort(report), 'valid record json');
    assert.deepEqual(reports(report), ['/endorsement/0: valid endorsement json']);
    const badge = report.contents[0]?.report;
    assert.deepEqual(badge && reports(badge), ['/endorsement/0: valid endorsement json']);
  });
});

/** A badge with members of any form, signed as it is: the proof holds, whatever the rules say. */
async function unsound(members: object): Promise<JsonObject> {
  const { proof: _, ...content } = await sealed(ed25519);
  const document = plain({ ...content, ...members });
  const env = environment({ now });
  return { ...document, proof: await eddsaJcs2022.sign({ document, signer: ed25519, options: {} }, env) };
}
