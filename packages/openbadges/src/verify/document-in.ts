import { readVcJwt } from '../jwt/read-vc-jwt.js';
import type { JsonObject } from '../model/json.js';
import type { Env } from '../ports.js';
import type { Detected } from './detect.js';

/** The document in what was detected, without the token around it; `undefined` where it cannot be read. Unverified. */
export function documentIn({ content }: Detected, env: Env): JsonObject | undefined {
  if (content.kind !== 'ok') return undefined;
  const found = content.value;
  if (found.kind === 'json') return found.value;
  const read = found.kind === 'jws' ? readVcJwt(found.text, env) : undefined;
  return read?.kind === 'ok' ? read.value.content : undefined;
}
