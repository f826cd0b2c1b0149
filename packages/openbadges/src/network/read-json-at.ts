import { utf8Text } from '../bytes/utf8-text.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import type { ProblemCode } from '../problem.js';
import { readUrl } from './read-url.js';
import type { Fetched, ReadOptions } from './read-url.js';

/**
 * Reads the JSON object that is published at a URL, with the caller's network and the bounds of `readUrl`. For one
 * answer it is the same object every time: it must not be changed.
 *
 * Codes, all as `unknown`: those of `readUrl`; `network.absent` (404, 410), `network.status`, `network.not-json`.
 */
export async function readJsonAt(url: string, options: ReadOptions, env: Env): Promise<Outcome<JsonObject>> {
  const answer = await readUrl(url, options, env);
  if (answer.kind !== 'ok') return answer;
  const { status } = answer.value;
  if (status === 404 || status === 410) return no('network.absent', `Nothing is published at ${shown(url)}.`);
  if (status > 299) return no('network.status', `The status at ${shown(url)} is ${status}.`);
  const json = objectIn(answer.value);
  if (json !== undefined) return ok(json);
  return no('network.not-json', `What is at ${shown(url)} is no JSON object that can be read.`);
}

function no(code: ProblemCode, message: string): Outcome<never> {
  return unknown({ code, message });
}

/** By the answers they stand in: hundreds of proofs may lead to one document, which is taken apart for the first. */
const objects = new WeakMap<Fetched, { readonly json: JsonObject | undefined }>();

function objectIn(answer: Fetched): JsonObject | undefined {
  const read = objects.get(answer) ?? { json: parsed(answer.bytes) };
  objects.set(answer, read);
  return read.json;
}

function parsed(bytes: Uint8Array): JsonObject | undefined {
  const text = utf8Text(bytes);
  const read = text === undefined ? undefined : readJson(text);
  return read?.kind === 'ok' ? read.value : undefined;
}

function shown(url: string): string {
  return JSON.stringify(url.slice(0, 80));
}
