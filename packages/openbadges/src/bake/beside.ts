import { isSameId } from '../keys/identifier.js';
import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { canonicalJson } from '../proof/suites/jcs.js';
import { payloadOf } from './jws-payload.js';

/**
 * Whether the body of an SVG's badge element holds another badge than its attribute, `badge`: some readers take the
 * one, some the other. The same badge may stand there in plain JSON, as Open Badges 2.0 has it, and so may words.
 *
 * @see Open Badges 3.0 §Baked Badge, SVG; Open Badges 2.0 Baking Specification, SVG
 */
export function isAnotherBadge(badge: string, body: string): boolean {
  if (body === badge || !BADGE_LIKE.test(body)) return false;
  const read = readJson(body);
  if (read.kind !== 'ok') return true;
  return URL_TEXT.test(badge) ? !isNamed(read.value, badge) : !isWithin(read.value, payloadOf(badge));
}

/** JSON, a URL, or a compact JWS, whose header begins with `{`. */
const BADGE_LIKE = /^(?:\{|https?:|e[\w-]+\.[\w-]+\.[\w-]*$)/i;
const URL_TEXT = /^https?:/i;

/** Whether a hosted assertion says that it is the one at a URL. Before 2.0 it did so in `verify`. */
function isNamed({ id, verify }: JsonObject, url: string): boolean {
  const own = id ?? (isObject(verify) ? verify['url'] : undefined);
  return typeof own === 'string' && isSameId(asHttps(own), asHttps(url));
}

/** What is at an id of plain HTTP is read over https. */
function asHttps(id: string): string {
  return id.replace(/^http:/i, 'https:');
}

/** Whether everything that an object says stands in the token, alike. */
function isWithin(said: JsonObject, payload: JsonObject): boolean {
  return Object.entries(said).every(([member, value]) => isSame(value, payload[member]));
}

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}
