import type { JsonObject } from '../model/json.js';
import { readUrl } from '../network/read-url.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { detect } from './detect.js';
import type { Detected } from './detect.js';
import { documentIn } from './document-in.js';

/** A document that stands at a URL, and how it came. Nothing in it has been verified. */
export interface DocumentAt {
  readonly detected: Detected;
  /** `undefined` where it is none that can be read, or an image. */
  readonly document: JsonObject | undefined;
}

/**
 * Reads a credential from a URL: JSON, a compact JWS or an envelope. The URL is an attacker's string; to be asked for only
 * once a proof over it has passed.
 *
 * Codes: those of `readUrl`; as `unknown` `network.absent`, `network.status`; `input.*`, `container.*`, `jwt.envelope-*`.
 */
export async function documentAt(url: string, env: Env): Promise<Outcome<DocumentAt>> {
  const answer = await readUrl(url, { accept: ACCEPT }, env);
  if (answer.kind !== 'ok') return answer;
  const { status, bytes } = answer.value;
  if (status > 299) {
    const code = status === 404 || status === 410 ? 'network.absent' : 'network.status';
    return unknown({ code, message: `What stands at the URL is answered with the status ${status}.` });
  }
  const detected = await detect(bytes);
  if (detected.content.kind !== 'ok') return detected.content;
  return ok({ detected, document: TEXTS.has(detected.container) ? documentIn(detected, env) : undefined });
}

const ACCEPT =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, application/jwt, text/plain';

/** How a credential comes from its issuer; an image of it is none. */
const TEXTS: ReadonlySet<string> = new Set(['json', 'jws']);
