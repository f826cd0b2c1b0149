import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The JavaScript of a page, block by block. */
function blocksOf(page: string): readonly string[] {
  return [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code ?? '');
}

async function outputOf(code: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return stdout;
}

/** What the second block leaves to its reader: three files, read. */
const material = `
import { readFile as read } from 'node:fs/promises';
const json = async (path) => JSON.parse(await read('fixtures/' + path + '.json', 'utf8'));
const definition = await json('definitions/mc-1-small-group-reading');
const submission = await json('submissions/mc-1-attempt-2');
const reviews = [await json('reviews/mc-1-attempt-2-assessor-a'), await json('reviews/mc-1-attempt-2-assessor-b')];
`;

describe('the code in README.md', () => {
  const [verifies = '', issues = '', ...others] = blocksOf(readFileSync(`${root}/README.md`, 'utf8'));

  test('is two blocks, one of eight lines and one of ten', () => {
    const linesOf = (code: string): number =>
      code
        .trim()
        .split('\n')
        .filter((line) => line !== '').length;
    assert.deepEqual(others, []);
    assert.ok(linesOf(verifies) <= 8);
    assert.ok(linesOf(issues) <= 10);
  });

  test('verifies, with the verdict and the reasons', async () => {
    const output = await outputOf(verifies);
    const place = '/credentialSubject/verifiableCredential/1';
    assert.deepEqual(output.trim().split('\n'), [
      'invalid record',
      `contents fail contents.invalid ${place}`,
    ]);
  });

  test('issues a badge that verifies', async () => {
    const check = `
import { verify } from '@badgewright/openbadges';
console.log(issued.kind, (await verify(issued.value.badge)).verdict);`;
    assert.equal((await outputOf(material + issues + check)).trim(), 'ok valid');
  });
});
