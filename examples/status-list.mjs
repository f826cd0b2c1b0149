// Keeps a status list: reserves a place for a badge, publishes the list, revokes the badge, and verifies it each time.
//
//   node examples/status-list.mjs
import { readFile } from 'node:fs/promises';

import {
  addDecoys,
  allocateIndex,
  createStatusList,
  multikeyPair,
  multikeySigner,
  setStatus,
  sign,
  signStatusList,
  statusEntry,
  verify,
} from '@badgewright/openbadges';

const random = (size) => crypto.getRandomValues(new Uint8Array(size));
const signer = await multikeySigner(await multikeyPair(random(32)));
const issuer = signer.controller;
const url = 'https://pinehollow.example/status/1';

// Once: a list with decoys, whose places are never given to a badge.
const { list, decoys } = addDecoys(createStatusList({ purpose: 'revocation' }), new Set(), { random });
const taken = new Set(decoys);

// For each badge: a place of its own, which stands in what is signed.
const index = allocateIndex(taken, { length: list.length, random });
const sample = new URL('../fixtures/credentials/valid-vcdm-2.0/input.json', import.meta.url);
const credential = JSON.parse(await readFile(sample, 'utf8'));
delete credential.proof;
const credentialStatus = statusEntry({ list: url, index, purpose: 'revocation' });
const badge = await sign(
  { ...credential, issuer: { ...credential.issuer, id: issuer }, credentialStatus },
  signer,
);

// After every change: sign the list anew, and publish it at its URL. It ends soon, so that an old one cannot be shown for long.
const day = 24 * 60 * 60 * 1000;
const publish = (current) =>
  signStatusList(current, signer, {
    id: url,
    issuer,
    validFrom: new Date(),
    validUntil: new Date(Date.now() + 7 * day),
  });

for (const [name, current] of [
  ['published', list],
  ['revoked', setStatus(list, index, true)],
]) {
  const page = JSON.stringify(await publish(current));
  const fetch = (asked) =>
    asked === url ? Promise.resolve(new Response(page)) : Promise.reject(new Error('no'));
  const report = await verify(badge, { fetch });
  console.log(`${name}: ${report.verdict}`);
}
