import { realisticBadge } from '../badges.mjs';
import { floorOf } from '../contestants/floor.mjs';
import { oursIssues, oursVerifies } from '../contestants/ours.mjs';
import { compared } from '../figures.mjs';
import { assertVerifiers } from '../right.mjs';
import { interleave } from '../rounds.mjs';
import { p256Signer, signedBadges, signer, unsignedBadges } from '../supply.mjs';

const kinds = [
  { suite: 'ecdsa-rdfc-2019', type: 'P-256' },
  { suite: 'eddsa-jcs-2022', type: 'Ed25519' },
  { suite: 'ecdsa-jcs-2019', type: 'P-256' },
];

/** The other suites on the realistic badge, against the floor of each. */
export async function suites(options) {
  const figures = {};
  for (const kind of kinds) Object.assign(figures, await measure(kind, options));
  return figures;
}

async function measure({ suite, type }, options) {
  const by = type === 'P-256' ? await p256Signer() : signer;
  const { texts, canonical } = await signedBadges(realisticBadge, { by, suite });
  await assertVerifiers({ ours: oursVerifies }, texts.slice(0, 3));
  const badges = unsignedBadges(realisticBadge, by);
  const floor = floorOf(canonical, type);
  const at = (turn) => turn % texts.length;
  const verifying = {
    ours: (turn) => oursVerifies(texts[at(turn)]),
    floor: (turn) => floor.verify(texts[at(turn)]),
  };
  const issuing = { ours: (turn) => oursIssues(badges[at(turn)], by, suite), floor: floor.issue };
  return {
    ...compared(await interleave(verifying, options), `${suite} verify`),
    ...compared(await interleave(issuing, options), `${suite} issue`),
  };
}
