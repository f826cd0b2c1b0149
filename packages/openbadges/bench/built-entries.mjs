import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Whether the package has the entry that only verifies. */
export const hasVerifyEntry = './verify' in manifest.exports;
