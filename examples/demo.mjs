// The main job, end to end, as an issuer and a stranger would do it at the command line: `npm run demo`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const command = 'packages/cli/dist/main.js';
const out = process.argv[2] ?? 'demo-out';
const [key, badge, altered] = ['issuer-key', 'badge', 'altered'].map((name) => `${out}/${name}.json`);
mkdirSync(out, { recursive: true });
for (const file of [key, badge, altered]) rmSync(file, { force: true });

/** Runs the command as it is printed, and ends the demo where it ends otherwise than expected. */
function run(expected, name, ...options) {
  console.log([`  $ badgewright ${name}`, ...options].join(' \\\n      ') + '\n');
  const argv = [command, name, ...options].flatMap((option) => option.split(' '));
  const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' });
  if (status === expected) return;
  console.error(`\nThe demo stops: this ended with exit code ${status}, not ${expected}.`);
  process.exit(1);
}

function heading(title, ...text) {
  console.log(['', `━━━ ${title} `.padEnd(78, '━'), '', ...text, ''].join('\n'));
}

const folder = 'fixtures/definitions';
const stack = readdirSync(folder).filter((name) => name.endsWith('.json'));
const facts = (attempt, at) => [
  `--definition ${folder}/mc-1-small-group-reading.json`,
  `--submission fixtures/submissions/mc-1-attempt-${attempt}.json`,
  ...['a', 'b'].map((name) => `--review fixtures/reviews/mc-1-attempt-${attempt}-assessor-${name}.json`),
  `--at ${at}`,
];
const signing = [`--key ${key}`, '--issuer examples/pine-hollow.json', `--out ${badge}`];

heading('1  Fifteen micro-credentials', 'Each is a file: what to hand in, and how it is assessed.');
run(0, 'check', ...stack.map((name) => `${folder}/${name}`));
heading('2  The issuer makes a key', 'Once. The private half never leaves its file.');
run(0, 'keygen', `--out ${key}`);
heading('3  Attempt one', 'Two assessors have scored it. One criterion is below its level: no badge.');
run(1, 'issue', ...facts(1, '2026-02-26T15:00:00Z'), ...signing);
heading('4  Attempt two', 'Every criterion is at its level or above: the badge is signed.');
run(0, 'issue', ...facts(2, '2026-03-20T15:00:00Z'), ...signing);
heading('5  A stranger verifies the badge', 'With the file alone: no account, no network.');
run(0, 'verify', badge, '--now 2026-06-01T00:00:00Z');
const text = readFileSync(badge, 'utf8');
const { id } = JSON.parse(text).credentialSubject;
const at = text.indexOf(id) + id.length - 1;
const digit = text[at] === '0' ? '1' : '0';
writeFileSync(altered, text.slice(0, at) + digit + text.slice(at + 1));
const byte = `Byte ${Buffer.byteLength(text.slice(0, at)) + 1}, the last of credentialSubject.id`;
heading('6  One byte is changed', `${byte}: ${text[at]} becomes ${digit}.`);
run(1, 'verify', altered, '--now 2026-06-01T00:00:00Z');
heading('7  A licensure office counts', 'Seven badges, one licence: what counts, and for what?');
const files = ['policy policies/pine-hollow-2024', 'approvals approvals/nc', 'trust trust']
  .concat('licence licences/nc-k5-2026')
  .map((text) => `--${text.replace(' ', ' fixtures/renewal/')}.json`);
run(0, 'renew', 'fixtures/renewal/badges/nc', ...files, '--offline --now 2026-06-15T12:00:00Z');
console.log(`\nDone. The badge is in ${badge}: change it, and verify it again.`);
