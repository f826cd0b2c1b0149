import { limits } from '@badgewright/openbadges';
import { FetchFailure } from '@badgewright/openbadges/node';
import type { Problem } from '@badgewright/openbadges';
import type { Desk, ItemRead } from './item.js';
import { largestInput } from './largest.js';

/** Reads a badge from its URL, through the network of the run. Never rejects. */
export async function readBadgeAt(text: string, { fetch, loopback }: Desk): Promise<ItemRead> {
  const url = URL.canParse(text) && text.length <= limits.urlCharacters ? new URL(text) : undefined;
  if (url === undefined) return refused('row.malformed', 'There is no URL in the row.');
  const host = url.host.slice(0, 80);
  const isAllowed = url.protocol === 'https:' || (loopback && url.protocol === 'http:');
  if (!isAllowed || url.username !== '' || url.password !== '') {
    return refused('network.not-https', `Only https URLs are read, not one of ${url.protocol.slice(0, 20)}`);
  }
  if (fetch === undefined) return refused('network.offline', `Nothing is read from ${host}.`);
  url.hash = '';
  const signal = AbortSignal.timeout(limits.networkMilliseconds);
  try {
    return await answerOf(await fetch(url.href, { headers: { accept: ACCEPT }, signal }), host);
  } catch (error) {
    // Only a network that guards its caller says why; the platform's words may repeat what the server sent.
    const code = error instanceof FetchFailure ? error.code : 'network.unreachable';
    return refused(code, `${host} cannot be reached, or its answer broke off.`);
  }
}

const ACCEPT =
  'application/vc+ld+json, application/ld+json, application/vc+jwt, application/json, image/*, */*;q=0.5';

async function answerOf(response: Response, host: string): Promise<ItemRead> {
  const { status } = response;
  if (status === 404 || status === 410) {
    return refused('network.absent', `${host} has nothing there (${status}).`);
  }
  if (status < 200 || status > 299) return refused('network.status', `${host} answers with ${status}.`);
  const bytes = await bodyOf(response);
  if (bytes === undefined) return refused('network.too-large', `${host} answers with more than is read.`);
  const isPage = /^[^\S]*<(?:!doctype\s+html|html)[\s>]/i.test(
    new TextDecoder().decode(bytes.subarray(0, 1024)),
  );
  if (isPage) return refused('url.page', `${host} answers with a web page.`);
  return { kind: 'input', input: bytes };
}

async function bodyOf({ body }: Response): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    const piece: unknown = read.value;
    if (!(piece instanceof Uint8Array)) throw new Error('No bytes.');
    length += piece.length;
    if (length > largestInput) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refused(code: string, message: string): ItemRead {
  const problem: Problem<string> = { code, message, at: '' };
  return { kind: 'problem', problem, isOpen: true };
}
