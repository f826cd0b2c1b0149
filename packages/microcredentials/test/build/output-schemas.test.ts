import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parseMinutes } from '../../src/analytics/effort.js';
import { calibrationReport } from '../../src/index.js';
import { calendar, definition } from '../analytics/programme.js';
import { failed, passed, reportOn, rosterOf } from '../analytics/report-on.js';
import type { Story } from '../analytics/programme.js';
import { candidate, decided, issuer, mc, policyWith, reportWith } from '../renewal/desk.js';
import {
  inputNames,
  objectsIn,
  outputFaults,
  outputNames,
  plainValidator,
  schemaOf,
} from './schema-files.js';
import { typeDifferences } from './type-differences.js';

/** The type of what is told in each format. */
const types: Readonly<Record<string, string>> = {
  'calibration-report': 'CalibrationReport',
  'programme-report': 'ProgrammeReport',
  'renewal-decision': 'RenewalDecision',
};

/** What the command line adds to what the library tells. Its own stories hold it against the schema. */
const ofCommands: Readonly<Record<string, readonly string[]>> = {
  'renewal-decision': ['unread', 'recorded', 'receipt', 'csv'],
};

const crowd = Array.from({ length: 45 }, (_, place) => `u${place}`);
const attempts = [
  [passed],
  [{ submitted: 5, scores: '0+ 1+', adjudicator: '1+', decided: 9 }],
  [failed],
  [{ submitted: 5 }],
] as const;
const stories: readonly Story[] = crowd.map((earner, place) => ({
  earner,
  attempts: attempts[place % attempts.length] ?? [],
}));
/** Of three assessors. */
const three: Story = {
  earner: 'three',
  definition: { ...definition, assessment: { ...definition.assessment, reviews: 3 } },
  attempts: [{ submitted: 5, scores: '1+ 1+ 2+', decided: 9 }],
};
const minutes = parseMinutes('person,minutes\nurn:a,60\n');
const roster = rosterOf(
  crowd.map((name, place) => [name, { region: place < 22 ? 'north' : 'south', room: name }]),
);

const question = {
  badge: 'urn:badge:a',
  reason: 'renewal.needs-person',
  outcome: 'accepted',
  by: '7',
} as const;
const person = policyWith(
  ['/conversion/0/value', { kind: 'manual' }],
  [
    '/gates',
    [
      { id: 'plan', text: 'A plan is signed.' },
      { id: 'ethics', text: 'The course is done.' },
    ],
  ],
  ['/isExperimental', true],
  ['/categories/1/max', '2'],
);
const hours = policyWith(
  ['/conversion/0/value', { kind: 'declared', cap: '2' }],
  ['/duplicates/stackCounts', 'bonus'],
);

const revoked = reportWith({
  verdict: 'invalid',
  checks: [
    {
      name: 'status',
      outcome: 'fail',
      problems: [{ code: 'status.revoked', message: 'x', severity: 'error' }],
    },
  ],
});

/** What the library tells, of every kind that there is. */
const told: Readonly<Record<string, readonly object[]>> = {
  'calibration-report': [
    calibrationReport([]),
    calibrationReport([
      { assessor: 'urn:a', score: 'met', reference: 'met' },
      { assessor: 'urn:a', score: 'not', reference: 'met' },
      { assessor: 'urn:b', score: 'met', reference: 'met' },
    ]),
  ],
  'programme-report': [
    reportOn([]),
    reportOn([three]),
    reportOn(
      stories.filter((_, place) => place % attempts.length === 0),
      { calendar },
    ),
    reportOn(stories, { calendar, goal: 20 }),
    reportOn(stories, {
      roster,
      calendar,
      ...(minutes.kind === 'ok' && { effort: { minutes: minutes.value, hourlyRate: 40 } }),
    }),
  ],
  'renewal-decision': [
    decided([]),
    decided([
      { of: 'a' },
      { of: 'a', id: 'again' },
      { of: 'b', issuer: 'urn:x' },
      { of: 's', components: [{ of: 'a' }] },
    ]),
    decided([{ of: 'a' }, { of: 'b' }], {
      policy: person,
      approvals: {
        format: 'badgewright-renewal-approvals/1',
        gates: [{ gate: 'plan', outcome: 'met', by: '7', on: '2026-05-01' }],
        badges: [{ ...question, units: '1', on: '2026-05-01' }],
      },
      planned: [{ source: 'plan', issuer, achievement: mc('p'), on: '2026-06-01' }],
    }),
    decided([candidate({ of: 'a' }, { report: revoked })]),
    decided([{ of: 'a', credits: 12 }, candidate({ of: 'b' }, { identity: [] })], { policy: hours }),
  ],
};

test('every schema of what is told has a type, and examples', () => {
  assert.deepEqual([...outputNames].sort(), Object.keys(types));
  assert.deepEqual([...outputNames].sort(), Object.keys(told));
  for (const name of outputNames) assert.ok(!inputNames.includes(name));
});

test('each says what its type says: the same properties, required in both or in neither, and the same words', () => {
  const differences = typeDifferences();
  for (const [name, type] of Object.entries(types))
    assert.deepEqual(
      differences(type, name),
      (ofCommands[name] ?? []).map((property) => `/${property}: not in the type`),
    );
  // What does not fit is found.
  assert.notEqual(differences('RenewalDecision', 'programme-report').length, 0);
  assert.deepEqual(differences('Definition', 'definition'), []);
}, 60_000);

describe.each(outputNames)('schema/output/%s.schema.json', (name) => {
  const examples = (told[name] ?? []).map(
    (one) => JSON.parse(JSON.stringify(one)) as Record<string, unknown>,
  );

  test('holds for what the library tells', () => {
    for (const example of examples) assert.deepEqual(outputFaults(example), []);
  });

  test('has no property that nothing ever tells', () => {
    const seen = new Set(examples.flatMap(objectsIn).flatMap(Object.keys));
    const { properties = {}, $defs } = schemaOf(name);
    const all = [...objectsIn($defs).map((one) => one['properties']), properties].flatMap((one) =>
      Object.keys(one ?? {}),
    );
    const commands = ofCommands[name] ?? [];
    assert.deepEqual(
      [...new Set(all)].filter((property) => !seen.has(property)).sort(),
      commands.length === 0 ? [] : ['csv', 'receipt', 'recorded', 'spec', 'unread'],
    );
  });

  test('refuses what has a property more, or one less', () => {
    const validate = plainValidator(name);
    const [example = {}] = examples;
    assert.equal(validate({ ...example, score: 1 }), false);
    for (const key of Object.keys(example)) {
      const { [key]: _left, ...rest } = example;
      assert.equal(validate(rest), false, key);
    }
  });
});
