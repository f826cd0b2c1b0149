import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { shortNames } from '../../src/print/short-names.js';
import { rangeWords } from '../../src/print/range-words.js';
import type { ReportLike } from '@badgewright/openbadges';
import { linesOf, reportWith } from './report-with.js';

test.each([
  ['>=1.0.0 <2.0.0', 'version 1.x'],
  ['^1.0.0', 'version 1.x'],
  ['1.x', 'version 1.x'],
  ['2', 'version 2.x'],
  ['>=1.2.0 <2.0.0', 'from 1.2.0, below 2.0.0'],
  ['>=1.0.0 <3.0.0', 'from 1.0.0, below 3.0.0'],
  ['>=1.0.0', 'from version 1.0.0'],
  ['1.0.0', 'version 1.0.0'],
  ['=1.0.0', 'version 1.0.0'],
  ['*', 'any version'],
  ['^0.0.0', 'version ^0.0.0'],
  ['^1.2.0', 'version ^1.2.0'],
  ['1.0.0 || 2.0.0', 'version 1.0.0 || 2.0.0'],
])('the range %s is %s', (range, words) => {
  assert.equal(rangeWords(range), words);
});

describe('files', () => {
  test.each([
    ['/home/a/badges/a.json', 'a.json'],
    ['b.json', 'b.json'],
    ['C:\\badges\\c.json', 'c.json'],
    ['/tmp/record.json /verifiableCredential/0', 'record.json /verifiableCredential/0'],
    ['https://a.example/b/d.json', 'https://a.example/b/d.json'],
    ['/tmp/folder/', '/tmp/folder/'],
    ['plan 1', 'plan 1'],
  ])('%s is %s', (source, short) => {
    assert.equal(shortNames([source])(source), short);
  });

  test('two of one name keep their folders', () => {
    const name = shortNames(['x/a.json', 'y/a.json', 'y/b.json', 'y/b.json']);
    assert.deepEqual(['x/a.json', 'y/a.json', 'y/b.json'].map(name), ['x/a.json', 'y/a.json', 'b.json']);
  });
});

const note = {
  severity: 'warning',
  code: 'creator.differs',
  message: 'The creator is another.',
  at: '/credentialSubject/achievement/creator',
} as const;
const fault = {
  severity: 'error',
  code: 'component.invalid',
  message: 'A badge on which this one rests is not valid.',
  at: '/evidence/0',
} as const;

const noted = reportWith({ creator: { outcome: 'warn', problems: [note] } });

function stackOf(count: number, own: ReportLike = reportWith()): ReportLike {
  const contents = Array.from({ length: count }, (_, index) => ({ at: `/evidence/${index}`, report: noted }));
  return { ...own, contents };
}

describe('the problems of a document', () => {
  test('begin with what decides', () => {
    const lines = linesOf(
      reportWith(
        {
          creator: { outcome: 'warn', problems: [note] },
          contents: { outcome: 'fail', problems: [fault] },
        },
        { verdict: 'invalid' },
      ),
    );
    const from = (code: string) => lines.indexOf(`  ${code}`);
    assert.ok(from('component.invalid') > 0);
    assert.ok(from('component.invalid') < from('creator.differs'));
  });

  test.each(['en', 'es', 'fr'] as const)(
    'what all inside say is told once, with the places: %s',
    (language) => {
      const lines = linesOf(stackOf(3), language);
      assert.equal(lines.filter((line) => line.trim() === 'creator.differs').length, 1);
      assert.ok(lines.includes('  creator.differs'));
      assert.ok(lines.some((line) => line.includes('→ /evidence/0, /evidence/1, /evidence/2')));
      assert.ok(lines.every((line) => line.length <= 80));
    },
  );

  test('what one alone says stays with it', () => {
    const lines = linesOf(stackOf(1));
    assert.ok(lines.includes('    creator.differs'));
    assert.ok(!lines.includes('  creator.differs'));
  });

  test('many places are counted', () => {
    const text = linesOf(stackOf(9)).join(' ').replace(/\s+/g, ' ');
    assert.ok(text.includes('/evidence/4, and 4 more'));
    assert.ok(!text.includes('→ /evidence/5'));
  });

  test('faults are never taken out of where they are', () => {
    const broken = reportWith({ contents: { outcome: 'fail', problems: [fault] } }, { verdict: 'invalid' });
    const contents = [0, 1].map((index) => ({ at: `/evidence/${index}`, report: broken }));
    const lines = linesOf(reportWith({}, { verdict: 'invalid', contents }));
    assert.equal(lines.filter((line) => line === '    component.invalid').length, 2);
  });
});
