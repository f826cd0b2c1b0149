import { instantOf } from '../model/form.js';
import type { Fetch } from '../ports.js';
import { bodiless } from '../network/bodiless.js';
import { askedUrl } from './pack-format.js';
import type { PackContent, PackResponse } from './pack-format.js';

/**
 * A network that is a pack: it answers for the URLs that are in it, and nothing else can be reached. Each answer has
 * the day on which it was given, never a later one than the pack: what is judged by its age is as old as it is.
 */
export function answering({ created, responses }: Pick<PackContent, 'created' | 'responses'>): Fetch {
  return async (url, { signal }) => {
    const answer = responses.get(askedUrl(url) ?? '');
    if (signal.aborted) throw new Error('The time is up.');
    if (answer === undefined) throw new Error('The pack holds no answer for this URL.');
    return responseOf(answer, { date: dateOf(answer, created) });
  };
}

/** A response with that status, type, body and final URL, and further headers where they are given. */
export function responseOf(
  { status, contentType, bytes, finalUrl }: Omit<PackResponse, 'date'>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = bodiless.has(status) ? null : bytes;
  const type = contentType === '' ? {} : { 'content-type': contentType };
  const response = new Response(body, { status, headers: { ...type, ...headers } });
  // The platform lets nobody say where an answer is from.
  if (finalUrl !== undefined) Object.defineProperty(response, 'url', { value: finalUrl });
  return response;
}

function dateOf({ date }: PackResponse, created: string): string {
  const made = instantOf(created) ?? Number.NaN;
  const answered = instantOf(date) ?? made;
  return new Date(Math.min(answered, made)).toUTCString();
}
