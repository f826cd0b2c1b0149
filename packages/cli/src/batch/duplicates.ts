import { createHash } from 'node:crypto';

import { longestCell } from './row.js';
import type { Row } from './row.js';

/** What earlier rows a row repeats. */
export interface Repeats {
  readonly duplicateOf?: string;
  readonly sameAwardAs?: string;
}

/** Finds rows that repeat earlier ones. */
export interface Duplicates {
  /** Which earlier row has the same credential, or another one for the same award. Remembers the row. */
  readonly repeats: (row: Row) => Repeats;
}

/** Rows that are remembered, with two keys and a source each. */
const MOST = 500_000;

/**
 * Compares rows by hashes. Two are the same credential where the ids of issuer and credential are equal, and for the same
 * award where their keys of the award are. A valid badge repeats valid ones only: what others say of themselves, anybody
 * may have written.
 *
 * @see Open Badges 3.0, §Verifiable Credential Equality and Comparison Algorithm
 */
export function newDuplicates(most = MOST): Duplicates {
  const confirmed = new Map<string, string>();
  const claimed = new Map<string, string>();
  const find = (key: string | undefined, row: Row): string | undefined => {
    if (key === undefined) return undefined;
    const before = confirmed.get(key) ?? (row.verdict === 'valid' ? undefined : claimed.get(key));
    const known = row.verdict === 'valid' ? confirmed : claimed;
    if (!known.has(key) && confirmed.size + claimed.size < 2 * most) known.set(key, row.source);
    return before;
  };
  return {
    repeats: (row) => {
      const duplicateOf = find(credentialKey([row.issuerId, row.credentialId]), row);
      const sameAwardAs = find(row.awardKey, row);
      if (duplicateOf !== undefined) return { duplicateOf };
      return sameAwardAs === undefined ? {} : { sameAwardAs };
    },
  };
}

/** A hash, so that a long id takes no more memory than a short one. A text that was cut is equal to none. */
function credentialKey(ids: readonly (string | undefined)[]): string | undefined {
  const texts = ids.flatMap((id) =>
    id === undefined || id.length > longestCell ? [] : [decoded(id.trim())],
  );
  if (texts.length < ids.length) return undefined;
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64').slice(0, 22);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
