import { realisticBadge, simpleBadge } from '../badges.mjs';
import { digitalbazaarVerifies } from '../contestants/digitalbazaar.mjs';
import { floorOf } from '../contestants/floor.mjs';
import { oursVerifies } from '../contestants/ours.mjs';
import { verifierCoreVerifies } from '../contestants/verifier-core.mjs';
import { compared } from '../figures.mjs';
import { assertVerifiers } from '../right.mjs';
import { interleave } from '../rounds.mjs';
import { signedBadges } from '../supply.mjs';

const verifiers = {
  ours: oursVerifies,
  '@digitalbazaar/vc': digitalbazaarVerifies,
  'verifier-core': verifierCoreVerifies,
};

/** Verifying one badge after another, eddsa-rdfc-2022. */
export async function verify(options) {
  return {
    ...(await measure('realistic', realisticBadge, options)),
    ...(await measure('simple', simpleBadge, options)),
  };
}

async function measure(name, make, options) {
  const { texts, canonical } = await signedBadges(make);
  await assertVerifiers(verifiers, texts.slice(0, 3));
  const floor = floorOf(canonical);
  const contestants = { ...verifiers, floor: floor.verify };
  const operations = Object.entries(contestants).map(([who, verifies]) => [
    who,
    (turn) => verifies(texts[turn % texts.length]),
  ]);
  return compared(await interleave(Object.fromEntries(operations), options), `verify ${name}`);
}
