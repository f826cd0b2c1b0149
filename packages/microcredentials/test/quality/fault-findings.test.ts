import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { faultFindings, parseDefinition, ruleOfFault } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

describe('faultFindings', () => {
  const findings = (...edits: readonly Edit[]) => {
    const parsed = parseDefinition(edited(readFixture('definitions/mc-1-small-group-reading'), ...edits));
    assert.ok(parsed.kind === 'bad');
    return faultFindings(parsed.problems).map(({ rule, severity, at }) => `${rule} ${severity} ${at}`);
  };

  test.each([
    ['/competency', undefined, 'C01 error /competency'],
    ['/keyMethod/components', [], 'C05 error /keyMethod/components'],
    ['/alignment/0/targetUrl', 'here', 'C06 error /alignment/0/targetUrl'],
    ['/parts', [], 'E01 error /parts'],
    ['/criteria/0/reads/0', 'nothing', 'E02 error /criteria/0/reads/0'],
    ['/parts/0/formats/0/maxWords', 'few', 'E04 error /parts/0/formats/0/maxWords'],
    ['/parts/1/requirements/0/studentData', undefined, 'E06 error /parts/1/requirements/0/studentData'],
    ['/parts/1/requirements/0/groupWork', undefined, 'E07 error /parts/1/requirements/0/groupWork'],
    ['/criteria/0/levels/1/description', ' ', 'R01 error /criteria/0/levels/1/description'],
    ['/criteria/0/levels/1/id', 'developing', 'R01 error /criteria/0/levels/1/id'],
    ['/criteria/0/requiredLevel', 'developing', 'R02 error /criteria/0/requiredLevel'],
    ['/passingRule', { kind: 'at-least', criteria: 2 }, 'R06 error /passingRule/reason'],
    ['/assessment/attempts', { beforeSupport: 0 }, 'F03 error /assessment/attempts/beforeSupport'],
    ['/assessment/reviews', 0, 'F05 error /assessment/reviews'],
    ['/fee', { amount: 'dear', currency: 'USD' }, 'Q06 error /fee/amount'],
    ['/language', undefined, 'M01 error /language'],
    ['/estimatedHours', 0, 'M02 error /estimatedHours'],
  ])('%s = %o', (place, to, expected) => {
    assert.ok(findings(to === undefined ? [place] : [place, to]).includes(expected));
  });

  test('a fault that no rule is about has none', () => {
    assert.deepEqual(findings(['/colour', 'red'], ['/title', 1]), []);
    assert.equal(ruleOfFault({ code: 'input.too-deep', at: '/competency' }), undefined);
    assert.equal(ruleOfFault({ code: 'stack.cycle', at: '/rule' }), 'S01');
  });
});
