import { limits } from '../limits.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { badgePlaces, placeOfKeyword } from './badge-places.js';
import type { BadgePlace } from './badge-places.js';
import { onlyBadge } from './baked.js';
import type { Baked } from './baked.js';
import { makeChunk, readChunks, writeChunks } from './png-chunks.js';
import type { Chunk, PngChunks } from './png-chunks.js';
import { iTxtData, keywordOf, latin1, textOf } from './png-text.js';

/**
 * Reads the badge out of a PNG, from whichever text chunk holds it. The specification forbids compression and the
 * older chunks; badges in the wild have both.
 *
 * Codes: `container.malformed`, `container.no-badge`, `container.ambiguous`, `container.encoding`; as `unknown`:
 * `container.too-large`.
 *
 * @see Open Badges 3.0 §Baked Badge, PNG, Extracting
 */
export async function unbakePng(bytes: Uint8Array): Promise<Outcome<Baked>> {
  const png = readPng(bytes);
  if (png.kind !== 'ok') return png;
  const baked = png.value.chunks.flatMap((chunk) => {
    const place = placeOf(chunk);
    return place === undefined ? [] : [{ chunk, as: place.as }];
  });
  if (baked.length > limits.imageBadges) {
    const message = `The PNG has more than ${limits.imageBadges} badges.`;
    return unknown({ code: 'container.too-large', message });
  }
  const found: Baked[] = [];
  // One budget for all of them: many small bombs are a large one.
  let most: number = limits.characters;
  for (const { chunk, as } of baked) {
    const text = await textOf(chunk, most);
    if (text.kind !== 'ok') return text;
    most = Math.max(0, most - text.value.length);
    found.push({ text: text.value.trim(), format: 'png', as });
  }
  return onlyBadge(found);
}

/**
 * Writes a badge into a PNG as the one uncompressed `iTXt` chunk of its place. Earlier badges of any kind go:
 * beside the new one they would make the image ambiguous. Every other chunk stays as and where it is.
 *
 * The chunk stands directly before the pixels: a reader that stops at them has met it, and what must come first,
 * such as a palette or a colour profile, keeps its place.
 *
 * Codes: `container.malformed`; as `unknown`: `container.too-large`.
 *
 * @see Open Badges 3.0 §Baked Badge, PNG, Baking; PNG (Third Edition), §5.6
 */
export function bakePng(bytes: Uint8Array, badge: { text: string; place: BadgePlace }): Outcome<Uint8Array> {
  const png = readPng(bytes);
  if (png.kind !== 'ok') return png;
  const others = png.value.chunks.filter((chunk) => placeOf(chunk) === undefined);
  const pixels = others.findIndex(({ type }) => type === 'IDAT');
  const chunk = makeChunk('iTXt', iTxtData(badge.place.keyword, badge.text));
  const chunks = [...others.slice(0, pixels), chunk, ...others.slice(pixels)];
  return ok(writeChunks({ chunks, after: png.value.after }));
}

/** A PNG of which nothing after its end could pass for a badge with a reader that only searches the bytes. */
function readPng(bytes: Uint8Array): Outcome<PngChunks> {
  const png = readChunks(bytes);
  if (png.kind !== 'ok') return png;
  const after = latin1(png.value.after);
  if (!Object.values(badgePlaces).some(({ keyword }) => after.includes(`${keyword}\0`))) return png;
  return bad({
    code: 'container.malformed',
    message: 'What looks like a badge stands after the end of the PNG.',
    spec: 'PNG (Third Edition) §5.6',
  });
}

function placeOf(chunk: Chunk): BadgePlace | undefined {
  const keyword = keywordOf(chunk);
  return keyword === undefined ? undefined : placeOfKeyword(keyword);
}
