import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { errorCodes, problemCodes } from '../src/index.js';
import { cases } from './fixture.js';

/** The sources of a folder, one text each, by path. */
function sourcesOf(folder: string): ReadonlyMap<string, string> {
  const base = new URL(folder, import.meta.url);
  const paths = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, base), 'utf8')]));
}

/** Texts in quotes, comments left out: a code is written as one text, whole, wherever it is produced. */
function quotedIn(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'([^'\n]*)'/g)].flatMap(([, quoted]) => quoted ?? []);
}

/** Words of texts in quotes and in templates: tests write a code with its pointer behind it. */
function wordsIn(text: string): readonly string[] {
  const templates = [...text.matchAll(/`([^`]*)`/g)].flatMap(([, template]) => template ?? []);
  return [...quotedIn(text), ...templates].flatMap((words) => words.split(/[\s,]+/));
}

const tables = new Set(['problem-codes.ts', 'error-codes.ts']);
const sources = [...sourcesOf('../src/')].filter(
  ([path]) =>
    !tables.has(path) &&
    !path.startsWith('generated') &&
    !path.startsWith('codes') &&
    !path.startsWith('explain'),
);
const written = new Set(sources.flatMap(([, text]) => quotedIn(text)));
// The words of explanations name every code, and say nothing of where it comes from.
const tests = [...sourcesOf('./')].filter(
  ([path]) => path !== 'problem-codes.test.ts' && !path.startsWith('explain'),
);
const asserted = new Set([
  ...cases().flatMap(({ codes }) => codes),
  ...tests.flatMap(([, text]) => wordsIn(text)),
]);

const codes = { ...problemCodes, ...errorCodes };
const areas = new Set(Object.keys(codes).map((code) => code.split('.')[0] ?? ''));

describe('the tables of codes', () => {
  test('have no code in common', () => {
    assert.equal(
      Object.keys(codes).length,
      Object.keys(problemCodes).length + Object.keys(errorCodes).length,
    );
  });

  test('name an area and a finding, in small letters', () => {
    for (const code of Object.keys(codes)) assert.match(code, /^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });

  test('say what each code means and what to do about it, in whole sentences', () => {
    for (const [code, { means, action }] of Object.entries(codes)) {
      for (const sentence of [means, action]) {
        assert.match(sentence, /^[A-Z`].*[^.\s]\.$/s, code);
        assert.ok(sentence.length > 15 && sentence.length < 200, code);
        assert.doesNotMatch(sentence, /\s{2}|\n/, code);
      }
      assert.notEqual(means, action, code);
    }
  });

  test('mean something else by each code', () => {
    const meanings = Object.values(codes).map(({ means }) => means);
    assert.equal(new Set(meanings).size, meanings.length);
  });
});

describe('every code', () => {
  for (const code of Object.keys(codes)) {
    test(`${code} is produced by the sources`, () => {
      assert.ok(written.has(code));
    });
  }

  test('that the sources write is in the tables', () => {
    const strays = [...written].filter((text) => {
      const [area = '', finding, ...more] = text.split('.');
      return areas.has(area) && finding !== undefined && more.length === 0 && !Object.hasOwn(codes, text);
    });
    assert.deepEqual(strays, []);
  });

  test('that the corpus expects is in the table of problems', () => {
    for (const { slug, codes: expected } of cases()) {
      for (const code of expected) assert.ok(Object.hasOwn(problemCodes, code), `${slug}: ${code}`);
    }
  });

  for (const code of Object.keys(codes)) {
    test(`${code} is shown by a case of the corpus or by a test`, () => {
      assert.ok(asserted.has(code));
    });
  }
});
