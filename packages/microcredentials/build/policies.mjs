// Writes src/generated/policies.ts from policies/: the packs of rules that this package ships, so that a browser needs
// no file to read them. Whether each of them is right, a test says.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Writes the packs in the order of their names. */
export async function writePolicies() {
  const files = await readdir(at('policies'), { recursive: true });
  const names = files.filter((file) => file.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(at(`policies/${name}`), 'utf8')));
  await writeFile(
    at('src/generated/policies.ts'),
    [
      '// Written by build/schemas.mjs from policies/; edit the files there.',
      "import type { RenewalPolicy } from './types.js';",
      '',
      'export const policies: readonly RenewalPolicy[] = [',
      ...texts.map((text) => `${text.trimEnd()},`),
      '];',
      '',
    ].join('\n'),
  );
}
