import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parse } from '../../../src/index.js';
import { edited, unsigned } from '../../fixture.js';

const ACHIEVEMENT = '/credentialSubject/achievement';
const DESCRIPTION = `${ACHIEVEMENT}/resultDescription/0`;
const RESULT = '/credentialSubject/result/0';

const level = (id: string): object => ({ id, type: ['RubricCriterionLevel'], name: id });

/** A description of a result by a rubric. */
const rubric = {
  id: 'urn:result:planning',
  type: ['ResultDescription'],
  name: 'Planning',
  resultType: 'RubricCriterionLevel',
  rubricCriterionLevel: [level('urn:level:1'), level('urn:level:2')],
  requiredLevel: 'urn:level:2',
};
const reached = { type: ['Result'], resultDescription: rubric.id, achievedLevel: 'urn:level:2' };

/** A description of a result by a value. */
const graded = { id: 'urn:result:grade', type: ['ResultDescription'], name: 'Grade', resultType: 'RawScore' };
const scored = { type: ['Result'], resultDescription: graded.id };

/** What is found wrong with a badge of these results, beside nothing else. */
function faults(resultDescription: unknown, result: unknown): readonly string[] {
  const badge = edited(unsigned(), ({ credentialSubject: subject }) => {
    Object.assign(subject?.['achievement'] ?? {}, { resultDescription });
    Object.assign(subject ?? {}, { result });
  });
  const outcome = parse(JSON.stringify(badge));
  if (outcome.kind === 'ok') return [];
  const own = outcome.problems.filter(({ code }) => !/^model\.(type|format)$/.test(code));
  assert.ok(own.every(({ spec }) => spec?.startsWith('Open Badges 3.0') === true));
  return outcome.problems.map(({ code, at }) => `${code} ${String(at)}`);
}

/** The same for one description, changed, and one result, changed. */
function graduated(description: object, result: object): readonly string[] {
  return faults([{ ...graded, ...description }], [{ ...scored, ...result }]);
}

describe('R1: the result description of a result', () => {
  test('is one of the achievement', () => {
    assert.deepEqual(faults([rubric], [reached]), []);
    assert.deepEqual(faults(rubric, reached), []);
    const other = [{ ...reached, resultDescription: 'urn:result:other' }];
    assert.deepEqual(faults([rubric], other), [`model.unresolved ${RESULT}/resultDescription`]);
  });

  test('is none where the achievement has none', () => {
    assert.deepEqual(faults(undefined, [scored]), [`model.unresolved ${RESULT}/resultDescription`]);
    const two = [{ type: ['Result'], value: '3' }, scored];
    assert.deepEqual(faults(undefined, two), [
      'model.unresolved /credentialSubject/result/1/resultDescription',
    ]);
  });

  test('need not be named', () => {
    assert.deepEqual(faults([rubric], [{ type: ['Result'], value: '3', status: 'Completed' }]), []);
  });

  test('is open where a description lacks its id, which is the fault', () => {
    const { id: _, ...nameless } = graded;
    assert.deepEqual(faults([nameless], [scored]), [`model.missing ${DESCRIPTION}/id`]);
    assert.deepEqual(faults([{ ...nameless, id: 'no uri' }], [scored]), [`model.format ${DESCRIPTION}/id`]);
  });

  test('is no other fault where it is malformed', () => {
    const malformed = { ...scored, resultDescription: 'no uri' };
    assert.deepEqual(faults([graded], [malformed]), [`model.format ${RESULT}/resultDescription`]);
  });
});

describe('R2: the achieved level', () => {
  const unresolved = [`model.unresolved ${RESULT}/achievedLevel`];

  test('is one of the result description that is named', () => {
    assert.deepEqual(faults([rubric], [{ ...reached, achievedLevel: 'urn:level:1' }]), []);
    assert.deepEqual(faults([rubric], [{ ...reached, achievedLevel: 'urn:level:3' }]), unresolved);
    const other = { ...graded, rubricCriterionLevel: [level('urn:level:3')] };
    assert.deepEqual(faults([rubric, other], [{ ...reached, achievedLevel: 'urn:level:3' }]), unresolved);
  });

  test('is one of any, where none is named', () => {
    const { resultDescription: _, ...unlinked } = reached;
    assert.deepEqual(faults([graded, rubric], [unlinked]), []);
    assert.deepEqual(faults([graded], [unlinked]), unresolved);
  });

  test('is open where a level lacks its id', () => {
    const levels = { rubricCriterionLevel: [{ type: ['RubricCriterionLevel'], name: 'x' }] };
    const { requiredLevel: _, ...without } = rubric;
    assert.deepEqual(faults([{ ...without, ...levels }], [reached]), [
      `model.missing ${DESCRIPTION}/rubricCriterionLevel/0/id`,
    ]);
  });
});

describe('R3: the status of a result', () => {
  test('is there where the type of the result is Status', () => {
    const status = { resultType: 'Status' };
    assert.deepEqual(graduated(status, { status: 'Completed' }), []);
    assert.deepEqual(graduated(status, {}), [`model.missing ${RESULT}/status`]);
    assert.deepEqual(graduated(status, { value: 'Completed' }), [`model.missing ${RESULT}/status`]);
  });

  test('need not be there for other types', () => {
    for (const resultType of ['Result', 'RawScore', 'ext:Status']) {
      assert.deepEqual(graduated({ resultType }, {}), []);
    }
  });
});

describe('R4: the value of a result', () => {
  const allowedValue = ['D', 'C', 'B', '3'];
  const wrong = [`model.result-value ${RESULT}/value`];

  test('is one of those that are allowed, where there are any', () => {
    assert.deepEqual(graduated({ allowedValue }, { value: 'C' }), []);
    assert.deepEqual(graduated({ allowedValue }, { value: 'A' }), wrong);
    assert.deepEqual(graduated({ allowedValue }, { value: 'b' }), wrong);
    assert.deepEqual(graduated({}, { value: 'A' }), []);
    assert.deepEqual(graduated({ allowedValue: 'C' }, { value: 'C' }), []);
    assert.deepEqual(graduated({ allowedValue }, {}), []);
  });

  test('is the same in other writings of a number, and with spaces around it', () => {
    for (const value of ['3.0', ' C ', '+3', '03'])
      assert.deepEqual(graduated({ allowedValue }, { value }), []);
    for (const value of ['3e0', '3,0', '0x3', '3%'])
      assert.deepEqual(graduated({ allowedValue }, { value }), wrong);
  });
});

describe('R5: a range of values', () => {
  const range = { valueMin: '0', valueMax: '100' };
  const outside = [`model.result-range ${RESULT}/value`];

  test('holds the value of a result, its ends included', () => {
    for (const value of ['0', '100', '100.0', '85.5', '-0'])
      assert.deepEqual(graduated(range, { value }), []);
    for (const value of ['-1', '100.01', '1000']) assert.deepEqual(graduated(range, { value }), outside);
  });

  test('may have one end', () => {
    assert.deepEqual(graduated({ valueMin: '10' }, { value: '9' }), outside);
    assert.deepEqual(graduated({ valueMin: '10' }, { value: '999999' }), []);
    assert.deepEqual(graduated({ valueMax: '4' }, { value: '4.3' }), outside);
    assert.deepEqual(graduated({ valueMax: '4' }, { value: '-7' }), []);
  });

  test('says nothing of what is no plain number', () => {
    for (const value of ['A', '', '120%', '1e9', '1,000', '∞', 'NaN', '9'.repeat(40)]) {
      assert.deepEqual(graduated(range, { value }), [], value);
    }
    assert.deepEqual(graduated({ valueMin: 'D', valueMax: 'A' }, { value: '7' }), []);
    assert.deepEqual(graduated({ valueMin: 'D', valueMax: '100' }, { value: '101' }), outside);
  });

  test('holds the required value', () => {
    assert.deepEqual(graduated({ ...range, requiredValue: '70' }, {}), []);
    assert.deepEqual(graduated({ ...range, requiredValue: '101' }, {}), [
      `model.result-range ${DESCRIPTION}/requiredValue`,
    ]);
  });

  test('does not end before it begins', () => {
    assert.deepEqual(graduated({ valueMin: '9', valueMax: '10' }, {}), []);
    assert.deepEqual(graduated({ valueMin: '4', valueMax: '4.0' }, {}), []);
    assert.deepEqual(graduated({ valueMin: '10', valueMax: '9' }, {}), [
      `model.result-range ${DESCRIPTION}/valueMin`,
    ]);
  });

  test('and a list of allowed values both say no', () => {
    assert.deepEqual(graduated({ ...range, allowedValue: ['50', '100'] }, { value: '150' }), [
      `model.result-value ${RESULT}/value`,
      ...outside,
    ]);
  });
});

describe('R6: what is required', () => {
  test('is a level that is described', () => {
    const other = { ...rubric, requiredLevel: 'urn:level:3' };
    assert.deepEqual(faults([other], [reached]), [`model.unresolved ${DESCRIPTION}/requiredLevel`]);
    assert.deepEqual(graduated({ requiredLevel: 'urn:level:1' }, {}), [
      `model.unresolved ${DESCRIPTION}/requiredLevel`,
    ]);
  });

  test('is an allowed value, or one in the range', () => {
    const allowedValue = ['D', 'C'];
    assert.deepEqual(graduated({ allowedValue, requiredValue: 'C' }, {}), []);
    assert.deepEqual(graduated({ allowedValue, requiredValue: 'A' }, {}), [
      `model.result-value ${DESCRIPTION}/requiredValue`,
    ]);
    assert.deepEqual(graduated({ allowedValue, valueMin: '1', valueMax: '4', requiredValue: '2' }, {}), []);
    assert.deepEqual(graduated({ requiredValue: 'anything' }, {}), []);
  });
});

describe('R7: ids', () => {
  test('are each of one result description', () => {
    assert.deepEqual(faults([graded, rubric, { ...graded, name: 'Again' }], []), [
      'model.empty /credentialSubject/result',
      `model.duplicate-id ${ACHIEVEMENT}/resultDescription/2/id`,
    ]);
  });

  test('are each of one level of a rubric', () => {
    const rubricCriterionLevel = ['1', '2', '1', '1'].map((end) => level(`urn:level:${end}`));
    assert.deepEqual(faults([{ ...rubric, rubricCriterionLevel }], [reached]), [
      `model.duplicate-id ${DESCRIPTION}/rubricCriterionLevel/2/id`,
      `model.duplicate-id ${DESCRIPTION}/rubricCriterionLevel/3/id`,
    ]);
  });

  test('of a level may stand in two rubrics, as in a sample of the specification', () => {
    assert.deepEqual(faults([rubric, { ...rubric, id: 'urn:result:again' }], [reached]), []);
  });
});

describe('the rules of results', () => {
  test('report every fault, each by its place', () => {
    const wrong = {
      ...rubric,
      requiredLevel: 'urn:level:9',
      valueMin: '2',
      valueMax: '1',
      allowedValue: ['1'],
    };
    const results = [
      { ...reached, achievedLevel: 'urn:level:9', value: '5' },
      { ...reached, resultDescription: 'urn:none' },
    ];
    assert.deepEqual(faults([wrong], results), [
      `model.unresolved ${DESCRIPTION}/requiredLevel`,
      `model.result-range ${DESCRIPTION}/valueMin`,
      `model.unresolved ${RESULT}/achievedLevel`,
      `model.result-value ${RESULT}/value`,
      `model.result-range ${RESULT}/value`,
      'model.unresolved /credentialSubject/result/1/resultDescription',
    ]);
  });

  test('find nothing wrong with what the table of classes has refused', () => {
    for (const value of [7, ['a', 'b'], { a: 1 }]) {
      const found = graduated({ allowedValue: ['A'], valueMax: '4' }, { value, achievedLevel: value });
      assert.ok(
        found.every((fault) => fault.startsWith('model.type')),
        found.join(),
      );
    }
  });
});
