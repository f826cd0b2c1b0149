import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { isObject } from '../../src/model/json.js';
import { readJson } from '../../src/model/read-json.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import {
  answers,
  hostedAssertion,
  hostedPages,
  ids,
  jws,
  signedAssertion,
  signedPages,
  siteEnv,
} from './site.js';

const unread = {
  proof: 'rests-on-failed',
  issuer: 'rests-on-failed',
  status: 'rests-on-failed',
  validity: 'rests-on-failed',
};

describe('an assertion as it was found', () => {
  test('of Open Badges 1.x is not verified', async () => {
    const { env, asked } = siteEnv(hostedPages());
    const v1 = { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion', id: ids.assertion };
    for (const value of [
      { uid: 'abc', recipient: {}, badge: ids.badge, verify: { type: 'hosted', url: ids.assertion } },
      { recipient: 'ada@school.example', badge: { version: '0.5.0' } },
      { ...v1, verification: { type: 'hosted' } },
      { ...v1, '@context': ['http://w3id.org/openbadges/v1'], verify: {} },
    ]) {
      const findings = await verifyAssertion({ kind: 'json', value }, env);
      assert.deepEqual(answers(findings), {
        ...unread,
        conformance: 'unknown assertion.version-unsupported ',
      });
    }
    assert.deepEqual(asked, []);
  });

  test('that does not say how it is verified is not verified', async () => {
    const { env, asked } = siteEnv(hostedPages());
    const { verification, ...silent } = hostedAssertion;
    assert.ok(isObject(verification));
    const findings = await verifyAssertion({ kind: 'json', value: silent }, env);
    assert.deepEqual(answers(findings), { ...unread, conformance: 'bad model.missing /verification' });
    const both = { ...hostedAssertion, verification: { type: ['hosted', 'signed'] } };
    assert.deepEqual(answers(await verifyAssertion({ kind: 'json', value: both }, env)), {
      ...unread,
      conformance: 'bad model.value /verification/type',
    });
    const nameless = { ...hostedAssertion, id: [ids.assertion] };
    assert.deepEqual(answers(await verifyAssertion({ kind: 'json', value: nameless }, env)), {
      ...unread,
      conformance: 'bad model.type /id',
    });
    assert.deepEqual(asked, []);
  });

  test('tells what it claims, cut to a length', async () => {
    const { env } = siteEnv(undefined);
    const badge = { id: ids.badge, name: 'n'.repeat(900), issuer: { id: ids.issuer, name: 7 } };
    const value = { ...hostedAssertion, badge, issuedOn: 5 };
    const { claims } = await verifyAssertion({ kind: 'json', value }, env);
    assert.deepEqual(claims, {
      id: ids.assertion,
      name: `${'n'.repeat(299)}…`,
      issuer: { id: ids.issuer },
      achievement: { id: ids.badge, name: `${'n'.repeat(299)}…` },
      validUntil: '2028-01-15T10:00:00Z',
    });
    const noBadge = await verifyAssertion({ kind: 'json', value: { ...hostedAssertion, badge: 7 } }, env);
    assert.equal(noBadge.claims.achievement, undefined);
  });

  test('is never valid and never throws, whatever one member of one document is', async () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const documents = fc.constantFrom(ids.assertion, ids.badge, ids.issuer);
    await fc.assert(
      fc.asyncProperty(json, documents, fc.nat(12), async (value, url, index) => {
        const page = hostedPages()[url];
        assert.ok(isObject(page));
        const keys = Object.keys(page);
        const member = keys[index % keys.length] ?? '';
        const broken = readJson({ ...page, [member]: value });
        if (broken.kind !== 'ok') return;
        const { env } = siteEnv(hostedPages({ [url]: broken.value }));
        const findings = await verifyAssertion({ kind: 'url', url: ids.assertion }, env);
        // Texts that may be anything are the only members that another value does not spoil; null is none.
        const isLeftOut = member === 'expires' && value === null;
        if (!isLeftOut && Object.keys(answers(findings)).length === 0) {
          assert.ok(['name', 'description', 'email', 'criteria', 'image'].includes(member), member);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with one bit of its token flipped is never valid', async () => {
    const text = jws(signedAssertion);
    const { env } = siteEnv(signedPages());
    const places = Array.from({ length: 60 }, (_, index) => Math.floor((index * text.length) / 60));
    for (const place of places) {
      const flipped = String.fromCharCode(text.charCodeAt(place) ^ 1);
      const altered = text.slice(0, place) + flipped + text.slice(place + 1);
      const findings = await verifyAssertion({ kind: 'jws', text: altered }, env);
      assert.ok(findings.conformance.kind !== 'ok' || findings.proof.kind !== 'ok', String(place));
    }
  });
});
