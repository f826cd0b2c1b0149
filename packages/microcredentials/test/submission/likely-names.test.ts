import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { likelyNames, parseSubmission } from '../../src/index.js';
import { edited, readFixture } from '../fixtures.js';
import { root } from '../build/schema-files.js';

function looks(title: string): readonly string[] {
  const name = 'mc-1-attempt-1';
  const parsed = parseSubmission(edited(readFixture(`submissions/${name}`), ['/artefacts/1/title', title]));
  assert.ok(parsed.kind === 'ok');
  return likelyNames(parsed.value).map(({ at, looksLike, message }) => {
    assert.ok(message.length > 20 && !message.includes(title));
    return `${looksLike} ${at}`;
  });
}

describe('likely names in titles', () => {
  test.each([
    'Jayden’s reading log',
    "Maria's reading log",
    'Running record of Jayden R.',
    'Notes on J. Rivers',
    'Conference with Aaliyah',
    'Lesson observed by Mr. Quist',
    'Letter from Mrs Quist',
    'Plan (Sofia Quist, grade 2)',
    'MARIA QUIST',
  ])('a person: %s', (title) => {
    assert.deepEqual(looks(title), ['person /artefacts/1/title']);
  });

  test.each([
    'plan.pdf',
    'Lesson plan final.docx',
    'lesson_plan_2',
    'IMG_20260312',
    'Video DSC00412',
    '(scan.JPG)',
  ])('a file: %s', (title) => {
    assert.deepEqual(looks(title), ['file /artefacts/1/title']);
  });

  test('a word may be taken for a name, which costs a look', () => {
    assert.deepEqual(looks('Texts: the King James Bible'), ['person /artefacts/1/title']);
  });

  test('both at once', () => {
    assert.deepEqual(looks('Running record of Jayden R. scan.pdf'), [
      'file /artefacts/1/title',
      'person /artefacts/1/title',
    ]);
  });

  test.each([
    'Small-Group Reading Plan',
    'Bloom’s taxonomy in three lessons',
    'Students’ work before and after',
    'The teacher’s reflection',
    'Unit 2, Part A. Overview',
    'Work of Student A. before the lesson',
    'Black History Month: Lesson Plan',
    'Analysis by New York standards',
    'Grace, hope and will in poems',
    'Plan for May and June',
    'A lesson on the American Revolution',
    'Video of a lesson in Spanish',
    'Student E, first draft',
    'Results e.g. of the pre-test. Then the post-test',
    'Version 1.2 of the plan',
    'Data and charts (n=24)',
    'Miss nothing: a checklist',
    'Rosa',
  ])('neither: %s', (title) => {
    assert.deepEqual(looks(title), []);
  });

  test('no fixture has any, and a hostile title takes no time', () => {
    for (const file of readdirSync(root('../../fixtures/submissions')).filter((name) =>
      name.endsWith('.json'),
    )) {
      const parsed = parseSubmission(readFixture(`submissions/${file.replace('.json', '')}`));
      assert.ok(parsed.kind === 'ok', file);
      assert.deepEqual(likelyNames(parsed.value), [], file);
    }
    assert.deepEqual(looks('A. '.repeat(30_000)), []);
    assert.deepEqual(looks('a_'.repeat(40_000)), ['file /artefacts/1/title']);
  });
});
