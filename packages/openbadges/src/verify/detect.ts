import { imageKind } from '../bake/image-kind.js';
import { ownBytes } from '../bake/own-bytes.js';
import { isBytes } from '../bytes/is-bytes.js';
import { jwsIn } from '../jwt/jws-form.js';
import { isEnveloped, readEnveloped } from '../jwt/enveloped.js';
import type { Enveloped } from '../jwt/enveloped.js';
import { limits } from '../limits.js';
import { isObject, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Container } from './report.js';

/** What was handed over: how it came, and what came out. Nothing of it has been verified. */
export interface Detected {
  readonly container: Container;
  readonly content: Outcome<Content>;
}

/** A document as JSON, a compact JWS, or (in old Open Badges 2.0 images) the URL of one. */
export type Content =
  | { readonly kind: 'json'; readonly value: JsonObject }
  | JwsContent
  | { readonly kind: 'url'; readonly url: string };

/** A compact JWS, and what the envelope that it came in says it holds, if it came in one. */
export interface JwsContent {
  readonly kind: 'jws';
  readonly text: string;
  readonly holds?: Enveloped['kind'];
}

/**
 * Tells by content what an input is: an object, JSON text, a compact JWS, or the bytes or text of an image that
 * carries one of these. File names and media types are never looked at.
 *
 * Codes: `input.*`, `container.*`, `jwt.envelope-malformed`, `jwt.envelope-unsupported`.
 */
export async function detect(input: unknown): Promise<Detected> {
  if (isBytes(input)) return await fromForeign(input);
  if (typeof input === 'string') return await fromText(input);
  return { container: 'json', content: contentOf(readJson(input)) };
}

/** Copied once: every check then sees the same bytes, and no method of a class of the caller's runs. */
async function fromForeign(input: Uint8Array): Promise<Detected> {
  const own = ownBytes(input);
  if (own.kind === 'ok') return await fromBytes(own.value);
  const image = imageKind(input);
  if (image !== undefined) return { container: image, content: own };
  return { container: 'json', content: own.kind === 'unknown' ? tooLarge : own };
}

async function fromBytes(bytes: Uint8Array): Promise<Detected> {
  const image = imageKind(bytes);
  if (image !== undefined) return await fromImage(bytes, image);
  // UTF-8 spends up to three bytes on a unit of text.
  if (bytes.length > 3 * limits.characters) return { container: 'json', content: tooLarge };
  try {
    return fromPlainText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const message = 'The bytes are neither an image nor text in UTF-8.';
    return { container: 'json', content: bad({ code: 'input.not-json', message, at: '' }) };
  }
}

const tooLarge = unknown({ code: 'input.too-large', message: 'The file is larger than is read.', at: '' });

async function fromText(text: string): Promise<Detected> {
  // An SVG image is text too. Anything else that begins with `<` is neither JSON nor a JWS.
  if (text.length > limits.characters || !/^\uFEFF?\s*</.test(text)) return fromPlainText(text);
  const bytes = new TextEncoder().encode(text);
  const image = imageKind(bytes);
  return image === undefined ? fromPlainText(text) : await fromImage(bytes, image);
}

async function fromImage(bytes: Uint8Array, container: 'png' | 'svg'): Promise<Detected> {
  const { unbakeAs } = await import('../bake/unbake.js');
  const baked = await unbakeAs(container, bytes);
  if (baked.kind !== 'ok') return { container, content: baked };
  const { text, as } = baked.value;
  if (as === 'ob2' && /^https?:\/\//.test(text))
    return { container, content: ok({ kind: 'url', url: text }) };
  return { ...fromPlainText(text), container };
}

function fromPlainText(text: string): Detected {
  const jws = text.length > limits.characters ? undefined : jwsIn(text);
  if (jws !== undefined) return { container: 'jws', content: ok({ kind: 'jws', text: jws }) };
  return { container: 'json', content: contentOf(readJson(text)) };
}

/**
 * What stands inside a document that `readJson` has made: a credential as an object, or its compact JWS. A text of
 * anything else is no credential, even where it is that of one.
 */
export function detectInside(value: JsonValue): Detected {
  if (typeof value === 'string') return { container: 'jws', content: ok({ kind: 'jws', text: value }) };
  if (isObject(value)) return { container: 'json', content: contentOf(ok(value)) };
  const message = 'Neither an object nor a compact JWS.';
  return { container: 'json', content: bad({ code: 'input.not-object', message, at: '' }) };
}

/** An enveloped credential or presentation is the JWS in its data URL. */
function contentOf(read: Outcome<JsonObject>): Outcome<Content> {
  if (read.kind !== 'ok') return read;
  const { value } = read;
  if (!isEnveloped(value)) return ok({ kind: 'json', value });
  const beside = SECURED.find((member) => Object.hasOwn(value, member));
  if (beside !== undefined) {
    const message = 'Beside the token in the envelope stands what would be a credential by itself.';
    return bad({ code: 'jwt.envelope-malformed', message, at: pointer('', beside) });
  }
  const inside = readEnveloped(value);
  if (inside.kind !== 'ok') return inside;
  return ok({ kind: 'jws', text: inside.value.jws, holds: inside.value.kind });
}

/** What an envelope does not secure: one reader would take it for the credential, and another the token. */
const SECURED = ['credentialSubject', 'issuer', 'holder', 'verifiableCredential', 'proof'];
