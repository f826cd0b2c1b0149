import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { problemCodes } from '../src/index.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The texts of all tests of this package but this one. */
const tests = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'problem-codes.test.ts')
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

describe('problemCodes', () => {
  test.each(Object.entries(problemCodes))(
    '%s says what it means and what to do',
    (code, { means, action }) => {
      assert.match(code, /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.match(means, /\.$/);
      assert.match(action, /\.$/);
    },
  );

  test('each code is asserted by a test', () => {
    assert.deepEqual(
      Object.keys(problemCodes).filter((code) => !new RegExp(`['"\`]${code}['"\` ]`).test(tests)),
      [],
    );
  });
});
