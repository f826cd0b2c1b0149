import { Bitstring } from '@digitalbazaar/bitstring';
import {
  createStatusList,
  decodeStatusList,
  encodeStatusList,
  setStatus,
  statusAt,
} from '@badgewright/openbadges';
import { compared } from '../figures.mjs';
import { interleave } from '../rounds.mjs';

const ENTRIES = 131_072;
const places = scattered(Math.round(ENTRIES / 100));

/** Encoding and decoding a list of 131,072 entries of which 1 % are set. */
export async function statusLists(options) {
  const list = places.reduce(
    (made, place) => setStatus(made, place, true),
    createStatusList({ purpose: 'revocation' }),
  );
  const peer = new Bitstring({ length: ENTRIES });
  for (const place of places) peer.set(place, true);
  const encoded = await encodeStatusList(list);
  await assertAlike(encoded, list);
  const encoding = {
    ours: () => encodeStatusList(list),
    '@digitalbazaar/bitstring': () => peer.encodeBits(),
  };
  const decoding = {
    ours: () => decodeStatusList(encoded, 'revocation'),
    '@digitalbazaar/bitstring': () => Bitstring.decodeBits({ encoded: encoded.slice(1) }),
  };
  return {
    ...compared(await interleave(encoding, options), 'list encode'),
    ...compared(await interleave(decoding, options), 'list decode'),
  };
}

async function assertAlike(encoded, list) {
  const ours = await decodeStatusList(encoded, 'revocation');
  const bits = await Bitstring.decodeBits({ encoded: encoded.slice(1) });
  const isOurs = ours.kind === 'ok' && places.every((place) => statusAt(ours.value, place));
  if (!isOurs || Buffer.compare(bits, list.bits) !== 0)
    throw new Error('the list does not come back as it was');
}

/** Different places, spread over the list as by chance, and the same ones in each run. */
function scattered(count) {
  const found = new Set();
  for (let state = 1; found.size < count; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) {
    found.add(state >>> 15);
  }
  return [...found];
}
