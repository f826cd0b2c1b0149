import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake, present, sign, signJwt } from '../../src/index.js';
import type { JsonObject, Secured } from '../../src/index.js';
import { png } from '../bake/images.js';
import { edited, SIGNED } from '../fixture.js';
import type { Loose } from '../fixture.js';
import { plain } from '../proof/suites.js';
import { badge, record } from '../record.js';
import { answer, answers, checkIn, reportOn } from './answers.js';
import { endorsement, enveloped, signers } from './documents.js';

const { ed25519, p256, strangerEd25519 } = signers;
const now = SIGNED;
const by = (document: object, edit: (copy: Loose) => void = () => undefined): JsonObject =>
  plain(
    edited(document, (copy) => {
      Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller });
      edit(copy);
    }),
  );

async function badgeOf(number: number, edit?: (copy: Loose) => void): Promise<Secured> {
  return await sign(by(badge(number), edit), ed25519, { now });
}

async function recordOf(credentials: readonly object[], id?: string): Promise<Secured> {
  const named = by(record(credentials), (copy) => Object.assign(copy, id === undefined ? {} : { id }));
  return await sign(named, ed25519, { now: new Date('2026-04-01T00:00:00Z') });
}

const good = await badgeOf(1);
const expired = await badgeOf(2, (copy) => Object.assign(copy, { validUntil: '2026-05-01T00:00:00Z' }));
const tampered = { ...(await badgeOf(3)), name: 'Leading a school' };
const foreign = plain(
  edited(await badgeOf(4), (copy) => Object.assign(copy['proof']?.[0] ?? {}, { cryptosuite: 'bbs-2023' })),
);
const AT = '/credentialSubject/verifiableCredential';

describe('a learner record', () => {
  test('is valid with what it holds, and comes out under its own name', async () => {
    const sound = await recordOf([good, await badgeOf(2)]);
    const report = await reportOn(sound);
    assert.ok(report.verdict === 'valid' && report.kind === 'record');
    assert.equal(report.record.credentialSubject.verifiableCredential.length, 2);
    assert.ok(Object.isFrozen(report.record.credentialSubject));
    assert.deepEqual(
      report.contents.map(({ at, report: inner }) => `${at} ${inner.verdict} ${inner.kind}`),
      [`${AT}/0 valid badge`, `${AT}/1 valid badge`],
    );
    assert.equal(checkIn(report, 'contents').outcome, 'pass');
    assert.equal(report.claims.name, 'Record of Ada');
    assert.equal(await answer(bake(png(), sound)), 'valid record png');
  });

  test('is invalid with one that has expired and one that was altered, and says which', async () => {
    assert.deepEqual(await answers(await recordOf([good, expired, tampered, foreign])), [
      `invalid record json, contents.invalid ${AT}/1, contents.invalid ${AT}/2, contents.indeterminate ${AT}/3`,
      `${AT}/0: valid badge json`,
      `${AT}/1: invalid badge json, validity.expired /validUntil`,
      `${AT}/2: invalid badge json, proof.signature /proof/0/proofValue`,
      `${AT}/3: indeterminate badge json, proof.suite-unsupported /proof/0/cryptosuite`,
    ]);
  });

  test('is left open with one that is', async () => {
    const report = await reportOn(await recordOf([good, foreign]));
    assert.equal(report.verdict, 'indeterminate');
    assert.equal(checkIn(report, 'contents').outcome, 'unknown');
    assert.deepEqual(
      checkIn(report, 'contents').problems.map(({ code, at }) => [code, at]),
      [['contents.indeterminate', `${AT}/1`]],
    );
    assert.equal('record' in report, false);
  });

  test('is its own document: good badges make it no better', async () => {
    const sound = await recordOf([good]);
    const own = 'proof.signature /proof/0/proofValue';
    assert.deepEqual(await answers({ ...sound, name: 'Record of Eve' }), [
      `invalid record json, ${own}`,
      `${AT}/0: valid badge json`,
    ]);
    const { proof: _, ...unsigned } = sound;
    assert.equal(await answer(unsigned), 'invalid record json, proof.missing /proof');
    const stolen = plain(edited(by(record([good])), () => undefined));
    const byStranger = await sign(stolen, strangerEd25519, { now });
    assert.match(await answer(byStranger), /^invalid record json, issuer\.key-not-issuers/);
  });

  test('holds badges by others, as objects or in envelopes, and endorsements', async () => {
    const other = await sign(
      plain(edited(badge(2), (copy) => Object.assign(copy['issuer'] ?? {}, { id: p256.controller }))),
      p256,
      { now },
    );
    const token = await signJwt(by(badge(3)), ed25519, { now, profile: 'vc-jose-cose' });
    const praise = await sign(endorsement(), ed25519, { now });
    assert.deepEqual(await answers(await recordOf([other, enveloped(token), praise])), [
      'valid record json',
      `${AT}/0: valid badge json`,
      `${AT}/1: valid badge json`,
      `${AT}/2: valid endorsement json`,
    ]);
  });

  test('warns of a badge about another id, in whatever form it came', async () => {
    const other = (copy: Loose): void => {
      Object.assign(copy['credentialSubject'] ?? {}, { id: 'https://pinehollow.example/educators/8' });
    };
    const nameless = await badgeOf(3, (copy) => {
      Reflect.deleteProperty(copy['credentialSubject'] ?? {}, 'id');
      const identifier = { type: 'IdentityObject', hashed: false, identityHash: 'x', identityType: 'name' };
      Object.assign(copy['credentialSubject'] ?? {}, { identifier: [identifier] });
    });
    const token = await signJwt(by(badge(2), other), ed25519, { now });
    const report = await reportOn(
      await recordOf([
        await badgeOf(1, other),
        enveloped(token),
        nameless,
        { ...good, credentialSubject: 7 },
      ]),
    );
    assert.deepEqual(
      checkIn(report, 'contents').problems.map(({ code, at }) => `${code} ${String(at)}`),
      [`contents.invalid ${AT}/3`, `contents.other-subject ${AT}/0`, `contents.other-subject ${AT}/1`],
    );
    const warned = await reportOn(await recordOf([await badgeOf(1, other)]));
    assert.deepEqual([warned.verdict, checkIn(warned, 'contents').outcome], ['valid', 'warn']);
  });

  test('is invalid where it holds nothing, or no list of objects', async () => {
    const sound = await recordOf([good]);
    const with_ = (value: unknown): JsonObject =>
      plain(
        edited(sound, (copy) =>
          Object.assign(copy['credentialSubject'] ?? {}, { verifiableCredential: value }),
        ),
      );
    for (const [value, code] of [
      [undefined, 'model.missing'],
      [null, 'model.empty'],
      [[], 'model.empty'],
      [7, 'model.type'],
      [[null], 'model.type'],
      [['{}'], 'model.type'],
      [[[good]], 'model.type'],
    ] as const) {
      const report = await reportOn(with_(value));
      assert.equal(report.verdict, 'invalid');
      const { problems } = checkIn(report, 'conformance');
      assert.ok(
        problems.some((problem) => problem.code === code),
        code,
      );
    }
    const report = await reportOn({ ...sound, credentialSubject: [sound['credentialSubject']] });
    assert.equal(report.verdict, 'invalid');
    assert.deepEqual(report.contents, []);
  });

  test('may write one badge without a list, which is signed alike', async () => {
    const sound = await recordOf([good]);
    const bare = edited(sound, (copy) =>
      Object.assign(copy['credentialSubject'] ?? {}, { verifiableCredential: good }),
    );
    const report = await reportOn(bare);
    assert.ok(report.verdict === 'valid' && report.kind === 'record');
    assert.deepEqual(
      report.contents.map(({ at }) => at),
      [AT],
    );
    assert.equal(report.record.credentialSubject.verifiableCredential.length, 1);
  });

  test('as a token is verified with what it holds', async () => {
    const token = await signJwt(by(record([good, expired])), ed25519, { now });
    assert.deepEqual(await answers(token), [
      `invalid record jws, contents.invalid ${AT}/1`,
      `${AT}/0: valid badge json`,
      `${AT}/1: invalid badge json, validity.expired /validUntil`,
    ]);
  });

  test('has its own dates', async () => {
    const late = { now: new Date('2026-03-25T00:00:00Z') };
    assert.match(
      await answer(await recordOf([good]), late),
      /^invalid record json, validity\.not-yet-valid \/validFrom$/,
    );
  });

  test('is left open by a status of its own, and says nothing of that of its badges', async () => {
    const status = { id: 'https://a.example/1', type: '1EdTechRevocationList' };
    const withStatus = (copy: Loose): void => {
      Object.assign(copy, { credentialStatus: status });
      copy['@context']?.push('https://purl.imsglobal.org/spec/ob/v3p0/extensions.json' as never);
    };
    const held = await badgeOf(1, withStatus);
    const plainRecord = await reportOn(await recordOf([held]));
    assert.deepEqual(checkIn(plainRecord, 'status'), {
      name: 'status',
      outcome: 'skipped',
      reason: 'absent',
      problems: [],
    });
    assert.equal(plainRecord.verdict, 'indeterminate');
    const own = await sign(by(record([good]), withStatus), ed25519, { now });
    assert.equal(
      await answer(own),
      'indeterminate record json, status.list-unread /credentialStatus, network.offline /credentialStatus',
    );
  });
});

describe('a document in documents', () => {
  test('is followed as deep as is said, and no deeper', async () => {
    const one = await recordOf([good]);
    const two = await recordOf([one], 'urn:record:2');
    const three = await recordOf([two], 'urn:record:3');
    assert.equal(await answer(three), 'valid record json');
    const four = await recordOf([three], 'urn:record:4');
    const report = await reportOn(four);
    assert.equal(report.verdict, 'indeterminate');
    const third = report.contents[0]?.report.contents[0]?.report.contents[0]?.report;
    assert.deepEqual(third && checkIn(third, 'contents').problems.map(({ code, at }) => [code, at]), [
      ['contents.too-deep', AT],
    ]);
  });

  test('may be a record in a presentation, and a presentation in a presentation', async () => {
    const shown = await present([await recordOf([good, tampered])], ed25519, { now });
    const [whole, inner] = await answers(shown);
    assert.match(String(whole), /^invalid presentation json, contents\.invalid \/verifiableCredential\/0/);
    assert.equal(inner, `/verifiableCredential/0: invalid record json, contents.invalid ${AT}/1`);
    const nested = await present([await present([good], ed25519, { now })], ed25519, { now });
    const report = await reportOn(nested);
    assert.equal(report.contents[0]?.report.kind, 'presentation');
    assert.equal(report.contents[0].report.contents[0]?.report.verdict, 'valid');
  });

  test('is not read 1,000 deep', async () => {
    const nested = `{"credentialSubject":{"verifiableCredential":[`.repeat(1_000) + ']}}'.repeat(1_000);
    assert.match(await answer(nested), /^indeterminate other json, input\.too-deep /);
    let deep: object = {};
    for (let depth = 0; depth < 1_000; depth += 1)
      deep = { credentialSubject: { verifiableCredential: [deep] } };
    assert.match(await answer(deep), /^indeterminate other json, input\.too-deep /);
  });
});
