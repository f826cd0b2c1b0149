import { readUrl } from '../network/read-url.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { httpsForm, isUnderHost } from './iri.js';
import { ACCEPT, addressOf } from './read-published.js';

/**
 * Whether what is published at an id came from that id’s host, from one of `hosts`, or from a subdomain of these.
 * Redirects are allowed; but many hosts redirect to wherever a URL tells them, and then anybody can publish “there”.
 *
 * Asks for nothing that has not been read before. Codes, as `unknown`: `assertion.redirected`.
 *
 * @see Open Badges 2.0, §HostedBadge Verification
 */
export async function checkAnswerer(
  { id, at, hosts }: { readonly id: string; readonly at: string; readonly hosts: readonly string[] },
  env: Env,
): Promise<Outcome<undefined>> {
  const answer = await readUrl(addressOf(id) ?? '', { accept: ACCEPT }, env);
  if (answer.kind !== 'ok') return answer;
  const answerer = httpsForm(answer.value.url)?.host;
  const asked = httpsForm(id)?.host;
  const isOwn = [asked, ...hosts].some(
    (host) => host !== undefined && answerer !== undefined && isUnderHost(answerer, host),
  );
  if (isOwn) return ok(undefined);
  return unknown({
    code: 'assertion.redirected',
    message: 'What is published there came from another host, to which the named one leads on.',
    at,
  });
}
