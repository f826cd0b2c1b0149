// How much memory and time verifying a folder of badges takes. Build first, then:
//   node packages/cli/bench/verify-folder.mjs [badges, 10000 by default]
// Peaks that stay the same from the first tenth to the end show that memory does not grow with the folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { multikeyPair, multikeySigner, sign } from '@badgewright/openbadges';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(path.join(tmpdir(), 'badgewright-bench-'));
try {
  await makeBadges(path.join(folder, 'badges'));
  process.stdout.write(`${count} badges are signed; verifying them.\n`);
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', verifying()], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  process.stderr.write(stderr);
  process.exitCode = status ?? 70;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function makeBadges(to) {
  mkdirSync(to);
  const signer = await multikeySigner(await multikeyPair(new Uint8Array(32).fill(7)));
  for (let index = 0; index < count; index += 1) {
    const badge = await sign(unsigned(index, signer.controller), signer);
    writeFileSync(path.join(to, `${String(index).padStart(6, '0')}.json`), JSON.stringify(badge));
  }
}

function unsigned(index, issuer) {
  const achievement = 'https://pinehollow.example/achievements/reading-circle-host';
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `https://pinehollow.example/badges/${index}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Reading circle host, ${index}`,
    issuer: { id: issuer, type: ['Profile'], name: 'Pine Hollow' },
    validFrom: '2026-01-12T09:00:00Z',
    credentialSubject: {
      id: `https://pinehollow.example/people/${index}`,
      type: ['AchievementSubject'],
      achievement: {
        id: achievement,
        type: ['Achievement'],
        name: 'Reading circle host',
        description: 'Hosted a reading circle for a school year.',
        criteria: { narrative: 'Eight meetings, each with a plan and notes.' },
      },
    },
  };
}

/** The command in a process of its own, which says at each tenth, half and end what its peak is. */
function verifying() {
  const command = new URL('../dist/index.js', import.meta.url).href;
  const argv = ['verify', '--offline', '--now', '2026-06-01T00:00:00Z', path.join(folder, 'badges')];
  return `
    import { nodeIo, run } from ${JSON.stringify(command)};
    const io = nodeIo(process);
    const marks = ${JSON.stringify([count / 10, count / 2, count])};
    let rows = -1; // The heading is none.
    const start = process.hrtime.bigint();
    const grow = async (...args) => {
      const grown = await io.grow(...args);
      const append = async (text) => {
        await grown.file.append(text);
        rows += 1;
        if (!marks.includes(rows)) return;
        const seconds = Number(process.hrtime.bigint() - start) / 1e9;
        const peak = Math.round(process.resourceUsage().maxRSS / 1024);
        process.stdout.write(rows + ' badges: peak ' + peak + ' MiB, ' + (rows / seconds).toFixed(1) + ' badges a second\\n');
      };
      return { ...grown, file: { ...grown.file, append } };
    };
    const out = ${JSON.stringify(path.join(folder, 'rows.csv'))};
    process.exitCode = await run([...${JSON.stringify(argv)}, '--out', out], { ...io, grow });
  `;
}
