import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { errorCodes, problemCodes } from '@badgewright/openbadges';
import { explained, explainedErrors } from '../../src/print/explained.js';
import { badgewright } from '../console.js';

/** The options that a text names. */
function optionsIn(text: string): readonly string[] {
  return text.match(/--[a-z-]+/g) ?? [];
}

describe('what codes come to at the command line', () => {
  test('every code of the library is explained', () => {
    for (const code of Object.keys(problemCodes)) assert.ok(explained.has(code), code);
    for (const code of Object.keys(errorCodes)) assert.ok(explainedErrors.has(code), code);
  });

  test('is told in sentences', () => {
    for (const [code, { means, action }] of [...explained, ...explainedErrors]) {
      for (const text of [means, action]) assert.match(text, /^[A-Z].*[.]$/s, code);
    }
  });

  test('names only options that there are', async () => {
    const helps = await Promise.all(
      ['verify', 'issue', 'keygen', 'disclose'].map((name) => badgewright([name, '--help'])),
    );
    const help = helps.map(({ out }) => out).join('');
    const named = [...explained.values(), ...explainedErrors.values()].flatMap(({ action }) =>
      optionsIn(action),
    );
    assert.ok(named.length > 5);
    for (const option of named) assert.ok(help.includes(` ${option} `) || option === '--help', option);
  });

  test('sends nobody to a network or a program that this command has not', () => {
    for (const code of [
      'network.offline',
      'network.unreachable',
      'issuer.keys-unreachable',
      'jwt.claim-missing',
    ]) {
      assert.notDeepEqual(
        explained.get(code),
        Object.entries(problemCodes).find(([name]) => name === code)?.[1],
      );
    }
  });
});
