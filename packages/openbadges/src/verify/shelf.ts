import { comparableId } from '../keys/identifier.js';
import type { JsonObject } from '../model/json.js';
import type { Env } from '../ports.js';
import type { Problem } from '../problem.js';
import { detect } from './detect.js';
import type { Detected } from './detect.js';
import { documentIn } from './document-in.js';
import { kindOf } from './kind-of.js';
import type { Report } from './report.js';

/** A badge at hand that may be one on which a stack rests. Nothing in it has been verified. */
export interface AtHand {
  readonly document: JsonObject;
  readonly detected: Detected;
  /** Where it stands in a document that is being verified, which verifies it anyway. */
  readonly place?: Place;
}

/** A credential in a document, which is verified once, whoever asks first. */
export interface Place {
  /** Whether it is being verified now: whoever waits for it then would wait for itself. */
  readonly isBeingVerified: () => boolean;
  /** `stacks` are those that asked for it, each on behalf of the one before. */
  readonly report: (stacks: readonly string[]) => Promise<Report>;
}

/** Badges at hand by their ids. */
export interface Shelf {
  readonly find: (id: string) => Promise<readonly AtHand[]>;
  /** What of the documents handed over cannot be read, and why, once anything was looked for among them. */
  readonly unread: () => readonly Problem[];
}

/** The badges that a caller handed over beside a document. They are read when a stack first asks. */
export function handedOver(documents: readonly unknown[], env: Env): Shelf {
  let reading: Promise<Index> | undefined;
  const problems: Problem[] = [];
  const read = async (): Promise<Index> => {
    const found: AtHand[] = [];
    for (const [index, document] of documents.entries()) {
      const detected = await detect(document);
      const inside = documentIn(detected, env);
      if (inside === undefined) problems.push(...unreadable(index, detected));
      else found.push({ document: inside, detected });
    }
    return indexOf(found);
  };
  return {
    find: async (id) => {
      reading ??= read();
      return (await reading).get(comparableId(id)) ?? [];
    },
    unread: () => problems.slice(0, MOST_UNREAD),
  };
}

/** What stands beside each other in a document that is being verified. */
export function standingIn(found: () => readonly AtHand[]): Shelf {
  let index: Index | undefined;
  return {
    find: (id) => {
      index ??= indexOf(found());
      return Promise.resolve(index.get(comparableId(id)) ?? []);
    },
    unread: () => [],
  };
}

/** Problems of documents that cannot be read, beside each badge that is missing: enough to mend one by. */
const MOST_UNREAD = 10;

function unreadable(index: number, { content }: Detected): readonly Problem[] {
  const message = `Of the documents handed over, number ${index + 1} cannot be read as a badge.`;
  const [reason] = content.kind === 'ok' ? [] : content.problems;
  const told: Problem = { code: 'component.unreadable', message };
  return reason === undefined ? [told] : [told, { code: reason.code, message: reason.message }];
}

type Index = ReadonlyMap<string, readonly AtHand[]>;

/** Badges only: a stack rests on nothing else. */
function indexOf(found: readonly AtHand[]): Index {
  const index = new Map<string, AtHand[]>();
  for (const one of found) {
    const { id } = one.document;
    if (typeof id !== 'string' || kindOf(one.document) !== 'badge') continue;
    const key = comparableId(id);
    index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
}
