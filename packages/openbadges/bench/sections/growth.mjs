import { createStatusList, decodeStatusList, encodeStatusList, sign } from '@badgewright/openbadges';
import { realisticBadge, simpleBadge } from '../badges.mjs';
import { oursVerifies } from '../contestants/ours.mjs';
import { assertVerifiers } from '../right.mjs';
import { interleave } from '../rounds.mjs';
import { growth as powerOf, summary } from '../statistics.mjs';
import { signedAt, signer } from '../supply.mjs';

const place = 'https://pinehollow.example';
const measured = [
  { what: 'badge of KB', sizes: [4, 16, 64, 256, 1000], make: longBadge },
  { what: 'unnamed nodes', sizes: [10, 50, 200, 800, 1600], make: unnamedNodes },
  { what: 'inline terms', sizes: [5, 10, 20, 40, 80], make: inlineTerms },
];
const listLengths = [1, 2, 8, 32, 128].map((times) => times * 131_072);

/** How the cost of a verify grows with what is in a badge, and that of a list with its length: five sizes each. */
export async function growth({ rounds, slice, warmUp }) {
  const options = { rounds: Math.ceil(rounds / 3), slice, warmUp: warmUp / 2 };
  const figures = {};
  for (const { what, sizes, make } of measured) {
    const texts = new Map();
    for (const size of sizes) texts.set(size, await signedText(make(size)));
    await assertVerifiers({ ours: oursVerifies }, [...texts.values()]);
    const verifying = operations(sizes, (size) => () => oursVerifies(texts.get(size)));
    Object.assign(figures, figuresOf(what, sizes, await interleave(verifying, options)));
  }
  return { ...figures, ...(await lists(options)) };
}

async function lists(options) {
  const encoded = new Map();
  for (const length of listLengths) encoded.set(length, await encodeStatusList(marked(length)));
  const decoding = operations(
    listLengths,
    (length) => () => decodeStatusList(encoded.get(length), 'revocation'),
  );
  return figuresOf('list entries', listLengths, await interleave(decoding, options));
}

function operations(sizes, operation) {
  return Object.fromEntries(sizes.map((size) => [String(size), operation(size)]));
}

function figuresOf(what, sizes, times) {
  const figures = Object.fromEntries(
    sizes.map((size) => [`growth.${what}.${size}`, summary(times[String(size)], 'µs')]),
  );
  const points = sizes.map((size) => [size, figures[`growth.${what}.${size}`].median]);
  // Where it is small the fixed part hides how it grows, so the power is that of the upper three.
  return { ...figures, [`growth.${what}.power`]: summary([powerOf(points.slice(-3))], 'power') };
}

async function signedText(badge) {
  return JSON.stringify(await sign(badge, signer, { suite: 'eddsa-rdfc-2022', now: signedAt }));
}

/** The realistic badge with so much evidence, each piece with an id, that it is as long as asked. */
function longBadge(kilobytes) {
  const badge = realisticBadge(signer.controller);
  const pieces = Math.max(0, Math.round((kilobytes * 1000 - 4400) / 470));
  const more = Array.from({ length: pieces }, (_, index) => ({
    id: `${place}/evidence/${index}`,
    ...evidence(index),
    description: 'What the learners did, and what the teacher changed because of it. '.repeat(4),
  }));
  return { ...badge, evidence: [...badge.evidence, ...more] };
}

function unnamedNodes(count) {
  const pieces = Array.from({ length: count - 1 }, (_, index) => evidence(index));
  // The criteria are unnamed too.
  return { ...simpleBadge(signer.controller), evidence: pieces };
}

function evidence(index) {
  return { type: ['Evidence'], name: `Piece ${index}`, narrative: `Lesson ${index}.`, genre: 'Plan' };
}

function inlineTerms(count) {
  const badge = simpleBadge(signer.controller);
  const terms = Array.from({ length: count }, (_, index) => [`own${index}`, `${place}/terms#own${index}`]);
  return { ...badge, '@context': [...badge['@context'], Object.fromEntries(terms)], own0: 'Room 4' };
}

/** A list of which 1 % are set. */
function marked(length) {
  const list = createStatusList({ purpose: 'revocation', length });
  const bits = list.bits.slice();
  let state = 1;
  for (let set = 0; set < length / 100; set += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const index = Math.floor((state / 2 ** 32) * length);
    bits[index >> 3] |= 0x80 >> (index & 7);
  }
  return { ...list, bits };
}
