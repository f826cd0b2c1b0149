import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { realisticBadge } from '../badges.mjs';
import { clock } from '../rounds.mjs';
import { differences, ratios, summary } from '../statistics.mjs';
import { signedBadges, signedTokens, signer, tampered } from '../supply.mjs';

const VERIFY_ENTRY = 'ours, entry that only verifies';

/** From nothing to a first answer: each start is a process, and what a bare node takes is taken away. */
export async function coldStart({ starts }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'badgewright-bench-'));
  try {
    return figuresOf(rounds(await written(folder), starts));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What each process runs: the script, and the file that it verifies; without one it only loads. */
async function written(folder) {
  const { texts } = await signedBadges(realisticBadge);
  const [token] = await signedTokens(realisticBadge);
  const jwk = signer.publicJwk;
  const file = (name, text) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const badge = file('badge.json', texts[0]);
  const signedToken = file('token.json', JSON.stringify({ token, jwk }));
  const bad = file('tampered.json', tampered(texts[0]));
  const badToken = file('tampered-token.json', JSON.stringify({ token: tampered(token), jwk }));
  for (const [script, refused] of [
    ['ours', bad],
    ['digitalbazaar', bad],
    ['jose', badToken],
  ]) {
    if (start(script, refused) === 0) throw new Error(`${script} takes a badge that was tampered with`);
  }
  return [
    { name: 'bare', script: 'bare' },
    { name: 'ours', script: 'ours', file: badge },
    { name: 'ours, import', script: 'ours' },
    { name: VERIFY_ENTRY, script: 'verify', file: badge },
    { name: '@digitalbazaar/vc', script: 'digitalbazaar', file: badge },
    { name: '@digitalbazaar/vc, import', script: 'digitalbazaar' },
    { name: 'jose', script: 'jose', file: signedToken },
    { name: 'jose, import', script: 'jose' },
  ];
}

function rounds(processes, starts) {
  const times = Object.fromEntries(processes.map(({ name }) => [name, []]));
  for (let round = 0; round < starts; round += 1) {
    for (let at = 0; at < processes.length; at += 1) {
      const { name, script, file } = processes[(at + round) % processes.length];
      const begun = clock();
      if (start(script, file) !== 0) throw new Error(`${name} does not verify`);
      times[name].push(clock() - begun);
    }
  }
  return times;
}

function start(script, file) {
  const entry = fileURLToPath(new URL(`../cold/${script}.mjs`, import.meta.url));
  return spawnSync(process.execPath, file === undefined ? [entry] : [entry, file], { stdio: 'ignore' })
    .status;
}

function figuresOf({ bare, ...others }) {
  const figures = { 'cold start.bare': summary(bare, 'ms') };
  const over = {};
  for (const [name, times] of Object.entries(others)) {
    over[name] = differences(times, bare);
    figures[`cold start.${name}`] = summary(over[name], 'ms');
  }
  const peer = over['@digitalbazaar/vc'];
  return {
    ...figures,
    'cold start.share of @digitalbazaar/vc': summary(ratios(over.ours, peer), '×'),
    'cold start.share, entry that only verifies': summary(ratios(over[VERIFY_ENTRY], peer), '×'),
  };
}
