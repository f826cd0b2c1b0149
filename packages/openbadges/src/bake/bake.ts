import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import { hasJwsForm } from '../jwt/jws-form.js';
import { isArray } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import type { Outcome } from '../outcome.js';
import { assertBytes } from './assert-bytes.js';
import { badgePlaces } from './badge-places.js';
import type { BadgePlace } from './badge-places.js';
import { embeddable } from './embeddable.js';
import { imageKind, notAnImage } from './image-kind.js';
import { payloadOf } from './jws-payload.js';
import { ownBytes } from './own-bytes.js';
import { bakePng } from './png.js';
import { bakeSvg } from './svg.js';

/**
 * Writes a signed badge into a PNG or SVG image and returns the new image: a badge as an object, or as a compact JWS.
 * An earlier badge of any kind is replaced; every other byte of the image stays. A CLR 2.0 record (by its `type`)
 * goes where readers of records look, anything else where Open Badges 3.0 has it. The badge is not verified.
 *
 * Throws `BadgeError` `argument.invalid` for a badge that is neither, and for an image that cannot take one (then
 * `problems` says why).
 *
 * @example
 * const image = bake(await readFile('design.svg'), await sign(credential, signer));
 *
 * @see Open Badges 3.0 §Baked Badge
 */
export function bake(image: Uint8Array, badge: object | string): Uint8Array {
  assertBytes(image);
  const input = typeof badge === 'string' ? fromJws(badge) : fromObject(badge);
  const own = ownBytes(image);
  const kind = own.kind === 'ok' ? imageKind(own.value) : undefined;
  const baked = own.kind === 'ok' ? bakeAs(kind, own.value, input) : own;
  if (baked.kind !== 'ok') {
    const { problems } = baked;
    throw new BadgeError('argument.invalid', 'The image cannot take a badge.', { problems });
  }
  if (
    input.size > limits.characters ||
    baked.value.length > (kind === 'svg' ? limits.svgBytes : limits.imageBytes)
  ) {
    throw new BadgeError('argument.invalid', 'The image would be larger than readers take.');
  }
  return baked.value;
}

function bakeAs(kind: ReturnType<typeof imageKind>, image: Uint8Array, input: Input): Outcome<Uint8Array> {
  if (kind === undefined) return notAnImage;
  return kind === 'png' ? bakePng(image, input) : bakeSvg(image, input);
}

interface Input {
  readonly text: string;
  /** Bytes of the text. */
  readonly size: number;
  readonly isJws: boolean;
  readonly place: BadgePlace;
}

function fromJws(text: string): Input {
  if (!hasJwsForm(text)) {
    throw new BadgeError(
      'argument.invalid',
      'A badge as text is a compact JWS; hand over JSON as an object.',
    );
  }
  return { text, size: text.length, isJws: true, place: placeOf(payloadOf(text)) };
}

function fromObject(badge: object): Input {
  const read = readJson(badge);
  if (read.kind !== 'ok') {
    const { problems } = read;
    throw new BadgeError('argument.invalid', 'The badge is not a JSON object.', { problems });
  }
  const text = embeddable(JSON.stringify(read.value));
  const size = new TextEncoder().encode(text).length;
  return { text, size, isJws: false, place: placeOf(read.value) };
}

function placeOf({ type }: JsonObject): BadgePlace {
  const types = isArray(type) ? type : [type];
  return types.includes('ClrCredential') ? badgePlaces.clr : badgePlaces.ob3;
}
