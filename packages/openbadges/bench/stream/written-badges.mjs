// 100,000 distinct signed badges in little memory: only what a signature adds is kept, 96 bytes a badge in a file, and
// the text of a badge is put together when it is its turn.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { sign } from '@badgewright/openbadges';
import { realisticBadge } from '../badges.mjs';
import { signedAt, signer } from '../supply.mjs';

const SLOT = 96;

/** Signs so many badges and writes their proof values to a file. */
export async function writeProofValues(file, count) {
  const to = openSync(file, 'w');
  for (let index = 0; index < count; index += 1) {
    const { proof } = await signed(index);
    writeSync(to, proof[0].proofValue.padEnd(SLOT), null, 'latin1');
  }
  closeSync(to);
}

/** The texts of the badges whose proof values a file has, one after another. */
export async function* badgeTexts(file) {
  const values = readFileSync(file);
  const text = await textOf();
  for (let index = 0; index * SLOT < values.length; index += 1) {
    yield text(index, values.latin1Slice(index * SLOT, (index + 1) * SLOT).trimEnd());
  }
}

/** How a badge reads, from its number and its proof value. */
async function textOf() {
  const first = await signed(0);
  const [proof] = first.proof;
  const blank = [{ ...proof, proofValue: '#' }];
  const form = JSON.stringify({ ...realisticBadge(signer.controller, '%'), proof: blank });
  const [head, tail] = form.split('"#"');
  const parts = head.split('%');
  const text = (index, value) => `${parts.join(String(index))}"${value}"${tail}`;
  if (text(0, proof.proofValue) !== JSON.stringify(first))
    throw new Error('a badge does not read as it was signed');
  return text;
}

async function signed(index) {
  return await sign(realisticBadge(signer.controller, index), signer, {
    suite: 'eddsa-rdfc-2022',
    now: signedAt,
  });
}
