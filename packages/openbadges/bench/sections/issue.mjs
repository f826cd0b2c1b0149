import { realisticBadge, simpleBadge } from '../badges.mjs';
import { digitalbazaarIssues, digitalbazaarVerifies } from '../contestants/digitalbazaar.mjs';
import { floorOf } from '../contestants/floor.mjs';
import { oursIssues, oursVerifies } from '../contestants/ours.mjs';
import { compared } from '../figures.mjs';
import { assertIssuers } from '../right.mjs';
import { interleave } from '../rounds.mjs';
import { signedBadges, signer, unsignedBadges } from '../supply.mjs';

/** Issuing one badge after another, eddsa-rdfc-2022. */
export async function issue(options) {
  return {
    ...(await measure('realistic', realisticBadge, options)),
    ...(await measure('simple', simpleBadge, options)),
  };
}

async function measure(name, make, options) {
  const badges = unsignedBadges(make);
  const { canonical } = await signedBadges(make);
  const issuers = {
    ours: (turn) => oursIssues(badges[turn % badges.length], signer),
    '@digitalbazaar/vc': (turn) => digitalbazaarIssues(badges[turn % badges.length]),
  };
  await assertIssuers(issuers, [oursVerifies, digitalbazaarVerifies]);
  const times = await interleave({ ...issuers, floor: floorOf(canonical).issue }, options);
  return compared(times, `issue ${name}`);
}
