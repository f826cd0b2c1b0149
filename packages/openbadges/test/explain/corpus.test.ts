import assert from 'node:assert/strict';
import { beforeAll, describe, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { Explanation } from '../../src/explain/explanation.js';
import { verify } from '../../src/index.js';
import type { Report } from '../../src/index.js';
import { cases, settingsOf } from '../fixture.js';
import type { Case } from '../fixture.js';
import { textsOf, tongues } from './reports.js';

interface Verified {
  readonly one: Case;
  readonly report: Report;
}

const found: Verified[] = [];

beforeAll(async () => {
  for (const one of cases()) {
    // Without the trust lists: what is explained of them is shown elsewhere.
    const { trust: _, ...settings } = await settingsOf(one);
    found.push({ one, report: await verify(one.input, settings) });
  }
}, 120_000);

/** The explanation, those inside it, and the reports that they are of. */
function pairs(report: Report, explanation: Explanation): readonly (readonly [Report, Explanation])[] {
  const inner = [
    ...report.contents.map((part) => part.report),
    ...report.endorsements.map((part) => part.report),
    ...(report.refreshed === undefined ? [] : [report.refreshed]),
  ];
  const deeper = inner.flatMap((part, index) => {
    const own = explanation.inside[index];
    return own === undefined ? [] : pairs(part, own.explanation);
  });
  assert.equal(explanation.inside.length, inner.length);
  return [[report, explanation], ...deeper];
}

describe.each(tongues)('every case of the corpus in $language', ({ language, words }) => {
  test('is explained completely', () => {
    assert.ok(found.length >= 126);
    for (const { one, report } of found) {
      for (const text of textsOf(explain(report, language))) {
        assert.ok(text.trim() !== '', one.slug);
        assert.doesNotMatch(text, /undefined|\[object|NaN|[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u, one.slug);
      }
    }
  });

  test('has the headline and the headings of its verdict', () => {
    for (const { one, report } of found) {
      for (const [own, told] of pairs(report, explain(report, language))) {
        assert.equal(told.language, language);
        assert.equal(told.verdict, own.verdict);
        assert.equal(told.headline, words.headlines[own.verdict], one.slug);
        assert.equal(told.problemsHeading, words.problemsHeadings[own.verdict]);
        assert.equal(told.confirmed, own.verdict === 'valid', one.slug);
        const confirmed = told.factsHeading === words.factsHeadings.confirmed;
        assert.equal(confirmed, own.verdict === 'valid', one.slug);
      }
    }
  });

  test('tells every check and every problem, in the report’s order', () => {
    for (const { one, report } of found) {
      for (const [own, told] of pairs(report, explain(report, language))) {
        assert.deepEqual(
          told.checks.map(({ name, outcome }) => [name, outcome]),
          own.checks.map(({ name, outcome }) => [name, outcome]),
        );
        assert.deepEqual(
          told.problems.map(({ code, severity, check, at }) => [code, severity, check, at]),
          own.checks.flatMap(({ name, problems }) =>
            problems.map(({ code, severity, at }) => [code, severity, name, at]),
          ),
          one.slug,
        );
      }
    }
  });

  test('gives a reason of its own for what is not valid', () => {
    for (const { one, report } of found) {
      const { summary, verdict } = explain(report, language);
      if (verdict === 'valid') assert.ok(summary.startsWith(words.reasons.valid[report.kind]), one.slug);
      else assert.notEqual(summary, words.reasons.none[verdict], one.slug);
    }
  });
});

test('every valid case but a presentation says whom it is about', () => {
  for (const { one, report } of found) {
    if (report.verdict !== 'valid' || report.kind === 'presentation') continue;
    const { facts } = explain(report);
    assert.ok(
      facts.some(({ label }) => ['earned by', 'about', 'learner'].includes(label)),
      one.slug,
    );
  }
});

test('an explanation of a report that was kept as JSON is the same', () => {
  for (const { one, report } of found) {
    assert.deepEqual(
      explain(JSON.parse(JSON.stringify(report)) as Report, 'es'),
      explain(report, 'es'),
      one.slug,
    );
  }
});
