import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { httpsForm, idOf, isSameId, isUnderHost } from './iri.js';
import { wayOf } from './way.js';

/** Where a hosted assertion is looked for, and what was handed over, if that is more than a URL. */
export interface Sought {
  readonly id: string;
  readonly copy: JsonObject | undefined;
}

/**
 * Where to look instead: at the id that the page itself says it has. A URL alone need be no more than a place where
 * the badge was found. A copy names the id itself, and may name it at a subdomain of the host in the page’s own: many
 * issuers serve their documents from one. `undefined` where the page stands for itself.
 */
export function placeToFollow(page: JsonObject, { id, copy }: Sought): Sought | undefined {
  const own = page['id'];
  if (typeof own !== 'string' || isSameId(own, id) || wayOf(page['verification']) !== 'hosted')
    return undefined;
  const [from, to] = [httpsForm(id), httpsForm(own)];
  if (from === undefined || to === undefined) return undefined;
  if (copy === undefined) return { id: own, copy };
  const isMoved = isUnderHost(from.host, to.host) && withoutHost(from) === withoutHost(to);
  return isMoved ? { id: own, copy: movedCopy(copy, { from, to }) } : undefined;
}

function withoutHost({ href, origin }: URL): string {
  return href.slice(origin.length);
}

/** The copy with its badge class at the other host too, so that it can be compared with what is found there. */
function movedCopy(copy: JsonObject, { from, to }: { readonly from: URL; readonly to: URL }): JsonObject {
  const { badge } = copy;
  const url = httpsForm(idOf(badge) ?? '');
  if (url?.host !== from.host) return copy;
  const id = to.origin + withoutHost(url);
  return { ...copy, badge: isObject(badge) ? { ...badge, id } : id };
}
