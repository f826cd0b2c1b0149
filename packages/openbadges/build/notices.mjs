// Writes dist/NOTICES.txt: the licences of what the bundles hold of others (`noExternal` in tsup.config.ts).
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const saxes = require.resolve('saxes');
const packages = [path.dirname(saxes), folderOf('xmlchars', saxes), folderOf('cborg', import.meta.filename)];
const notices = await Promise.all(packages.map(noticeIn));
await writeFile(new URL('../dist/NOTICES.txt', import.meta.url), notices.join('\n\n'));

/** The folder of a package, as a file finds it. */
function folderOf(name, from) {
  const [found] = createRequire(from)
    .resolve.paths(name)
    .map((folder) => path.join(folder, name))
    .filter(isThere);
  return found;
}

function isThere(folder) {
  try {
    require(path.join(folder, 'package.json'));
    return true;
  } catch {
    return false;
  }
}

async function noticeIn(folder) {
  const { name, version, license, author } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined
      ? 'The package has no text of its licence.'
      : await readFile(path.join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n${author ?? ''}\n\n${text.trim()}\n`;
}
