import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { languages } from '../../src/explain/explanation.js';
import type { ProblemLike, ReportLike } from '../../src/explain/report-like.js';
import { problemCodes } from '../../src/index.js';
import { checkNames } from '../../src/verify/report.js';
import type { Check, Container, Kind } from '../../src/verify/report.js';
import { checksWith, failed, invalidWith, problem, reportWith, textsOf, tongues } from './reports.js';

const kinds: readonly Kind[] = ['badge', 'endorsement', 'record', 'presentation', 'assertion', 'other'];
const containers: readonly Container[] = ['json', 'jws', 'png', 'svg'];

describe('explain', () => {
  test('speaks English unless it is told otherwise', () => {
    assert.deepEqual(explain(reportWith()), explain(reportWith(), 'en'));
    assert.equal(explain(reportWith()).language, 'en');
  });

  test('throws for a language that it does not speak', () => {
    assert.throws(() => Reflect.apply(explain, undefined, [reportWith(), 'de']), {
      code: 'argument.invalid',
    });
  });

  test.each(tongues)('says what a document is and how it came: $language', ({ language }) => {
    const told = kinds.flatMap((kind) =>
      containers.map((container) => explain(reportWith({ kind, container }), language).what),
    );
    assert.equal(new Set(told.filter(Boolean)).size, 5 * containers.length);
    assert.equal(explain(reportWith({ kind: 'other', container: 'png' }), language).what, '');
  });

  test.each(tongues)('tells as of when the checks were made: $language', ({ language }) => {
    const report = reportWith({ verifiedAt: '2026-11-22T03:00:00.000Z' });
    assert.ok(explain(report, language).checksHeading.endsWith('2026-11-22 03:00 UTC'));
  });
});

describe.each(tongues)('a check in $language', ({ language, words }) => {
  const told = (
    outcome: Check['outcome'],
    reason?: 'absent' | 'not-asked' | 'rests-on-failed',
  ): readonly string[] => {
    const checks = checkNames.map((name) => ({ name, outcome, problems: [], ...(reason && { reason }) }));
    return explain(reportWith({ checks }), language).checks.map(({ text }) => text);
  };

  test('says something of its own for each outcome', () => {
    for (const outcome of ['pass', 'fail', 'unknown', 'warn'] as const) {
      assert.equal(new Set(told(outcome)).size, checkNames.length, outcome);
    }
    const all = (['pass', 'fail', 'unknown', 'warn'] as const).flatMap((outcome) => told(outcome));
    assert.equal(new Set(all).size, 4 * checkNames.length);
  });

  test('says why it was not made', () => {
    assert.equal(new Set(told('skipped', 'rests-on-failed')).size, 1);
    assert.ok(new Set(told('skipped', 'absent')).size >= 9);
    assert.ok(told('skipped', 'not-asked').includes(words.checks.recipient['not-asked'] ?? ''));
    assert.deepEqual(told('skipped'), told('skipped', 'rests-on-failed'));
  });

  test('has the mark of its outcome', () => {
    for (const outcome of ['pass', 'fail', 'unknown', 'warn', 'skipped'] as const) {
      const checks = checksWith({ name: 'status', outcome, problems: [] });
      const mark = explain(reportWith({ checks }), language).checks.find(
        ({ name }) => name === 'status',
      )?.mark;
      assert.equal(mark, words.marks[outcome]);
    }
  });

  test('says of presentations, records and assertions what it shows there', () => {
    const passed = (kind: Kind): readonly string[] =>
      explain(reportWith({ kind }), language).checks.map(({ text }) => text);
    const conformance = new Set(kinds.map((kind) => passed(kind)[0]));
    assert.ok(conformance.size >= 5);
    assert.notEqual(passed('presentation')[2], passed('badge')[2]);
    assert.notEqual(passed('assertion')[1], passed('badge')[1]);
    assert.deepEqual(passed('endorsement')[0], passed('badge')[0]);
  });
});

describe('a problem', () => {
  test.each(tongues)(
    'is told by its code in $language, with its own message beside',
    ({ language, words }) => {
      for (const [code, entry] of Object.entries(words.codes)) {
        const told = explain(invalidWith(failed('proof', problem(code, 'unknown'))), language).problems;
        const { means: text, action } = entry;
        assert.deepEqual(
          told.map((one) => [one.text, one.action, one.detail]),
          [[text, action, `About ${code}.`]],
        );
      }
      assert.deepEqual(Object.keys(words.codes).sort(), Object.keys(problemCodes).sort());
    },
  );

  test.each(tongues)('of an unknown code is told by its message: $language', ({ language, words }) => {
    for (const code of ['elsewhere.made', 'constructor', '__proto__', '']) {
      const told = explain(invalidWith(failed('proof', problem(code))), language).problems;
      assert.deepEqual(
        told.map(({ text, action }) => [text, action]),
        [[`About ${code}.`, words.unknownAction]],
      );
    }
  });

  test('is told in the caller’s words where it brings some for the language', () => {
    const entry = { means: 'No se pudo abrir el archivo.', action: 'Revise los permisos.' };
    const more = { es: { 'file.unreadable': entry, 'network.offline': entry } };
    const report = invalidWith(
      failed('conformance', problem('file.unreadable', 'unknown')),
      failed('issuer', problem('network.offline', 'unknown')),
    );
    for (const { text, action } of explain(report, 'es', more).problems) {
      assert.deepEqual({ means: text, action }, entry);
    }
    const [unreadable, offline] = explain(report, 'fr', more).problems;
    assert.equal(unreadable?.text, 'About file.unreadable.');
    assert.notEqual(offline?.text, entry.means);
  });

  test.each(tongues)('has its place in words: $language', ({ language, words }) => {
    const report = invalidWith(
      failed('proof', problem('a', 'error', '/issuer'), problem('b', 'error', ''), problem('c')),
    );
    const places = explain(report, language).problems.map(({ at, place }) => [at, place]);
    assert.deepEqual(places, [
      ['/issuer', words.place('/issuer')],
      ['', words.whole],
      [undefined, words.whole],
    ]);
  });

  test('keeps its clause', () => {
    const check = failed('proof', { ...problem('proof.missing'), spec: 'RFC 0000 §1' });
    assert.equal(explain(invalidWith(check)).problems[0]?.spec, 'RFC 0000 §1');
  });
});

describe('what is inside', () => {
  const inner = (id: string): ReportLike => reportWith({ claims: { id } });

  test('is told in its order: contents, endorsements, the newer version', () => {
    const told = explain(
      reportWith({
        kind: 'record',
        contents: [
          { at: '/a/0', report: inner('urn:a') },
          { at: '/a/1', report: inner('urn:b') },
        ],
        endorsements: [{ at: '/endorsement/0', report: inner('urn:c') }],
        refreshed: inner('urn:d'),
      }),
    );
    assert.deepEqual(
      told.inside.map(({ heading, at, explanation }) => [heading, at, explanation.facts[0]?.text]),
      [
        ['Credential 1 of 2', '/a/0', 'urn:a'],
        ['Credential 2 of 2', '/a/1', 'urn:b'],
        ['Endorsement 1 of 1', '/endorsement/0', 'urn:c'],
        ['The newer version from the issuer', '', 'urn:d'],
      ],
    );
  });

  test('is confirmed or not by its own verdict', () => {
    const broken = invalidWith(failed('proof', problem('proof.signature')));
    const told = explain(
      reportWith({
        contents: [{ at: '/a', report: { ...broken, contents: [{ at: '/b', report: inner('x') }] } }],
      }),
    );
    assert.deepEqual(
      [
        told.confirmed,
        told.inside[0]?.explanation.confirmed,
        told.inside[0]?.explanation.inside[0]?.explanation.confirmed,
      ],
      [true, false, true],
    );
    assert.deepEqual(told.problems, []);
  });

  test('may be missing in a report that was made before there was any', () => {
    const { endorsements: _, ...older } = reportWith();
    assert.deepEqual(explain(older).inside, []);
  });
});

const text = fc.string({ unit: 'binary', maxLength: 12 });
const severity = fc.constantFrom<ProblemLike['severity']>('error', 'unknown', 'warning');
const anyProblem: fc.Arbitrary<ProblemLike> = fc
  .record({
    code: fc.oneof(fc.constantFrom(...Object.keys(problemCodes)), text),
    severity,
    message: text,
    at: fc.option(text),
  })
  .map(({ at, ...rest }) => (at === null ? rest : { ...rest, at }));
const anyCheck = fc
  .record({
    name: fc.constantFrom(...checkNames),
    outcome: fc.constantFrom<Check['outcome']>('pass', 'fail', 'unknown', 'warn', 'skipped'),
    problems: fc.array(anyProblem, { maxLength: 4 }),
    reason: fc.option(fc.constantFrom('absent', 'not-asked', 'rests-on-failed')),
  })
  .map(({ reason, ...rest }) => (reason === null ? rest : { ...rest, reason }));
const anyReport: fc.Arbitrary<ReportLike> = fc.record({
  verdict: fc.constantFrom('valid', 'invalid', 'indeterminate'),
  kind: fc.constantFrom(...kinds),
  container: fc.constantFrom(...containers),
  verifiedAt: fc.oneof(text, fc.constant('2026-06-01T00:00:00Z')),
  claims: fc.record(
    { id: text, name: text, validFrom: text, validUntil: text, issuer: fc.record({ id: text, name: text }) },
    { requiredKeys: [] },
  ),
  checks: fc.array(anyCheck, { maxLength: 14 }),
  contents: fc.constant([]),
});

describe('a report of any kind', () => {
  test.each(tongues)(
    'is explained without a throw, whole and in its order: $language',
    ({ language, words }) => {
      const { more } = words.reasons;
      fc.assert(
        fc.property(anyReport, (report) => {
          const told = explain(report, language);
          const problems = report.checks.flatMap((check) => check.problems);
          assert.deepEqual(
            told.problems.map(({ code, at }) => [code, at]),
            problems.map(({ code, at }) => [code, at]),
          );
          assert.equal(told.checks.length, report.checks.length);
          assert.equal(told.confirmed, report.verdict === 'valid');
          for (const one of textsOf(told)) assert.doesNotMatch(one, /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
          if (report.verdict === 'valid' || !problems.some((one) => one.severity === 'error')) return;
          // What could not be found out stands behind what is broken.
          const checks = report.checks.map((check) => ({
            ...check,
            problems: check.problems.filter((one) => one.severity === 'error'),
          }));
          const broken = explain({ ...report, checks }, language).summary;
          assert.ok(told.summary.startsWith(broken.replace(` ${more}`, '')), told.summary);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('is explained the same at every time and in every language as far as it is data', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const told = languages.map((language) => explain(report, language));
        const data = told.map(({ verdict, confirmed, problems, checks }) => ({
          verdict,
          confirmed,
          problems: problems.map(({ code, at, spec, detail, check, severity: weight }) => [
            code,
            at,
            spec,
            detail,
            check,
            weight,
          ]),
          checks: checks.map(({ name, outcome }) => [name, outcome]),
        }));
        assert.deepEqual(data[1], data[0]);
        assert.deepEqual(data[2], data[0]);
        assert.deepEqual(explain(report, 'fr'), told[2]);
      }),
    );
  });
});
