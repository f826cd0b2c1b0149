import { builtinModules } from 'node:module';

import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];
const scripts = ['**/*.{js,mjs,cjs}'];
const tests = ['packages/*/test/**/*.ts', '.ci/test/**/*.ts'];
/** Files that a tool loads by their default export. */
const toolConfigs = ['**/*.config.{js,ts}', '**/.size-limit.mjs'];

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const noExportAll = {
  selector: 'ExportAllDeclaration',
  message: 'List the names: the public surface is hand-written.',
};
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

/** Decisions are recomputed years later, so nothing in the rules may depend on when or where they run. */
const ambientInputs = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take it as an argument.',
  },
];

/** What a script of ours may use without importing it. */
const nodeGlobals = Object.fromEntries(
  [
    'console',
    'process',
    'Buffer',
    'URL',
    'TextEncoder',
    'TextDecoder',
    'crypto',
    'fetch',
    'Response',
    'setTimeout',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '**/generated/', 'demo-out/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    name: 'every language',
    rules: {
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnum, noExportAll, noDefaultExport],
    },
  },

  {
    name: 'TypeScript, with types',
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Without the await, a rejection passes the catch beside it.
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // A `default` is a decision that a reader can see; what is caught here is the case nobody thought of.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],

      // Both forms have their place: `type` for unions and closed data, `interface` for ports and open shapes.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Suggests `!`, which is forbidden.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A port's method is `async` so that a throw becomes a rejection, also where it awaits nothing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },

  {
    name: 'packages that also run in browsers',
    files: ['packages/openbadges/src/**/*.ts', 'packages/microcredentials/src/**/*.ts'],
    // An entry of its own, which no browser loads, and the half of `#platform` that none is given.
    ignores: ['packages/openbadges/src/node/**', 'packages/openbadges/src/platform/node.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.map((name) => ({ name, message: 'This package also runs in browsers.' })),
          patterns: [{ regex: '^node:', message: 'This package also runs in browsers.' }],
        },
      ],
    },
  },

  {
    name: 'rules without a clock, a network or chance',
    files: ['packages/microcredentials/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'crypto'],
      'no-restricted-syntax': ['error', noEnum, noExportAll, noDefaultExport, ...ambientInputs],
    },
  },

  {
    name: 'the list of a package’s names',
    files: ['packages/*/src/index.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    name: 'tests',
    files: tests,
    // A `describe` is a list, not a function with a job.
    rules: { 'max-lines-per-function': 'off' },
  },

  {
    name: 'scripts, without types',
    files: scripts,
    languageOptions: { globals: nodeGlobals },
  },

  {
    name: 'scripts that speak to a person at a terminal',
    files: ['examples/**', 'fixtures/*.mjs', 'packages/*/build/**', 'docs/**', '.ci/*.{js,mjs,ts}'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'descriptions of somebody else’s module',
    files: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', noEnum],
      // In a module that is only declared there is no other way to name a type of ours.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },

  {
    name: 'tool configuration',
    files: toolConfigs,
    rules: { 'no-restricted-syntax': ['error', noEnum, noExportAll] },
  },
);
