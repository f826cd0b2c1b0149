import { listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { canonicalJson } from '../proof/suites/jcs.js';
import { httpsForm, idOf, isSameId } from './iri.js';
import { BADGE } from './linked.js';
import type { BadgeClass, IssuerProfile } from './model.js';
import { readPublished } from './read-published.js';

/**
 * Whether the issuer stands behind a badge class that a hosted assertion holds itself. Anybody who has a page at the
 * issuer's host could write one: it counts where it is published at its own id as well, and says the same there. One
 * without a URL counts only where the profile says how the URLs of its own assertions begin.
 *
 * Codes, all as `unknown`: `assertion.badge-unpublished`, `assertion.badge-differs`, and those of `readPublished`.
 *
 * @see Open Badges 2.0, §HostedBadge Verification
 */
export async function checkEmbeddedClass(
  embedded: BadgeClass,
  { verification }: IssuerProfile,
  env: Env,
): Promise<Outcome<undefined>> {
  if (httpsForm(embedded.id) === undefined) {
    return listOf(verification?.startsWith).length > 0 ? ok(undefined) : unpublished;
  }
  const published = await readPublished('BadgeClass', { id: embedded.id, at: BADGE }, env);
  if (published.kind !== 'ok') {
    const [first, ...rest] = published.problems;
    return unknown(first, ...rest);
  }
  const other = memberThatDiffers(embedded, published.value);
  if (other === undefined) return ok(undefined);
  return unknown({
    code: 'assertion.badge-differs',
    message: `The badge class in the assertion has another ${other.slice(0, 80)} than the one at its id.`,
    at: pointer(BADGE, other),
  });
}

const unpublished = unknown({
  code: 'assertion.badge-unpublished',
  message: 'The badge class stands in the assertion alone: its id is no URL to find it at.',
  at: pointer(BADGE, 'id'),
  spec: 'Open Badges 2.0 §HostedBadge Verification',
});

/** How it is written, and which one it is. */
const ITS_OWN = new Set(['@context', 'type', 'id']);
/** Members whose objects stand for their ids: the profile is read at its own, and an image is an image. */
const BY_ID = new Set(['issuer', 'image']);

/** The first member that the embedded class does not share with the published one, which may say more. */
function memberThatDiffers(embedded: JsonObject, published: JsonObject): string | undefined {
  return Object.keys(embedded).find((member) => {
    if (ITS_OWN.has(member)) return false;
    const [a, b] = [embedded[member], published[member]];
    return BY_ID.has(member) ? !isSameReference(a, b) : !isSameValue(a, b);
  });
}

function isSameReference(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  const [first, second] = [idOf(a), idOf(b)];
  if (first === undefined || second === undefined) return isSameValue(a, b);
  return isSameId(first, second);
}

function isSameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}
