import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { BadgeError, checkNames, verify } from '../../src/index.js';
import type { Check, Report, VerifyOptions } from '../../src/index.js';
import { edited, keyPair, NOW, signed } from '../fixture.js';

function codesOf(report: Report): readonly string[] {
  return report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
}

function checkIn(report: Report, name: Check['name']): Check {
  const check = report.checks.find((one) => one.name === name);
  assert.ok(check);
  return check;
}

describe('verify', () => {
  test('reports every check, in the order of the specification, whatever the input', async () => {
    for (const input of [await signed(), '{}', 'no', undefined, 7, [], null]) {
      const report = await verify(input, { now: NOW });
      assert.deepEqual(
        report.checks.map(({ name }) => name),
        [...checkNames],
      );
    }
  });

  test('hands out the badge only where it is valid', async () => {
    const badge = await signed();
    const valid = await verify(badge, { now: NOW });
    assert.ok(valid.verdict === 'valid' && valid.kind === 'badge');
    assert.equal(valid.badge.name, 'Planning small-group reading');
    for (const input of [{ ...badge, name: 'x' }, { ...badge, credentialStatus: { type: 'x' } }, '{}']) {
      const report = await verify(input, { now: NOW });
      assert.equal('badge' in report, false);
    }
  });

  test('reads text and objects alike', async () => {
    const badge = await signed();
    const fromText = await verify(JSON.stringify(badge), { now: NOW });
    assert.deepEqual(fromText, await verify(badge, { now: NOW }));
    assert.deepEqual(fromText, await verify(`\uFEFF${JSON.stringify(badge, null, 2)}\n`, { now: NOW }));
  });

  test('leaves the input as it is', async () => {
    const badge = await signed();
    const before = JSON.stringify(badge);
    await verify(badge, { now: NOW });
    assert.equal(JSON.stringify(badge), before);
  });

  test('verifies as of the moment that it is given', async () => {
    const badge = await signed();
    const at = async (now: string): Promise<readonly string[]> =>
      codesOf(await verify(badge, { now: new Date(now) }));
    assert.deepEqual(await at('2026-03-20T14:59:59.999Z'), ['validity.not-yet-valid']);
    assert.deepEqual(await at('2026-03-20T15:00:00Z'), []);
    assert.deepEqual(await at('2031-03-20T15:00:00Z'), []);
    assert.deepEqual(await at('2031-03-20T15:00:00.001Z'), ['validity.expired']);
    const report = await verify(badge, { now: new Date('2031-03-20T15:00:00Z') });
    assert.equal(report.verifiedAt, '2031-03-20T15:00:00.000Z');
  });

  test('says what the badge claims, cut to a bounded length', async () => {
    const report = await verify(
      edited(await signed(), (copy) => Object.assign(copy, { name: 'n'.repeat(5000) })),
    );
    const { name, issuer, achievement, ...dates } = report.claims;
    assert.equal(name?.length, 300);
    assert.deepEqual(issuer, {
      id: keyPair('issuer').controller,
      name: 'Pine Hollow Teacher Quality Center',
    });
    assert.equal(achievement?.name, 'Planning small-group reading');
    assert.deepEqual(dates, {
      id: 'urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d11',
      validFrom: '2026-03-20T15:00:00Z',
      validUntil: '2031-03-20T15:00:00Z',
    });
  });

  test('reports all failures, not the first', async () => {
    const report = await verify(
      edited(await signed(), (copy) => {
        Reflect.deleteProperty(copy['credentialSubject'] ?? {}, 'id');
        Object.assign(copy, { validUntil: '2020-01-01T00:00:00Z', name: 7 });
      }),
      { now: NOW },
    );
    assert.deepEqual([...codesOf(report)].sort(), [
      'model.date-order',
      'model.subject-unidentified',
      'model.type',
      'proof.signature',
      'validity.expired',
    ]);
  });

  test('checks the proof even where conformance fails', async () => {
    const report = await verify({ ...(await signed()), description: null }, { now: NOW });
    assert.equal(checkIn(report, 'conformance').outcome, 'fail');
    assert.equal(checkIn(report, 'proof').outcome, 'pass');
  });

  test('asks nobody about what rests on a proof that failed', async () => {
    const badge = edited(await signed(), (copy) => {
      const service = { id: 'https://a.example/', type: '1EdTechCredentialRefresh' };
      Object.assign(copy, { credentialStatus: [{ type: 'a' }], refreshService: service });
      Object.assign(copy['issuer'] ?? {}, { endorsement: [{}] });
    });
    const asked: string[] = [];
    const report = await verify(badge, {
      now: NOW,
      fetch: (url) => {
        asked.push(url);
        return Promise.reject(new Error('no'));
      },
    });
    assert.equal(checkIn(report, 'proof').outcome, 'fail');
    for (const name of ['refresh', 'status', 'endorsements'] as const) {
      assert.deepEqual(checkIn(report, name), {
        name,
        outcome: 'skipped',
        reason: 'rests-on-failed',
        problems: [],
      });
    }
    assert.deepEqual(asked, []);
  });

  test('bounds the number of proofs', async () => {
    const badge = await signed();
    const [proof] = (badge['proof'] as readonly object[] | undefined) ?? [];
    const report = await verify(
      { ...badge, proof: Array.from({ length: 5_000 }, () => proof) },
      { now: NOW },
    );
    assert.equal(report.verdict, 'indeterminate');
    assert.deepEqual(codesOf(report), ['proof.too-many']);
  });

  test('answers 10 MB of JSON without reading it', async () => {
    const report = await verify(JSON.stringify({ ...(await signed()), name: 'n'.repeat(10_000_000) }));
    assert.equal(report.verdict, 'indeterminate');
    assert.deepEqual(codesOf(report), ['input.too-large']);
  });

  test('takes and gives no more than it is typed to, with the platform’s own fetch', async () => {
    const badge = await signed();
    const report = await verify(badge, { now: NOW, fetch: globalThis.fetch });
    assert.equal(report.verdict, 'valid');
    assert.deepEqual(Object.keys(report).sort(), [
      'badge',
      'checks',
      'claims',
      'container',
      'contents',
      'endorsements',
      'kind',
      'verdict',
      'verifiedAt',
    ]);
  });

  test('keeps nothing from one call to the next', async () => {
    const badge = await signed();
    const alone = await verify(badge, { now: NOW });
    const [first, , third] = await Promise.all([
      verify(badge, { now: NOW }),
      verify({ ...badge, name: 'x' }, { now: NOW }),
      verify(badge, { now: NOW }),
    ]);
    assert.deepEqual(first, alone);
    assert.deepEqual(third, alone);
  });

  test('throws only for options that are none', async () => {
    for (const members of [
      { fetch: 'https://a.example/' },
      { jwt: 'loose' },
      { challenge: 7 },
      { challenge: '' },
      { domain: ['a.example'] },
      { domain: '' },
    ]) {
      const options = { now: NOW, ...members } as unknown as VerifyOptions;
      await assert.rejects(verify('{}', options), { name: 'BadgeError', code: 'argument.invalid' });
    }
    await assert.rejects(verify('{}', { now: new Date('never') }), {
      name: 'BadgeError',
      code: 'argument.invalid',
    });
    const taken = { 'https://www.w3.org/ns/credentials/v2': { '@context': {} } };
    await assert.rejects(verify('{}', { contexts: taken }), (error) => {
      return error instanceof BadgeError && error.code === 'argument.invalid';
    });
  });

  test('never throws on input, and nothing made up is valid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (input) => {
          const report = await verify(input, { now: NOW });
          assert.notEqual(report.verdict, 'valid');
          assert.equal(report.checks.length, checkNames.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never throws on damaged text', async () => {
    const text = JSON.stringify(await signed());
    const damage = fc.record({
      at: fc.nat(text.length - 1),
      cut: fc.nat(3),
      put: fc.string({ maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, cut, put }) => {
        const damaged = text.slice(0, at) + put + text.slice(at + cut);
        const report = await verify(damaged, { now: NOW });
        assert.equal(report.checks.length, checkNames.length);
      }),
      { numRuns: 150 },
    );
  });
});
