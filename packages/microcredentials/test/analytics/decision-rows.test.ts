import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decisionRows } from '../../src/analytics/decision-rows.js';
import { readCsv, toCsv } from '../../src/csv/csv.js';
import { candidaciesOf, definition, moment, personId } from './programme.js';
import type { Story } from './programme.js';
import { failed, passed } from './report-on.js';

/** The table as a spreadsheet reads it: each row by its headings, without what is empty. */
function rowsOf(...stories: readonly Story[]): readonly Readonly<Record<string, string>>[] {
  const table = readCsv(toCsv(decisionRows(candidaciesOf(...stories))));
  assert.equal(table.kind, 'ok');
  return table.value.rows.map(({ cells }) =>
    Object.fromEntries([...cells].filter(([, value]) => value !== '')),
  );
}

describe('decisionRows', () => {
  test('a row for each decision, with what was reached, and who earned but not who assessed', () => {
    const again = { submitted: 15, scores: '2+ 2+', decided: 26 } as const;
    const rows = rowsOf({ earner: 'u1', attempts: [failed, again] }, { earner: 'u2' });
    const same = {
      candidacy: 'urn:example:candidacy:u1',
      earner: personId('u1'),
      definition: definition.id,
      version: '1.0.0',
      round: '1',
      stands: 'true',
      'criterion c2': 'met',
      'part p1': 'pass',
    };
    assert.deepEqual(rows, [
      { ...same, attempt: '1', decidedAt: moment(9), outcome: 'not-yet', 'criterion c1': 'developing' },
      { ...same, attempt: '2', decidedAt: moment(26), outcome: 'earned', 'criterion c1': 'exemplary' },
    ]);
    for (const assessor of ['a', 'b', 'issuer'])
      assert.ok(!JSON.stringify(rows).includes(`${personId(assessor)}"`));
  });

  test('a decision that an appeal reopened stays, and does not stand', () => {
    const rows = rowsOf({
      earner: 'u1',
      attempts: [
        { ...failed, appeal: { day: 10, outcome: 'reopened' }, again: { scores: '1+ 1+', decided: 12 } },
      ],
    });
    assert.deepEqual(
      rows.map(({ round, outcome, stands }) => [round, outcome, stands]),
      [
        ['1', 'not-yet', 'false'],
        ['2', 'earned', 'true'],
      ],
    );
  });

  test('of definitions with other criteria each fills its own columns', () => {
    const [c1, c2] = definition.criteria;
    const other = { ...definition, version: '2.0.0', criteria: [c1, { ...c2, id: 'c3' }] };
    // The stories score c2, so the other definition has an open case only.
    const table = decisionRows(
      candidaciesOf({ earner: 'u1', attempts: [passed] }, { earner: 'u2', definition: other }),
    );
    assert.deepEqual(table[0]?.slice(9), ['criterion c1', 'criterion c2', 'criterion c3', 'part p1']);
    assert.deepEqual(table[1]?.slice(9), ['proficient', 'met', undefined, 'pass']);
    assert.equal(table.length, 2);
  });

  test('without decisions there is the heading alone', () => {
    assert.deepEqual(rowsOf({ earner: 'u1', attempts: [{ submitted: 5 }] }), []);
    assert.equal(decisionRows([]).length, 1);
  });
});
