import type { Outcome } from '../outcome.js';
import type { Baked } from './baked.js';
import { assertBytes } from './assert-bytes.js';
import { imageKind, notAnImage } from './image-kind.js';
import { ownBytes } from './own-bytes.js';
import { unbakePng } from './png.js';
import { unbakeSvg } from './svg.js';

/**
 * Reads the badge out of a PNG or SVG image; which of them it is shows by content. Open Badges 3.0, CLR 2.0 and
 * Open Badges 2.0 are found. Nothing of the badge is verified: hand `text` to `verify`.
 *
 * Codes: `container.malformed`, `container.no-badge`, `container.ambiguous`, `container.encoding`, `container.dtd`,
 * `container.entity`, `container.active-content`; as `unknown`: `container.unsupported`, `container.too-large`,
 * `container.encoding`. Bytes whose memory was handed on are `input.not-plain`. Throws `BadgeError` `argument.invalid` where `image` is no `Uint8Array`.
 *
 * @example
 * const baked = await unbake(await readFile('badge.png'));
 * if (baked.kind === 'ok') console.log((await verify(baked.value.text)).verdict);
 *
 * @see Open Badges 3.0 §Baked Badge
 */
export async function unbake(image: Uint8Array): Promise<Outcome<Baked>> {
  assertBytes(image);
  const own = ownBytes(image);
  return own.kind === 'ok' ? await unbakeAs(imageKind(own.value), own.value) : own;
}

/** `unbake` for bytes that are our own, once it is known what they are. */
export async function unbakeAs(
  kind: ReturnType<typeof imageKind>,
  bytes: Uint8Array,
): Promise<Outcome<Baked>> {
  if (kind === 'png') return await unbakePng(bytes);
  return kind === 'svg' ? unbakeSvg(bytes) : notAnImage;
}
