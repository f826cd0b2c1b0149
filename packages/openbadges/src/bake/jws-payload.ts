import { base64urlnopad } from '@scure/base';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';

/** What a JWS says, unverified; an empty object where it is no JSON. VCDM 1.1 has the credential in `vc`. */
export function payloadOf(jws: string): JsonObject {
  const [, payload = ''] = jws.split('.', 2);
  try {
    const read = readJson(new TextDecoder().decode(base64urlnopad.decode(payload)));
    if (read.kind !== 'ok') return {};
    const { vc } = read.value;
    return isObject(vc) ? vc : read.value;
  } catch {
    return {};
  }
}
