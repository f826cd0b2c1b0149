import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import {
  answers,
  badgeClass,
  hostedAssertion,
  hostedPages,
  ids,
  profile,
  redirected,
  siteEnv,
} from './site.js';
import type { Pages } from './site.js';

async function verified(changes: Pages = {}, value: JsonObject = hostedAssertion): Promise<object> {
  return answers(await verifyAssertion({ kind: 'json', value }, siteEnv(hostedPages(changes)).env));
}

describe('the issuer of a hosted assertion', () => {
  test('is not whom a stranger’s assertion names', async () => {
    const id = 'https://stranger.example/1';
    const forged = { ...hostedAssertion, id };
    assert.deepEqual(await verified({ [id]: forged }, forged), { issuer: 'bad assertion.out-of-scope /id' });
  });

  test('is not the host that leads on to a stranger', async () => {
    const id = 'https://issuer.example/login?next=https%3A%2F%2Fstranger.example%2F1';
    const forged = { ...hostedAssertion, id };
    const pages = { [id]: redirected(forged, 'https://stranger.example/1') };
    assert.deepEqual(await verified(pages, forged), { issuer: 'unknown assertion.redirected /id' });
    const profiles = { [ids.issuer]: redirected(profile, 'https://stranger.example/profile') };
    assert.deepEqual(await verified(profiles), { issuer: 'unknown assertion.redirected /badge/issuer' });
  });

  test('may lead on to itself, and to where it says that it publishes', async () => {
    const www = {
      [ids.assertion]: redirected(hostedAssertion, 'https://www.issuer.example/assertions/1.json'),
    };
    assert.deepEqual(await verified(www), {});
    const allowedOrigins = ['issuer.example', 'files.example'];
    assert.deepEqual(
      await verified({
        [ids.assertion]: redirected(hostedAssertion, 'https://files.example/1.json'),
        [ids.issuer]: { ...profile, verification: { type: 'VerificationObject', allowedOrigins } },
      }),
      {},
    );
  });
});

describe('a page that another host answers for', () => {
  const answerers: readonly (readonly [string, string])[] = [
    ['api.issuer.example', 'ok'],
    ['a.b.issuer.example', 'ok'],
    ['www.issuer.example', 'ok'],
    ['api.files.example', 'ok'],
    ['evilissuer.example', 'redirected'],
    ['issuer.example.stranger.example', 'redirected'],
    ['api.issuer.example:8443', 'redirected'],
    ['example', 'redirected'],
  ];
  const allowedOrigins = ['issuer.example', 'files.example'];
  const own = { ...profile, verification: { type: 'VerificationObject', allowedOrigins } };
  for (const [host, answer] of answerers) {
    test(`${host}: ${answer}`, async () => {
      const expected = answer === 'ok' ? {} : { issuer: 'unknown assertion.redirected /id' };
      const assertions = { [ids.assertion]: redirected(hostedAssertion, `https://${host}/1`) };
      assert.deepEqual(await verified({ ...assertions, [ids.issuer]: own }), expected);
    });
  }

  test('is the issuer’s profile as well where a subdomain of its host answers', async () => {
    const under = { [ids.issuer]: redirected(profile, 'https://api.issuer.example/profile') };
    assert.deepEqual(await verified(under), {});
    const beside = { [ids.issuer]: redirected(own, 'https://api.files.example/profile') };
    assert.deepEqual(await verified(beside), { issuer: 'unknown assertion.redirected /badge/issuer' });
  });

  test('is not the subdomain’s where the host above it answers', async () => {
    const id = 'https://school.issuer.example/1';
    const value = { ...hostedAssertion, id };
    const verification = { type: 'VerificationObject', allowedOrigins: 'school.issuer.example' };
    const pages = {
      [id]: redirected(value, 'https://issuer.example/1'),
      [ids.issuer]: { ...profile, verification },
    };
    assert.deepEqual(await verified(pages, value), { issuer: 'unknown assertion.redirected /id' });
  });
});

describe('ids of plain HTTP', () => {
  const http = (id: string): string => id.replace('https:', 'http:');

  test('are read over https, and said', async () => {
    const assertion = { ...hostedAssertion, id: http(ids.assertion), badge: http(ids.badge) };
    const { env, asked } = siteEnv({
      [ids.assertion]: assertion,
      [ids.badge]: { ...badgeClass, id: http(ids.badge), issuer: http(ids.issuer) },
      [ids.issuer]: profile,
    });
    const findings = await verifyAssertion({ kind: 'json', value: assertion }, env);
    assert.deepEqual(answers(findings), {});
    assert.deepEqual(asked, [ids.assertion, ids.badge, ids.issuer]);
    assert.deepEqual(
      findings.warnings.map(({ code, at }) => `${code} ${String(at)}`),
      ['assertion.http-id /id', 'assertion.http-id /badge', 'assertion.http-id /badge/issuer'],
    );
  });

  test('stay open where nothing answers over https', async () => {
    const assertion = { ...hostedAssertion, id: http(ids.assertion) };
    const { env, asked } = siteEnv({ [http(ids.assertion)]: assertion });
    assert.deepEqual(answers(await verifyAssertion({ kind: 'json', value: assertion }, env)), {
      conformance: 'unknown network.absent /id',
      proof: 'rests-on-failed',
      issuer: 'rests-on-failed',
      status: 'rests-on-failed',
      validity: 'rests-on-failed',
    });
    assert.deepEqual(asked, [ids.assertion]);
  });
});
