import type { JsonObject } from '../model/json.js';
import { unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { httpsUrl } from './https-url.js';
import { readJsonAt } from './read-json-at.js';
import { readUrl } from './read-url.js';
import type { ReadOptions } from './read-url.js';

/**
 * Reads JSON that is to be the word of the host that is asked. Redirects are followed on that host only: many hosts
 * redirect to wherever a URL tells them, and then anybody could publish under their name.
 *
 * Codes, all as `unknown`: those of `readJsonAt`; `network.redirected`.
 */
export async function readOwnJson(url: string, options: ReadOptions, env: Env): Promise<Outcome<JsonObject>> {
  const answer = await readUrl(url, options, env);
  if (answer.kind !== 'ok') return answer;
  // The same request; asked once.
  if (isSameOwner(url, answer.value.url, env)) return await readJsonAt(url, options, env);
  const message = `What is at ${JSON.stringify(url.slice(0, 80))} comes from another host, to which that one leads on.`;
  return unknown({ code: 'network.redirected', message });
}

/** Whoever has a name in the DNS has the one with `www.` before it too. */
function isSameOwner(asked: string, answered: string, env: Env): boolean {
  const [first, second] = [asked, answered].map((url) => httpsUrl(url, env)?.host.replace(/^www\./, ''));
  return first !== undefined && first === second;
}
