import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { BadgeError, checkQuality, parseDefinition, qualityRules, skippedRules } from '../../src/index.js';
import type { Definition, QualityOptions } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import { anyDefinition } from './any-definition.js';
import { equityCases, feedbackCases, metadataCases, rubricCases } from './terms-cases.js';
import { competencyCases, evidenceCases } from './work-cases.js';

const folder = fileURLToPath(new URL('../../../../fixtures/definitions', import.meta.url));
const shipped = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
const mc1 = (): Definition => readDefinition('mc-1-small-group-reading');

function readDefinition(name: string): Definition {
  const parsed = parseDefinition(readFixture(`definitions/${name}`));
  assert.ok(parsed.kind === 'ok');
  return parsed.value;
}

/** Where a rule finds something, sorted. */
function placesOf(rule: string, definition: Definition, options: QualityOptions = {}): readonly string[] {
  return checkQuality(definition, options)
    .flatMap((finding) => (finding.rule === rule ? [finding.at] : []))
    .sort();
}

const cases = [
  ...competencyCases,
  ...evidenceCases,
  ...rubricCases,
  ...feedbackCases,
  ...equityCases,
  ...metadataCases,
];

describe('rules', () => {
  test.each(cases)('$rule: $why', ({ rule, edits, at, options }) => {
    assert.deepEqual(placesOf(rule, edited(mc1(), ...edits), options), [...at].sort());
  });

  test('each has a definition that breaks it', () => {
    const elsewhere = ['R07', 'M04', 'S01', 'S02', 'S03'];
    const broken = new Set([...cases.flatMap(({ rule, at }) => (at.length > 0 ? [rule] : [])), ...elsewhere]);
    assert.deepEqual(
      Object.keys(qualityRules).filter((rule) => !broken.has(rule)),
      [],
    );
  });

  test.each(['default', 'eu'] as const)('none finds anything in the shipped definitions by %s', (profile) => {
    assert.ok(shipped.length >= 3);
    for (const name of shipped) {
      const { definition, findings } = {
        definition: name,
        findings: checkQuality(readDefinition(name), { profile }),
      };
      assert.deepEqual({ definition, findings }, { definition: name, findings: [] });
    }
  });

  test('R04: nine criteria are too many', () => {
    const definition = mc1();
    const criteria = Array.from({ length: 9 }, (_, i) => ({ ...definition.criteria[i % 4], id: `c${i}` }));
    assert.deepEqual(placesOf('R04', edited(definition, ['/criteria', criteria])), ['/criteria']);
    assert.deepEqual(placesOf('R04', edited(definition, ['/criteria', criteria.slice(1)])), []);
  });

  test('Q03: the highest grade can be set, and a few words say nothing', () => {
    const atGrade = (readingGrade: number) => placesOf('Q03', mc1(), { readingGrade });
    assert.deepEqual(atGrade(2), ['']);
    assert.deepEqual(atGrade(20), []);
  });

  test('Q05: is not asked where nobody needs a class', () => {
    const online = readDefinition('vc-1-shared-norms');
    assert.deepEqual(placesOf('Q05', edited(online, ['/withoutClass'])), []);
  });
});

describe('R07', () => {
  const against = (assessorRubric: Definition['criteria']) => placesOf('R07', mc1(), { assessorRubric });

  test('finds nothing where the rubrics say the same, in whatever order of members', () => {
    const turned = mc1().criteria.map((criterion) => Object.fromEntries(Object.entries(criterion).reverse()));
    assert.deepEqual(against(edited(mc1(), ['/criteria', turned]).criteria), []);
  });

  test('finds a criterion that reads differently, one that is missing and one too many', () => {
    const { criteria } = edited(
      mc1(),
      ['/criteria/1/levels/2/description', 'Other.'],
      ['/criteria/0/id', 'c9'],
    );
    assert.deepEqual(against(criteria), ['/criteria', '/criteria/0', '/criteria/1']);
  });

  test('finds another order', () => {
    assert.deepEqual(against([...mc1().criteria].reverse()), ['/criteria']);
  });
});

describe('profiles', () => {
  test('say how grave a rule is', () => {
    const bare = edited(mc1(), ['/level'], ['/estimatedHours'], ['/audience'], ['/fee'], ['/contact']);
    const graveness = (profile: 'default' | 'eu') =>
      checkQuality(bare, { profile })
        .map(({ rule, severity }) => `${rule} ${severity}`)
        .sort();
    assert.deepEqual(graveness('default'), [
      'C08 info',
      'M01 error',
      'M02 warning',
      'M03 warning',
      'Q06 warning',
    ]);
    assert.deepEqual(graveness('eu'), ['C08 info', 'M01 error', 'M02 error', 'M03 error', 'Q06 warning']);
  });

  test('only M02 and M03 differ', () => {
    const differing = Object.entries(qualityRules).flatMap(([id, { severity }]) =>
      severity.default === severity.eu ? [] : [id],
    );
    assert.deepEqual(differing, ['M02', 'M03']);
  });

  test('another profile, or a grade that is no number, is a mistake of the caller', () => {
    const isInvalid = (error: unknown) => error instanceof BadgeError && error.code === 'argument.invalid';
    assert.throws(() => Reflect.apply(checkQuality, undefined, [mc1(), { profile: 'us' }]), isInvalid);
    assert.throws(() => checkQuality(mc1(), { readingGrade: Number.NaN }), isInvalid);
  });

  test('every rule says what it asks for and what to do', () => {
    for (const [id, { title, fix, spec, family }] of Object.entries(qualityRules)) {
      assert.match(id, /^[CERFQMS]0[1-8]$/);
      assert.match(title, /^[A-Z].*\.$/);
      assert.match(fix, /^[A-Z].*\.$/);
      assert.ok(spec !== '' && family.length > 0);
    }
    assert.equal(Object.keys(qualityRules).length, 42);
  });
});

describe('skippedRules', () => {
  test('names what was not compared', () => {
    const skipped = (options?: QualityOptions) => skippedRules(mc1(), options).map(({ rule }) => rule);
    assert.deepEqual(skipped(), ['R07', 'M04']);
    assert.deepEqual(skipped({ earlier: mc1(), assessorRubric: mc1().criteria }), []);
  });

  test('names the rules that read words, for a text that is not English', () => {
    const spanish = edited(mc1(), ['/language', 'es-MX']);
    const rules = skippedRules(spanish).map(({ rule }) => rule);
    assert.deepEqual(rules, [
      'C03',
      'C04',
      'E03',
      'E05',
      'E06',
      'E07',
      'R03',
      'R05',
      'R07',
      'Q03',
      'Q05',
      'Q07',
      'M04',
    ]);
    const british = edited(mc1(), ['/language', 'en-GB']);
    assert.deepEqual(skippedRules(british).length, 2);
  });

  test('the parts of rules that read no words still look', () => {
    const spanish = edited(mc1(), ['/language', 'es'], ['/parts/1/requirements/3/consent']);
    assert.deepEqual(placesOf('E06', spanish), ['/parts/1/requirements/3/consent']);
  });
});

describe('checkQuality on any definition', () => {
  const anyOptions: fc.Arbitrary<QualityOptions> = fc.record(
    {
      profile: fc.constantFrom('default', 'eu'),
      readingGrade: fc.double({ min: -5, max: 30, noNaN: true }),
      knownLinks: fc.array(fc.record({ url: fc.webUrl(), works: fc.boolean() }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );

  test('never throws, is pure, names known rules and places that there are', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, anyOptions, (document, other, options) => {
        const parsed = parseDefinition(document);
        const earlier = parseDefinition(other);
        assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
        assert.ok(earlier.kind === 'ok');
        const all = { ...options, earlier: earlier.value, assessorRubric: earlier.value.criteria };
        const before = JSON.stringify(parsed.value);
        const findings = checkQuality(parsed.value, all);
        assert.deepEqual(checkQuality(structuredClone(parsed.value), structuredClone(all)), findings);
        assert.equal(JSON.stringify(parsed.value), before);
        for (const { rule, at, severity, message } of findings) {
          assert.equal(severity, qualityRules[rule].severity[options.profile ?? 'default']);
          assert.ok(message.length < 400);
          if (rule !== 'M04') assert.ok(leadsSomewhere(parsed.value, at), `${rule} ${at}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('reads 200,000 characters of what regular expressions stumble over', () => {
    for (const piece of [
      '.',
      ' ',
      'a',
      'A',
      '(',
      "a'",
      'a-',
      '. ',
      '!"',
      'AB ',
      'and plans a and checks b ',
      'é\u0301',
      '2019 ',
    ]) {
      const text = `x${piece.repeat(200_000 / piece.length)}x`;
      const definition = edited(
        mc1(),
        ['/competency', text],
        ['/contact', text],
        ['/research/0/citation', text],
        ['/criteria/0/levels/1/description', text],
        ['/criteria/0/levels/2/description', `${text} more`],
        ['/parts/1/requirements/0/title', text],
        ['/parts/1/requirements/0/instructions', text],
      );
      assert.ok(checkQuality(definition).length > 0);
    }
  }, 60_000);
});

/** Whether a pointer leads to a value, or to a member that an object could have. */
function leadsSomewhere(document: unknown, at: string): boolean {
  const steps = at.split('/').slice(1, -1);
  const owner = steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    document,
  );
  return typeof owner === 'object' && owner !== null;
}
