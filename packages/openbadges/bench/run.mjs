// Measures everything, prints the table of goals, and writes bench-out/results.json.
//   npm run bench [-- --quick] [--badges 100000] [--date 2026-11-22] [--only verify,stream]
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readOptions } from './options.mjs';
import { clock } from './rounds.mjs';
import { bundle } from './sections/bundle.mjs';
import { coldStart } from './sections/cold-start.mjs';
import { growth } from './sections/growth.mjs';
import { issue } from './sections/issue.mjs';
import { jwt } from './sections/jwt.mjs';
import { statusLists } from './sections/status-lists.mjs';
import { stream } from './sections/stream.mjs';
import { suites } from './sections/suites.mjs';
import { verify } from './sections/verify.mjs';
import { goalTable, growthTable } from './table.mjs';

const sections = { verify, issue, jwt, suites, lists: statusLists, growth, cold: coldStart, bundle, stream };

const options = readOptions(process.argv.slice(2));
const figures = {};
for (const [name, measure] of Object.entries(sections)) {
  if (options.only !== undefined && !options.only.includes(name)) continue;
  const begun = clock();
  Object.assign(figures, await measure(options));
  process.stderr.write(`${name}: ${((clock() - begun) / 1000).toFixed(0)} s\n`);
}

const results = {
  date: options.date ?? null,
  quick: options.quick,
  machine: { cores: availableParallelism(), node: process.version, architecture: process.arch },
  figures,
};
const folder = new URL('../../../bench-out/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('results.json', folder), `${JSON.stringify(results, undefined, 2)}\n`);
process.stdout.write(`${goalTable(results)}\n\n${growthTable(results)}\n`);
