import { isDeepStrictEqual } from 'node:util';
import { limits } from '../../../../src/limits.js';
import type { JsonObject } from '../../../../src/model/json.js';
import type { Outcome } from '../../../../src/outcome.js';
import type { LoadContext } from '../../../../src/ports.js';
import { fastStatements } from '../../../../src/proof/expand/fast-statements.js';
import { canonicalize, canonicalizeGenerally } from '../../../../src/proof/graph/canonicalize.js';
import type { Hash } from '../../../../src/proof/hash.js';
import { freshLoader } from './contexts.js';
import { canonicalizeByOthers, isOrderApart } from './oracle.js';
import { copied } from './tree.js';

/** What the two paths make of one document. */
export interface Comparison {
  /** What jsonld.js and rdf-canonize make of it. */
  readonly expected: Outcome<string>;
  readonly isFast: boolean;
  /** Why the fast path left the document to the general one. */
  readonly aside?: string | undefined;
  /** What differs: `accepted` where something is taken that has to be refused. */
  readonly difference: 'accepted' | 'differs' | 'thrown' | 'changed' | undefined;
  /** What was answered instead. */
  readonly answer?: unknown;
}

/** How a document is canonicalised. */
export interface Manner {
  readonly hash?: Hash;
  /** Makes a loader for each call. */
  readonly load?: () => LoadContext;
  /** Whether the general path is compared as well. */
  readonly isThorough?: boolean;
}

/** Canonicalises a document by all paths, each with a fresh allowance of work, and holds the answers together. */
export async function compare(document: JsonObject, manner: Manner = {}): Promise<Comparison> {
  const { hash = 'SHA-256', load = freshLoader, isThorough = true } = manner;
  const before = JSON.stringify(document);
  const expected = await canonicalizeByOthers(copied(document), load(), { hash });
  try {
    const walked = fastStatements(document, load());
    const isFast = walked.kind === 'statements';
    const found = { expected, isFast, aside: walked.kind === 'aside' ? walked.reason : undefined };
    const paths = [
      ...(isFast || isThorough ? [canonicalize] : []),
      ...(isThorough ? [canonicalizeGenerally] : []),
    ];
    for (const path of paths) {
      const answer = await path(document, load(), hash);
      if (JSON.stringify(document) !== before) return { ...found, difference: 'changed' };
      if (isSame(answer, expected) || (await isEdge(document, answer, manner))) continue;
      const isTaken = answer.kind === 'ok' && expected.kind !== 'ok';
      return { ...found, difference: isTaken ? 'accepted' : 'differs', answer };
    }
    return { ...found, difference: undefined };
  } catch (thrown) {
    return { expected, isFast: true, difference: 'thrown', answer: String(thrown) };
  }
}

/**
 * Whether an answer is the one that is expected with a limit of half or twice as many comparisons. How many it takes to
 * tell like parts apart depends on the labels that they come with, which differ from path to path.
 */
async function isEdge(document: JsonObject, answer: Outcome<string>, manner: Manner): Promise<boolean> {
  const { hash = 'SHA-256', load = freshLoader } = manner;
  const share = answer.kind === 'ok' ? 2 : 1 / 2;
  const comparisons = limits.comparisons * share;
  if (answer.kind === 'bad') return false;
  return isSame(answer, await canonicalizeByOthers(copied(document), load(), { hash, comparisons }));
}

/**
 * Whether two answers are the same. Where the order of UTF-16 units is not that of code points, rdf-canonize hashes in
 * another order too and gives other names to the same parts: there the statements are compared without the names.
 */
function isSame(answer: Outcome<string>, expected: Outcome<string>): boolean {
  if (answer.kind !== 'ok' || expected.kind !== 'ok' || !isOrderApart(expected.value)) {
    return isDeepStrictEqual(answer, expected);
  }
  return unnamed(answer.value) === unnamed(expected.value);
}

function unnamed(text: string): string {
  return text
    .replaceAll(/_:c14n\d+/g, '_:')
    .split('\n')
    .sort()
    .join('\n');
}
