import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError, sign, verify } from '../../src/index.js';
import type { Report, VerifyOptions } from '../../src/index.js';
import { cases, edited, NOW, settingsOf, SIGNED, signerOf, unsigned } from '../fixture.js';
import { checkIn } from './answers.js';

const SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const OWN = 'https://pinehollow.example/schema.json';

async function reportOn(slug: string): Promise<Report> {
  const one = cases().find((item) => item.slug === slug);
  assert.ok(one, slug);
  return await verify(one.input, await settingsOf(one));
}

/** A badge that names a schema and breaks it, as it was signed. */
async function naming(id: string): Promise<object> {
  const badge = edited(unsigned(), (copy) => {
    copy['@context']?.push('https://purl.imsglobal.org/spec/ob/v3p0/extensions.json' as never);
    Object.assign(copy, { credentialSchema: [{ id, type: '1EdTechJsonSchemaValidator2019' }] });
  });
  return await sign(badge, await signerOf('issuer'), {
    now: SIGNED,
  });
}

function conformanceCodes(report: Report): readonly string[] {
  return checkIn(report, 'conformance').problems.map(({ code }) => code);
}

describe('a badge that a newer version has taken the place of', () => {
  test('is reported beside it, each with its own dates', async () => {
    const report = await reportOn('refresh-newer');
    assert.equal(report.verdict, 'valid');
    assert.equal(report.earlier?.validUntil, '2026-05-01T00:00:00Z');
    assert.equal(report.claims.validUntil, '2031-03-20T15:00:00Z');
    assert.equal(report.refreshed?.claims.validUntil, report.claims.validUntil);
    assert.ok(report.kind === 'badge');
    assert.equal('validFrom' in report.badge && report.badge.validFrom, '2026-05-01T00:00:00Z');
  });

  test('is the only one where none has', async () => {
    for (const slug of ['refresh-unreachable', 'refresh-ended', 'valid-vcdm-2.0']) {
      assert.equal('earlier' in (await reportOn(slug)), false, slug);
    }
  });
});

describe('the schemas that a badge names', () => {
  test('that are bundled are applied whatever became of its proof', async () => {
    const badge = { ...(await naming(SCHEMA)), credentialStatus: [{ type: 'a' }, { type: 'b' }] };
    const report = await verify(badge, { now: NOW });
    assert.equal(checkIn(report, 'proof').outcome, 'fail');
    assert.ok(conformanceCodes(report).includes('schema.violated'));
  });

  test('that would have to be fetched stay open where the proof failed, and are not fetched', async () => {
    const asked: string[] = [];
    const fetch: VerifyOptions['fetch'] = (url) => {
      asked.push(url);
      return Promise.reject(new Error('no'));
    };
    const altered = { ...(await naming(OWN)), name: 'Another' };
    const report = await verify(altered, { now: NOW, fetch });
    assert.equal(checkIn(report, 'conformance').outcome, 'unknown');
    assert.deepEqual(conformanceCodes(report), ['schema.unread']);
    assert.deepEqual(asked, []);
  });
});

describe('the options of verify', () => {
  test.each(['trusts', 'recipent', 'Now', 'constructor'])('are no others than they are: %s', async (name) => {
    const options = { [name]: undefined } as VerifyOptions;
    await assert.rejects(
      verify({}, options),
      (error) => error instanceof BadgeError && error.code === 'argument.invalid',
    );
  });
});
