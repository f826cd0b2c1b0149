// Writes docs/problems.md from the code tables that the built packages export, so that the page cannot
// drift from the code.
//
//   node docs/problems.mjs [--check] [ROOT]
//
// With --check nothing is written, and the exit code is 1 where the page differs. ROOT is the folder that
// holds `packages` and `docs`; it is the repository unless a test says otherwise.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Lowest first: the order in which a reader meets the packages. */
const packages = ['openbadges', 'microcredentials', 'issuer', 'cli'];

const kinds = [
  { table: 'problemCodes', title: 'problems' },
  { table: 'errorCodes', title: 'errors' },
];

const introduction = `<!-- Written by docs/problems.mjs from the code tables of the packages. Change those, then run \`pnpm run docs\`. -->

# Problems and errors

Whatever can go wrong has a code. A code is stable: once released it is never renamed and never given another
meaning, so switch on it. The message beside it is for people and may change in any release.

There are two kinds, and they never mix:

- A **problem** is what is wrong with a piece of input, or what could not be found out about it. It comes back as
  data, in an \`Outcome\` or a \`Report\`, with a JSON pointer (\`at\`) to the place where there is one. The same
  code may stand beside *bad* (a rule is broken) or *unknown* (it could not be found out); the outcome says which.
- An **error** is thrown, always as a \`BadgeError\`: the caller made a mistake, or the machine is broken. \`cause\`
  holds what lies beneath it.
`;

async function readTables(root) {
  const sections = [];
  for (const name of packages) {
    if (!existsSync(path.join(root, 'packages', name))) continue;
    const entry = path.join(root, 'packages', name, 'dist', 'index.js');
    if (!existsSync(entry))
      throw new Error(`packages/${name} is not built: run \`pnpm run go:build\` first.`);
    const built = await import(pathToFileURL(entry).href);
    for (const { table, title } of kinds) {
      const codes = Object.entries(built[table] ?? {});
      if (codes.length > 0) sections.push({ heading: `\`@badgewright/${name}\`: ${title}`, codes });
    }
  }
  return sections;
}

function render(sections) {
  const tables = sections.map(({ heading, codes }) => {
    const rows = codes.map(
      ([code, entry]) => `| \`${code}\` | ${cell(entry.means)} | ${cell(entry.action)} |`,
    );
    return [
      `## ${heading}`,
      '',
      '| code | what it means | what to do |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[introduction, ...tables].join('\n').replace(/\n+## /gu, '\n\n## ')}\n`;
}

/** A table cell may hold neither a line break nor a bare bar. */
function cell(text) {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
}

async function main(argv) {
  const check = argv.includes('--check');
  const root =
    argv.find((argument) => !argument.startsWith('--')) ?? fileURLToPath(new URL('..', import.meta.url));
  const page = path.join(root, 'docs', 'problems.md');
  const expected = render(await readTables(root));
  if (!check) {
    writeFileSync(page, expected);
    console.log('docs/problems.md is written.');
    return 0;
  }
  if (existsSync(page) && readFileSync(page, 'utf8') === expected) {
    console.log('docs/problems.md equals the codes.');
    return 0;
  }
  console.error('docs/problems.md differs from the codes: run `pnpm run docs` and commit the page.');
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
