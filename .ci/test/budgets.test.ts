import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import {
  codeLines,
  countAssertions,
  forbiddenSyntax,
  lengthFaults,
  lineCount,
  maxAssertionsPerThousand,
  minTestRatio,
  totalLines,
  undocumentedExports,
} from '../budgets.js';
import { isGenerated, isWords, packageNames, readSources, sourceFile } from '../source-tree.js';
import type { SourceFile } from '../source-tree.js';

function snippet(...lines: readonly string[]): SourceFile {
  return sourceFile('packages/cli/src/snippet.ts', lines.join('\n'));
}

function handWritten(folder: string): readonly SourceFile[] {
  return readSources(folder).filter((file) => !isGenerated(file));
}

describe('the scanner', () => {
  test('counts the lines that hold code', () => {
    const text = [
      '/** What. */',
      'export const a = 1; // why',
      '',
      '  // A comment.',
      ' * More.',
      'const b = 2;',
    ];
    assert.equal(codeLines(snippet(...text)), 2);
    assert.equal(codeLines(snippet('/* nothing */')), 0);
  });

  test('counts lines as an editor does', () => {
    assert.deepEqual(['', 'a', 'a\n', 'a\nb', 'a\n\nb\n'].map(lineCount), [0, 1, 1, 2, 3]);
    assert.equal(totalLines([snippet('a', 'b'), snippet('c')]), 3);
  });

  test('finds a file over the budget, and none at it', () => {
    assert.equal(lengthFaults(snippet(...Array<string>(301).fill('a;'))).length, 1);
    assert.deepEqual(lengthFaults(snippet(...Array<string>(300).fill('a;'))), []);
  });

  test.each([
    'let a: any;',
    'type A = Record<string, any>;',
    "export * from './a.js';",
    "export * as a from './a.js';",
    'enum A { B }',
    'declare const enum A { B }',
    'const a = b!;',
    'let a!: string;',
    'class A { b!: string }',
  ])('finds %s', (line) => {
    assert.equal(forbiddenSyntax(snippet(line)).length, 1);
  });

  test('finds none of them in words, comments and negations', () => {
    const file = snippet(
      '// any enum, export * and b! are forbidden',
      "const any = 'any export * enum';",
      'const enumeration: unknown = !any !== true;',
      "export { a } from './a.js';",
    );
    assert.deepEqual(forbiddenSyntax(file), []);
  });

  test('counts type assertions of either form', () => {
    assert.equal(countAssertions(snippet('a as B;', '<B>a;', 'a as unknown as B;')), 4);
  });

  test('does not count what asserts nothing', () => {
    const file = snippet(
      'const a = [1] as const;',
      'const b = { c: 1 } satisfies C;',
      "import { d as e } from './d.js';",
    );
    assert.equal(countAssertions(file), 0);
  });

  test('tells the texts of a language from code', () => {
    assert.equal(isWords({ path: 'packages/openbadges/src/explain/es/words.ts' }), true);
    assert.equal(isWords({ path: 'packages/openbadges/src/explain/words.ts' }), false);
    assert.equal(isWords({ path: 'packages/openbadges/src/codes/proof-codes.ts' }), true);
    assert.equal(isWords({ path: 'packages/cli/src/error-codes.ts' }), true);
    assert.equal(isWords({ path: 'packages/microcredentials/src/page/words-fr.ts' }), true);
    assert.equal(isWords({ path: 'packages/microcredentials/src/page/page-words.ts' }), false);
  });

  test('tells generated files from hand-written ones', () => {
    assert.equal(isGenerated({ path: 'packages/openbadges/src/contexts/generated/ob3.ts' }), true);
    assert.equal(isGenerated({ path: 'packages/openbadges/src/contexts/generate.ts' }), false);
  });
});

describe('the scanner of public exports', () => {
  const entry = 'packages/cli/src/index.ts';

  function undocumented(files: Readonly<Record<string, string>>): readonly string[] {
    return undocumentedExports(
      entry,
      Object.entries(files).map(([name, text]) => sourceFile(`packages/cli/src/${name}`, text)),
    );
  }

  test('finds what carries no JSDoc, through every form of re-export', () => {
    const found = undocumented({
      'index.ts': [
        "export { a, b as c } from './a.js';",
        "import { d } from './a.js';",
        'export { d };',
        "export type { E } from './passes-on.js';",
        'export const [f, { g }] = [1, { g: 2 }];',
      ].join('\n'),
      'a.ts': [
        'export function a() {}',
        '// A line comment is no documentation.',
        'export const b = 1;',
        '/** */',
        'export class d {}',
      ].join('\n'),
      'passes-on.ts': "export type { Inner as E } from './types.js';",
      'types.ts':
        '/** Documented, but not what is exported. */\ninterface Other {}\nexport type Inner = Other;',
    });
    assert.deepEqual(
      found.map((line) => line.replace('packages/cli/src/', '')),
      [
        'a.ts:1 a is exported without JSDoc',
        'a.ts:3 c is exported without JSDoc',
        'a.ts:5 d is exported without JSDoc',
        'types.ts:3 E is exported without JSDoc',
        'index.ts:5 f is exported without JSDoc',
        'index.ts:5 g is exported without JSDoc',
      ],
    );
  });

  test('finds nothing where every export is documented or is of another package', () => {
    const found = undocumented({
      'index.ts': [
        "export { run, both, Shape } from './a.js';",
        "export type { Outcome } from '@badgewright/openbadges';",
      ].join('\n'),
      'a.ts': [
        '/** Runs. */',
        'export function run(): void;',
        'export function run(times?: number): void {}',
        '/** Names two things. */',
        'export const both = 1;',
        '/** A shape. */',
        'export interface Shape {}',
        'export const internal = 1;',
      ].join('\n'),
    });
    assert.deepEqual(found, []);
  });

  test('says so where a declaration or the entry is not there', () => {
    assert.equal(undocumented({ 'index.ts': "export { a } from './a.js';" }).length, 1);
    assert.equal(
      undocumented({ 'index.ts': "export { a } from './a.js';", 'a.ts': 'const b = 1;' }).length,
      1,
    );
    assert.equal(undocumented({}).length, 1);
  });

  test('ends where two files re-export each other', () => {
    const found = undocumented({
      'index.ts': "export { a } from './a.js';",
      'a.ts': "export { a } from './b.js';",
      'b.ts': "export { a } from './a.js';",
    });
    assert.equal(found.length, 1);
  });
});

describe.each(packageNames())('packages/%s', (name) => {
  const files = handWritten(`packages/${name}/src`);

  test('has no source file over 300 lines', () => {
    assert.deepEqual(files.flatMap(lengthFaults), []);
  });

  test('uses no any, export *, enum or !', () => {
    assert.deepEqual(files.flatMap(forbiddenSyntax), []);
  });

  test('documents every public export', () => {
    const all = readSources(`packages/${name}/src`);
    assert.deepEqual(undocumentedExports(`packages/${name}/src/index.ts`, all), []);
  });

  test('overrules the compiler at most twice in 1,000 lines', () => {
    const found = files.filter((file) => countAssertions(file) > 0);
    const total = found.reduce((sum, file) => sum + countAssertions(file), 0);
    const places = found.map((file) => `${file.path} (${countAssertions(file)})`).join(', ');
    const allowed = (totalLines(files) * maxAssertionsPerThousand) / 1000;
    assert.ok(total <= allowed, `${total} assertions, ${allowed.toFixed(1)} allowed: ${places}`);
  });
});

test('there are three lines of test for two of source', () => {
  const [tests, sources] = ['test', 'src'].map((folder) => {
    const files = packageNames().flatMap((name) => handWritten(`packages/${name}/${folder}`));
    return files.filter((file) => !isWords(file)).reduce((sum, file) => sum + codeLines(file), 0);
  });
  assert.ok(tests !== undefined && sources !== undefined && sources > 0);
  const ratio = tests / sources;
  assert.ok(ratio >= minTestRatio, `${tests} lines of test for ${sources} of source: ${ratio.toFixed(2)}`);
});
