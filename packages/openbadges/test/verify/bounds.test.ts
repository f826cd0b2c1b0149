import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import type { JsonObject, Report } from '../../src/index.js';
import { V2 } from '../record.js';
import { checkIn, placesOf, reportOn } from './answers.js';
import { sealed, signers } from './documents.js';

const AT = '/verifiableCredential';

function many<T>(length: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** A presentation that nobody signed. */
function showing(verifiableCredential: JsonObject[string]): JsonObject {
  return { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential };
}

function contentsOf(report: Report): readonly (readonly [string, string | undefined])[] {
  return checkIn(report, 'contents').problems.map(({ code, at }) => [code, at]);
}

describe('what one call looks at', () => {
  test('is at most 200 badges in one document', async () => {
    const most = await reportOn(showing(many(limits.contents, () => 'a.b.c')));
    assert.equal(most.contents.length, 200);
    for (const count of [limits.contents + 1, 10_000]) {
      const report = await reportOn(showing(many(count, () => 'a.b.c')));
      assert.deepEqual(report.contents, []);
      assert.deepEqual(contentsOf(report), [['contents.too-many', AT]]);
      assert.equal(report.verdict, 'indeterminate');
    }
  });

  test('is at most 200 in documents inside documents together', async () => {
    const report = await reportOn(showing(many(3, () => showing(many(99, () => 'a.b.c')))));
    assert.deepEqual(
      report.contents.map(({ report: { contents } }) => contents.length),
      [99, 0, 0],
    );
    for (const { report: inner } of report.contents.slice(1)) {
      assert.deepEqual(contentsOf(inner), [['contents.too-many', AT]]);
    }
  });

  test('is at most 256 proofs, those of badges in it included', async () => {
    const badge = await sealed(signers.ed25519);
    const [proof] = badge['proof'] as readonly JsonObject[];
    const crowded = { ...badge, proof: many(limits.proofs, () => ({ ...proof, cryptosuite: 'bbs-2023' })) };
    const report = await reportOn(showing(many(17, () => crowded)));
    const codes = report.contents.map(({ report: inner }) => checkIn(inner, 'proof').problems[0]?.code);
    assert.equal(limits.proofsInAll, 16 * limits.proofs);
    assert.deepEqual(codes, [...many(16, () => 'proof.suite-unsupported'), 'proof.too-many']);
    const last = report.contents.at(-1);
    assert.equal(last?.report.verdict, 'indeterminate');
  });

  test('begins anew with each call', async () => {
    const full = showing(many(limits.contents, () => 'a.b.c'));
    const reports = await Promise.all([reportOn(full), reportOn(full)]);
    for (const report of reports) assert.equal(report.contents.length, limits.contents);
  });

  test('is told in a bounded number of problems', async () => {
    const report = await reportOn(showing(many(limits.contents, () => 7)));
    assert.ok(placesOf(report).length <= limits.problems + 2);
  });
});
