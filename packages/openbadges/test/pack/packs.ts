import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/model/json.js';
import type { Fetch } from '../../src/ports.js';
import type { PackResponse, PackResponses } from '../../src/pack/pack-format.js';
import { readPack } from '../../src/pack/read-pack.js';
import type { Pack, PackOptions } from '../../src/pack/read-pack.js';
import { NOW } from '../fixture.js';
import { inShort } from '../trust/lists.js';

export const CREATED = new Date('2026-05-01T12:00:00Z');
export const URL_A = 'https://issuer.example/keys';
export const URL_B = 'https://issuer.example/list';

/** An answer of a server. */
export function answerOf(body: string | Uint8Array, members: Partial<PackResponse> = {}): PackResponse {
  const bytes = new Uint8Array(typeof body === 'string' ? new TextEncoder().encode(body) : body);
  return { status: 200, contentType: 'application/json', bytes, ...members };
}

/** Answers of text, of bytes, after redirects, and of failure. */
export const answers: PackResponses = new Map([
  [URL_B, answerOf('{"é":"\u2028"}', { date: '2026-04-30T10:00:00.000Z' })],
  [URL_A, answerOf(Uint8Array.of(0, 255, 254, 128), { contentType: 'application/octet-stream' })],
  ['https://issuer.example/moved', answerOf('{}', { finalUrl: 'https://www.issuer.example/new' })],
  ['https://issuer.example/gone', answerOf('nothing', { status: 404, contentType: '' })],
]);

/** A pack as it is written, with these members. */
export function packOf(responses: JsonObject = {}, members: JsonObject = {}): JsonObject {
  return { format: 'badgewright-pack/1', created: CREATED.toISOString(), responses, ...members };
}

/** What reading a pack amounts to, in short. */
export async function packed(input: string | object, options: PackOptions = {}): Promise<readonly string[]> {
  return inShort(await readPack(input, { now: NOW, ...options }));
}

/** The pack that reading gives; the test fails where there is none. */
export async function opened(input: string | object, options: PackOptions = {}): Promise<Pack> {
  const outcome = await readPack(input, { now: NOW, ...options });
  assert.deepEqual(inShort(outcome), ['ok']);
  assert.ok(outcome.kind === 'ok');
  return outcome.value;
}

/** Asks a network for a URL. */
export async function ask(fetch: Fetch, url: string): Promise<Response> {
  return await fetch(url, { headers: { accept: 'application/json' }, signal: new AbortController().signal });
}

/** What a response says, in short. */
export async function told(response: Response): Promise<unknown> {
  const { status, headers, url } = response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status, url, contentType: headers.get('content-type'), date: headers.get('date'), bytes };
}
