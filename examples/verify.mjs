// Verifies a badge file of any kind (JSON, signed text, PNG, SVG), prints the verdict and the reasons.
//
//   node examples/verify.mjs [badge.json]
import { readFile } from 'node:fs/promises';

import { problemCodes, verify } from '@badgewright/openbadges';

const file = process.argv[2] ?? new URL('../fixtures/credentials/valid-vcdm-2.0/input.json', import.meta.url);
const report = await verify(await readFile(file));

console.log(report.verdict);
for (const check of report.checks) {
  console.log(`  ${check.name}: ${check.outcome}`);
  for (const { code, at } of check.problems) {
    console.log(`    ${code} at ${at}: ${problemCodes[code].means} ${problemCodes[code].action}`);
  }
}

// Only a valid report has the badge: nobody reads an unverified one by accident.
if (report.verdict === 'valid' && report.kind === 'badge') {
  console.log('earned by', report.badge.credentialSubject.id);
}
process.exitCode = { valid: 0, invalid: 1, indeterminate: 2 }[report.verdict];
