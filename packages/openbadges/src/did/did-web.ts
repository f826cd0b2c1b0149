import { limits } from '../limits.js';
import { httpsUrl } from '../network/https-url.js';
import { onDemand } from '../on-demand.js';
import { bad } from '../outcome.js';
import type { DidMethod } from '../ports.js';

const seldom = onDemand(() => import('../keys/seldom.js'));

const PREFIX = 'did:web:';

/**
 * The method `web`: the document is published at an https URL that the DID spells out. Needs the caller's network.
 * Codes: `key.did-malformed`, `key.document-id`; as `unknown`: `network.*`, `key.too-many`.
 *
 * @see did:web Method Specification, §2.5.2 "Read (Resolve)"
 */
export const didWeb: DidMethod = {
  method: 'web',
  async resolve(did, env) {
    const url = didWebUrl(did);
    if (url === undefined) {
      const message = `There is no such did:web: ${JSON.stringify(did.slice(0, 80))}.`;
      return bad({ code: 'key.did-malformed', message });
    }
    const { readControllerDocument, readOwnJson } = await seldom();
    const json = await readOwnJson(url.href, { accept: ACCEPT }, env);
    return json.kind === 'ok' ? readControllerDocument(json.value, did) : json;
  },
};

/**
 * Where the document of a did:web is published; `undefined` where the text is none. The host is a name, not a
 * number; a port follows it after `%3A`; each further part is one step of the path, kept in its percent-encoding.
 */
export function didWebUrl(did: string): URL | undefined {
  if (!did.startsWith(PREFIX) || did.length > limits.urlCharacters) return undefined;
  const [host = '', ...steps] = did.slice(PREFIX.length).split(':');
  if (!HOST.test(host) || !steps.every((step) => STEP.test(step))) return undefined;
  const path = `/${steps.length === 0 ? '.well-known' : steps.join('/')}/did.json`;
  const url = httpsUrl(`https://${host.replace(/%3a/i, ':')}${path}`);
  // A parser that takes a step for a dot segment, encoded or not, would lead elsewhere than the DID says.
  return url?.pathname === path ? url : undefined;
}

/** RFC 1123 names, `localhost` among them, and a port. */
const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(%3a[1-9]\d{0,4})?$/i;
const STEP = /^([\w.-]|%[0-9a-f]{2})+$/i;
const ACCEPT = 'application/did+json, application/did+ld+json;q=0.9, application/json;q=0.8';
