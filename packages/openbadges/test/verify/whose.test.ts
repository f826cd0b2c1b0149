import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { present, sign, signJwt } from '../../src/index.js';
import type { JsonObject, Recipient, Report, Secured } from '../../src/index.js';
import { edited, SIGNED } from '../fixture.js';
import type { Loose } from '../fixture.js';
import { hostedAssertion, hostedPages, siteEnv } from '../ob2/site.js';
import { plain } from '../proof/suites.js';
import { badge, LEARNER, record } from '../record.js';
import { answer, answers, checkIn, inShort, reportOn } from './answers.js';
import { badgeOf, endorsement, sealed, signers } from './documents.js';

const { ed25519, holder } = signers;
const ADA: Recipient = { type: 'emailAddress', value: 'ada@school.example' };
const EVE: Recipient = { type: 'emailAddress', value: 'eve@school.example' };
const LEARNER_BY_ID: Recipient = { type: 'id', value: LEARNER };

function about(mailbox: string): (copy: Loose) => void {
  return (copy) => {
    const identifier = [
      { type: 'IdentityObject', identityType: 'emailAddress', hashed: false, identityHash: mailbox },
    ];
    Object.assign(copy['credentialSubject'] ?? {}, { identifier });
  };
}

const adas = await sealed(ed25519, {}, about(ADA.value));

async function of(input: unknown, recipient: Recipient): Promise<Report> {
  return await reportOn(input, { recipient });
}

function byIssuer(document: object, edit: (copy: Loose) => void = () => undefined): JsonObject {
  return plain(
    edited(document, (copy) => {
      Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller });
      edit(copy);
    }),
  );
}

async function held(number: number, edit?: (copy: Loose) => void): Promise<Secured> {
  return await sign(byIssuer(badge(number), edit), ed25519, { now: SIGNED });
}

describe('whose badge it is', () => {
  test('decides the verdict where the verifier asks, and only there', async () => {
    assert.equal(await answer(adas), 'valid badge json');
    assert.equal(inShort(await of(adas, ADA)), 'valid badge json');
    const other = 'invalid badge json, recipient.mismatch /credentialSubject';
    assert.equal(inShort(await of(adas, EVE)), other);
    const open = 'indeterminate badge json, recipient.unidentified /credentialSubject';
    assert.equal(inShort(await of(await sealed(ed25519), ADA)), open);
    const token = await signJwt(badgeOf(ed25519.controller, about(ADA.value)), ed25519, { now: SIGNED });
    assert.equal(inShort(await of(token, ADA)), 'valid badge jws');
    assert.match(inShort(await of(token, EVE)), /^invalid badge jws, recipient\.mismatch/);
  });

  test('is told of Open Badges 2.0 by what the issuer publishes', async () => {
    const { env } = siteEnv(hostedPages());
    const fetch = env.fetch === undefined ? {} : { fetch: env.fetch };
    assert.equal(await answer(hostedAssertion, { ...fetch, recipient: ADA }), 'valid assertion json');
    const other = 'invalid assertion json, recipient.mismatch /recipient';
    assert.equal(await answer(hostedAssertion, { ...fetch, recipient: EVE }), other);
    // Without a network nobody knows what is published: a copy may say anything.
    const offline = checkIn(await of(hostedAssertion, ADA), 'recipient');
    assert.deepEqual(offline, {
      name: 'recipient',
      outcome: 'skipped',
      reason: 'rests-on-failed',
      problems: [],
    });
  });

  test('is asked of each badge that is shown, and not of the presentation', async () => {
    const praise = await sign(endorsement(), ed25519, { now: SIGNED });
    const shown = await present([adas, praise], holder, { now: SIGNED });
    const good = await of(shown, ADA);
    assert.deepEqual(checkIn(good, 'recipient').outcome, 'skipped');
    assert.deepEqual(
      good.contents.map(({ report }) => [report.verdict, checkIn(report, 'recipient').outcome]),
      [
        ['valid', 'pass'],
        ['valid', 'skipped'],
      ],
    );
    const [whole, first] = await answers(shown, { recipient: EVE });
    assert.match(String(whole), /^invalid presentation json, contents\.invalid \/verifiableCredential\/0/);
    assert.match(String(first), /recipient\.mismatch/);
  });

  test('is asked of a record and of each badge in it: its publisher may be anybody', async () => {
    const stolen = await held(2, (copy) =>
      Object.assign(copy['credentialSubject'] ?? {}, { id: 'urn:uuid:7' }),
    );
    const at = '/credentialSubject/verifiableCredential';
    const of_ = async (...credentials: readonly Secured[]): Promise<readonly string[]> => {
      const whole = await sign(byIssuer(record(credentials)), ed25519, {
        now: new Date('2026-04-01T00:00:00Z'),
      });
      return await answers(whole, { recipient: LEARNER_BY_ID });
    };
    assert.deepEqual(await of_(await held(1)), ['valid record json', `${at}/0: valid badge json`]);
    assert.deepEqual(await of_(await held(1), stolen), [
      `invalid record json, contents.invalid ${at}/1, contents.other-subject ${at}/1`,
      `${at}/0: valid badge json`,
      `${at}/1: invalid badge json, recipient.mismatch /credentialSubject`,
    ]);
  });
});

test('the clocks of issuer and verifier may differ by as much as the verifier says', async () => {
  const now = new Date('2026-03-20T14:59:00Z');
  assert.match(await answer(adas, { now }), /^invalid badge json, validity\.not-yet-valid/);
  assert.match(await answer(adas, { now, clockSkew: 59_999 }), /^invalid/);
  assert.equal(await answer(adas, { now, clockSkew: 60_000 }), 'valid badge json');
  const late = new Date('2031-03-20T15:01:00Z');
  assert.match(
    await answer(adas, { now: late, clockSkew: 59_999 }),
    /^invalid badge json, validity\.expired/,
  );
  assert.equal(await answer(adas, { now: late, clockSkew: 60_000 }), 'valid badge json');
});
