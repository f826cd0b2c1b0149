import { comparableId, isSameId } from '../keys/identifier.js';
import { hasForm } from '../model/form.js';
import { isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readOwnJson } from '../network/read-own-json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, StatusMethod, StatusTask } from '../ports.js';
import type { ProblemCode } from '../problem.js';
import { plainText } from './plain-text.js';

/**
 * 1EdTech Revocation List: a plain JSON document at the URL of the entry that names what was revoked by its id. Nobody
 * signs it; the issuer has signed the URL, and the host answers for what is there.
 *
 * Codes: `status.revoked`; as `unknown`: `status.malformed`, `status.no-id`, `status.list-unread` with what stood in the
 * way, `status.list-malformed`, `status.list-by-another`.
 *
 * @see 1EdTech Revocation List Status Method 1.0
 */
export const revocationListMethod: StatusMethod = {
  type: '1EdTechRevocationList',
  async check(task, env) {
    return { outcome: await lookUp(task, env), warnings: [] };
  },
};

const ACCEPT = 'application/json, application/ld+json;q=0.9';
const SPEC = '1EdTech Revocation List Status Method 1.0';

async function lookUp({ entry, at, id, issuer, keepers }: StatusTask, env: Env): Promise<Outcome<undefined>> {
  const url = entry['id'];
  if (typeof url !== 'string') {
    return no('status.malformed', 'The entry names no list.', pointer(at, 'id'));
  }
  if (id === undefined)
    return no('status.no-id', 'The credential has no id by which it could be listed.', at);
  const read = await readOwnJson(url, { accept: ACCEPT }, env);
  if (read.kind !== 'ok') {
    const message = 'The list of revoked credentials could not be read.';
    const problems = read.problems.map((problem) => ({ ...problem, at }));
    return unknown({ code: 'status.list-unread', message, at, spec: SPEC }, ...problems);
  }
  const entries = entriesOf(read.value);
  if (entries === undefined) {
    return no('status.list-malformed', 'What is published at the URL is no list of revoked credentials.', at);
  }
  const keeper = keeperOf(read.value);
  if (keeper !== undefined && ![issuer, ...keepers].some((one) => isSameId(one, keeper))) {
    return no('status.list-by-another', 'The list says that it is of another issuer.', at);
  }
  return answerOf(entries, { id, at });
}

/** What a list says of one id. */
interface Listed {
  /** `undefined` where it cannot be told. */
  readonly isRevoked: boolean | undefined;
  readonly reason: string | undefined;
}

/** The entries of a list by the form of their ids that can be compared. */
interface Entries {
  readonly byId: ReadonlyMap<string, readonly Listed[]>;
  /** Whether there are some that name no id in the way that the specification has it. */
  readonly hasUnreadable: boolean;
}

function answerOf(
  { byId, hasUnreadable }: Entries,
  { id, at }: { readonly id: string; readonly at: string },
): Outcome<undefined> {
  const own = byId.get(comparableId(id)) ?? [];
  const revoked = own.find(({ isRevoked }) => isRevoked === true);
  if (revoked !== undefined) {
    const why = revoked.reason === undefined ? '' : `: “${plainText(revoked.reason)}”`;
    return bad({
      code: 'status.revoked',
      message: `The issuer has revoked the credential${why}.`,
      at,
      spec: SPEC,
    });
  }
  if (!hasUnreadable && own.every(({ isRevoked }) => isRevoked === false)) return ok(undefined);
  return no('status.list-malformed', 'The list has entries of which it cannot be told what they revoke.', at);
}

/** One list may hold thousands of ids, and hundreds of credentials may name it. */
const known = new WeakMap<JsonObject, Entries>();

/** `undefined` where the document has none of the members of a list; both spellings are in use. */
function entriesOf(list: JsonObject): Entries | undefined {
  const before = known.get(list);
  if (before !== undefined) return before;
  const { revokedCredential, revokedCredentials } = list;
  if (revokedCredential === undefined && revokedCredentials === undefined) return undefined;
  const entries = readEntries([...listOf(revokedCredential), ...listOf(revokedCredentials)]);
  known.set(list, entries);
  return entries;
}

function readEntries(items: readonly JsonValue[]): Entries {
  const byId = new Map<string, Listed[]>();
  let hasUnreadable = false;
  for (const item of items) {
    const { id, ...entry } = isObject(item) ? item : { id: item };
    if (typeof id === 'string') {
      const key = comparableId(id);
      const own = byId.get(key) ?? [];
      own.push(listedAs(entry));
      byId.set(key, own);
    }
    // What is no URI may be meant for one: with a space behind it, say, it equals none.
    if (typeof id !== 'string' || !hasForm(id, 'uri')) hasUnreadable = true;
  }
  return { byId, hasUnreadable };
}

function listedAs({ revoked = true, revocationReason, statusReason }: JsonObject): Listed {
  const reason = [revocationReason, statusReason].find((one) => typeof one === 'string');
  return { isRevoked: typeof revoked === 'boolean' ? revoked : undefined, reason };
}

/** Whose list it says it is; an issuer that cannot be read is nobody that is known. */
function keeperOf({ issuer }: JsonObject): string | undefined {
  if (issuer === undefined) return undefined;
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : '';
}

function no(code: ProblemCode, message: string, at: string): Outcome<never> {
  return unknown({ code, message, at, spec: SPEC });
}
