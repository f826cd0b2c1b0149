// What a licensure office does with a badge: is it valid, by an issuer on the office's list, of the person who handed it in?
// Prints the answer in words, and writes a page to print.
//
//   node examples/office.mjs [badge.json] [page.html]
import { readFile, writeFile } from 'node:fs/promises';

import { explain, readTrustList, reportPage, verify } from '@badgewright/openbadges';

const here = (path) => new URL(path, import.meta.url);
const [file = here('../fixtures/credentials/trust-listed/input.json'), page] = process.argv.slice(2);

const list = await readTrustList(await readFile(here('trust-list.json')));
if (list.kind !== 'ok') throw new Error(list.problems.map(({ code, at }) => `${code} ${at}`).join(', '));

const report = await verify(await readFile(file), {
  trust: list.value,
  recipient: { type: 'id', value: 'urn:uuid:9a2f4b1c-77b1-4b0a-9d9f-3f1d8a6f2c10' },
  // fetch: guardedFetch() from '@badgewright/openbadges/node' reads keys and status lists from the network.
});

const { headline, summary, facts, problems } = explain(report, 'es');
console.log(`${headline}: ${summary}`);
for (const { label, text } of facts) console.log(`  ${label}: ${text}`);
for (const { code, action } of problems) console.log(`  ${code}: ${action}`);
if (page !== undefined) await writeFile(page, reportPage(report, 'es', { source: String(file) }));
process.exitCode = { valid: 0, invalid: 1, indeterminate: 2 }[report.verdict];
