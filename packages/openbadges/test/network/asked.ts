import { readUrl } from '../../src/network/read-url.js';
import type { Env } from '../../src/ports.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

export const URL_ = 'https://issuer.example/keys';
export const ACCEPT = { accept: 'application/json' };

/** The code of an answer, or its status and length. */
export async function answer(where: Env, url = URL_): Promise<string> {
  const outcome = await readUrl(url, ACCEPT, where);
  if (outcome.kind === 'ok') return `ok ${outcome.value.status} ${outcome.value.bytes.length}`;
  return [outcome.kind, ...outcome.problems.map(({ code }) => code)].join(' ');
}

export function answering(given: Answer): Env {
  return online(network({ [URL_]: given }).fetch);
}

/** A body of pieces, made as they are asked for; `undefined` ends it. */
export function streamOf(next: (index: number) => Uint8Array | undefined): ReadableStream {
  let index = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = next(index);
      index += 1;
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
}
