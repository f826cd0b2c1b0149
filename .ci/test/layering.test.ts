import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import {
  cycles,
  extensionFaults,
  layerFaults,
  nameFaults,
  packageDirectionFaults,
  pathNameFaults,
} from '../layering.js';
import { importsOf, listFiles, packageNames, readSources, sourceFile } from '../source-tree.js';
import type { SourceFile } from '../source-tree.js';

function snippet(path: string, ...lines: readonly string[]): SourceFile {
  return sourceFile(`packages/${path}`, lines.join('\n'));
}

describe('the scanner sees', () => {
  test('every form of import, and which of them are gone at run time', () => {
    const file = snippet(
      'openbadges/src/verify/verify.ts',
      "import './effect.js';",
      "import value from './value.js';",
      "import type { T } from './type.js';",
      "import { type U } from './inline.js';",
      "export { a } from './export.js';",
      "export type { B } from './export-type.js';",
      "const lazy = await import('./lazy.js');",
      "const old = require('./old.cjs');",
      "type V = import('./import-type.js').V;",
      "import equals = require('./equals.cjs');",
      "const text = \"import './in-a-string.js'\"; // import './in-a-comment.js'",
    );
    assert.deepEqual(
      importsOf(file).map(({ specifier, typeOnly, line }) => [line, specifier, typeOnly]),
      [
        [1, './effect.js', false],
        [2, './value.js', false],
        [3, './type.js', true],
        [4, './inline.js', false],
        [5, './export.js', false],
        [6, './export-type.js', true],
        [7, './lazy.js', false],
        [8, './old.cjs', false],
        [9, './import-type.js', true],
        [10, './equals.cjs', false],
      ],
    );
  });

  test.each([
    ['openbadges/src/verify.ts', "import type { A } from '@badgewright/microcredentials';"],
    ['openbadges/src/index.ts', "export { parse } from '@badgewright/openbadges';"],
    ['microcredentials/src/decide.ts', "import { ok } from '@badgewright/openbadges';"],
    ['microcredentials/src/decide.ts', "import { type Outcome } from '@badgewright/openbadges';"],
    ['microcredentials/test/decide.test.ts', "import { issue } from '@badgewright/issuer';"],
    ['issuer/src/issue.ts', "import type { Run } from '@badgewright/cli';"],
    ['issuer/src/issue.ts', "import { sign } from '@badgewright/openbadges/dist/index.js';"],
    ['cli/src/run.ts', "import { sign } from '../../openbadges/src/index.js';"],
    ['cli/test/run.test.ts', "import { sign } from '../../openbadges/src/index.js';"],
    ['newcomer/src/index.ts', "import { sign } from '@badgewright/openbadges';"],
  ])('%s: %s', (path, line) => {
    assert.equal(packageDirectionFaults(snippet(path, line)).length, 1);
  });

  test.each([
    ['openbadges/src/verify/verify.ts', "import { ok } from '../outcome.js';"],
    ['openbadges/test/surface.test.ts', "await import('@badgewright/openbadges');"],
    ['openbadges/src/proof/suite.ts', "import jsonld from 'jsonld';"],
    ['microcredentials/src/decide.ts', "import type { Outcome } from '@badgewright/openbadges';"],
    ['microcredentials/test/decide.test.ts', "import { parse } from '@badgewright/openbadges';"],
    ['issuer/src/issue.ts', "import { decide } from '@badgewright/microcredentials';"],
    ['cli/src/run.ts', "import { issue } from '@badgewright/issuer';"],
    ['cli/src/run.ts', "import { guardedFetch } from '@badgewright/openbadges/node';"],
    ['cli/test/run.test.ts', "import { readCase } from '../../../fixtures/read-case.js';"],
  ])('nothing wrong in %s: %s', (path, line) => {
    assert.deepEqual(packageDirectionFaults(snippet(path, line)), []);
  });

  test.each([
    ['openbadges/src/outcome.ts', "import type { OpenBadge } from './model/credential.js';"],
    ['openbadges/src/model/parse.ts', "import type { Env } from '../ports.js';"],
    ['openbadges/src/did/key.ts', "import { suite } from '../proof/eddsa.js';"],
    ['openbadges/src/bake/png.ts', "export { verify } from '../verify/verify.js';"],
    ['openbadges/src/verify/verify.ts', "import { sign } from '../sign.js';"],
    ['openbadges/src/newcomer.ts', ''],
    // Which of the two it is, `#platform` says.
    ['openbadges/src/keys/rsa.ts', "import { verifyRsa } from '../platform/node.js';"],
    ['openbadges/src/proof/hash.ts', "import { hash } from '../platform/web.js';"],
  ])('a wrong layer in %s: %s', (path, line) => {
    assert.equal(layerFaults(snippet(path, line)).length, 1);
  });

  test.each([
    ['openbadges/src/error.ts', "import type { Problem } from './problem.js';"],
    ['openbadges/src/keys/jwk.ts', "import { resolve } from '../did/key.js';"],
    ['openbadges/src/verify/verify.ts', "import { check } from './checks/proof.js';"],
    ['openbadges/src/keys/rsa.ts', "import { verifyRsa } from '#platform';"],
    ['openbadges/src/keys/jwk.ts', "import type { NistCurve } from '../platform/platform.js';"],
    ['openbadges/src/digitalbazaar.d.ts', "declare module '@digitalbazaar/vc' {}"],
  ])('no wrong layer in %s: %s', (path, line) => {
    assert.deepEqual(layerFaults(snippet(path, line)), []);
  });

  test('a relative import without its extension', () => {
    const file = snippet('cli/src/run.ts', "import './commands/verify';", "import '..';", "import './a.ts';");
    assert.equal(extensionFaults(file).length, 3);
  });

  test('no fault in a relative import with its extension', () => {
    const file = snippet('cli/src/run.ts', "import './a.js';", "import b from './b.json';", "import 'jose';");
    assert.deepEqual(extensionFaults(file), []);
  });

  test.each([
    'cli/src/utils.ts',
    'cli/src/shared/print.ts',
    'cli/src/badge-service.ts',
    'cli/test/helpers.ts',
  ])('a name that says nothing: %s', (path) => {
    assert.equal(pathNameFaults(path).length, 1);
  });

  test('a class that is named for no noun or verb', () => {
    const file = snippet('cli/src/print.ts', 'export class BadgeManager {}', 'const a = class Helper {};');
    assert.equal(nameFaults(file).length, 2);
  });

  test('nothing wrong in a name that says what is in the file', () => {
    const file = snippet('openbadges/src/verify/explain.ts', 'class BadgeError extends Error {}');
    assert.deepEqual(nameFaults(file), []);
  });

  test('a circle of imports, at run time and of types', () => {
    const files = [
      snippet('cli/src/a.ts', "import { b } from './b.js';"),
      snippet('cli/src/b.ts', "import { c } from './c.js';"),
      snippet('cli/src/c.ts', "import { a } from './a.js';"),
      snippet('cli/src/d.ts', "import type { E } from './e.js';"),
      snippet('cli/src/e.ts', "import { d } from './d.js';", "import { a } from './a.js';"),
      snippet('cli/src/f.ts', "import { f } from './f.js';"),
    ];
    const abc = ['packages/cli/src/a.ts', 'packages/cli/src/b.ts', 'packages/cli/src/c.ts'];
    const de = ['packages/cli/src/d.ts', 'packages/cli/src/e.ts'];
    assert.deepEqual(cycles(files, 'runtime'), [abc, ['packages/cli/src/f.ts']]);
    assert.deepEqual(cycles(files, 'any'), [abc, de, ['packages/cli/src/f.ts']]);
  });

  test('a circle by way of what #platform stands for', () => {
    const files = [
      snippet('openbadges/src/bytes/a.ts', "import { hash } from '#platform';"),
      snippet('openbadges/src/platform/web.ts', "import { a } from '../bytes/a.js';"),
      snippet('openbadges/src/platform/node.ts', "import { b } from '../bytes/b.js';"),
    ];
    const web = ['packages/openbadges/src/bytes/a.ts', 'packages/openbadges/src/platform/web.ts'];
    assert.deepEqual(cycles(files, 'runtime'), [web]);
  });

  test('no circle where two files import a third', () => {
    const files = [
      snippet('cli/src/a.ts', "import { c } from './c.js';", "import { b } from './b.js';"),
      snippet('cli/src/b.ts', "import { c } from './c.js';"),
      snippet('cli/src/c.ts', 'export const c = 1;'),
    ];
    assert.deepEqual(cycles(files, 'any'), []);
  });
});

describe.each(packageNames())('packages/%s', (name) => {
  const sources = readSources(`packages/${name}/src`);
  const tests = readSources(`packages/${name}/test`);

  test('imports only what its row allows, by the public entry point', () => {
    assert.deepEqual([...sources, ...tests].flatMap(packageDirectionFaults), []);
  });

  test('names every relative import with its extension', () => {
    assert.deepEqual([...sources, ...tests].flatMap(extensionFaults), []);
  });

  test('has no circle of imports, of values or of types', () => {
    assert.deepEqual(cycles(sources, 'any'), []);
  });

  test('names files, folders and classes for what they are', () => {
    const files = [...listFiles(`packages/${name}/src`), ...listFiles(`packages/${name}/test`)];
    const other = files.filter((file) => !file.endsWith('.ts'));
    assert.deepEqual([...[...sources, ...tests].flatMap(nameFaults), ...other.flatMap(pathNameFaults)], []);
  });
});

test('openbadges keeps its layers', () => {
  assert.deepEqual(readSources('packages/openbadges/src').flatMap(layerFaults), []);
});
