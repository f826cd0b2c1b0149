import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { likeness, wordsApart } from '../../src/quality/text/likeness.js';
import { phraseIndex, phrasesIn } from '../../src/quality/text/phrases.js';
import { readingGrade, syllablesIn } from '../../src/quality/text/reading-grade.js';
import { sentencesOf } from '../../src/quality/text/sentences.js';
import { coordinatedVerbs, leadingVerb } from '../../src/quality/text/verbs.js';
import { wordsOf } from '../../src/quality/text/words.js';

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', 3],
    ['One, e.g. this, i.e. that.', 1],
    ['Dr. A. Moss wrote it.', 1],
    ['She said “Stop.” Then she went.', 2],
    ['1.5 credits (about 15 h.) are claimed', 1],
    ['A heading\nA line', 2],
    ['教師は計画する。次に試す。', 2],
    ['...', 1],
    ['', 0],
    [' \n ', 0],
  ])('%o: %d', (text, count) => {
    assert.equal(sentencesOf(text).length, count);
  });

  test('lose no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(sentencesOf(text).join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('the reading grade', () => {
  test.each([
    ['the', 1],
    ['cat', 1],
    ['make', 1],
    ['asked', 1],
    ['wanted', 2],
    ['reading', 2],
    ['table', 2],
    ['teacher', 2],
    ['educator', 4],
    ['instruction', 3],
    ['classes', 2],
    ['re-check', 2],
    ['yes', 1],
    ['xyz', 1],
  ])('%s has %d syllables', (word, count) => {
    assert.equal(syllablesIn(word), count);
  });

  test('is that of the formula', () => {
    // 20 sentences of 6 words of one syllable each: 0.39 × 6 + 11.8 × 1 − 15.59.
    const easy = readingGrade(Array.from({ length: 20 }, () => 'The cat sat on the mat.'));
    assert.equal(easy?.grade.toFixed(2), '-1.45');
    assert.equal(easy.words, 120);
    // 50 sentences of 2 words, 4 and 3 syllables: 0.39 × 2 + 11.8 × 3.5 − 15.59.
    const hard = readingGrade(['Educator instruction. '.repeat(50)]);
    assert.equal(hard?.grade.toFixed(2), '26.49');
  });

  test('needs a hundred words', () => {
    assert.equal(readingGrade(['The cat sat on the mat.']), undefined);
    assert.equal(readingGrade([]), undefined);
  });

  test('grows with sentences that are put together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (size) => {
        const sentence = 'we plan a lesson for a class '.repeat(2);
        const apart = readingGrade(Array.from({ length: size * 10 }, () => sentence));
        const joined = readingGrade(Array.from({ length: 10 }, () => sentence.repeat(size)));
        assert.ok((joined?.grade ?? 0) >= (apart?.grade ?? 0));
      }),
    );
  });
});

describe('likeness', () => {
  test.each([
    ['a b', 'a b', 1],
    ['a b', 'b a', 1],
    ['a b', 'c d', 0],
    ['a b c d', 'a b c e', 0.75],
    ['a a', 'a', 2 / 3],
    ['', '', 1],
  ])('of %o and %o: %d', (first, second, expected) => {
    assert.equal(likeness(wordsOf(first), wordsOf(second)), expected);
  });

  test('is the same both ways, and 1 exactly where no words are apart', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const alike = likeness(first, second);
        assert.equal(alike, likeness(second, first));
        assert.ok(alike >= 0 && alike <= 1);
        assert.equal(alike === 1, wordsApart(first, second).length === 0);
      }),
    );
  });
});

describe('phrases', () => {
  test('are found as whole words, wherever they stand', () => {
    const index = phraseIndex(['his or her', 'guys', 'student work', "students' work"]);
    const found = (text: string) =>
      phrasesIn(wordsOf(text), index).map(({ phrase, place }) => `${place} ${phrase}`);
    assert.deepEqual(found('Guys, bring his or her student work.'), [
      '0 guys',
      '2 his or her',
      '5 student work',
    ]);
    assert.deepEqual(found('Disguise this or here'), []);
    assert.deepEqual(found(''), []);
  });
});

describe('verbs', () => {
  const base = (text: string) => leadingVerb(wordsOf(text))?.base;
  test.each([
    ['The educator uses a check.', 'use'],
    ['Educators classify errors.', 'classify'],
    ['The educator classifies errors.', 'classify'],
    ['Planning a week.', 'plan'],
    ['The teacher juxtaposes lessons.', 'juxtapose'],
    ['The educator is aware of it.', 'aware'],
    ['Their students’ reading and writing.', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    assert.equal(base(text), expected);
  });

  test.each<readonly [string, readonly string[]]>([
    [
      'The educator plans lessons and coaches new staff and leads a club.',
      ['plans lessons', 'coaches new staff', 'leads a club'],
    ],
    ['The educator designs and evaluates lessons for the unit.', ['designs', 'evaluates lessons']],
    ['The educator writes the plan and then coaches each of the new staff.', ['writes the plan', 'coaches']],
    ['The educator plans lessons.', []],
  ])('steps are told by their own words: %s', (statement, steps) => {
    assert.deepEqual(coordinatedVerbs(wordsOf(statement)), steps);
  });
});
