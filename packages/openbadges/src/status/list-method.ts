import { isSameId } from '../keys/identifier.js';
import { ok, together, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, Findings, StatusMethod, StatusTask } from '../ports.js';
import type { Problem, ProblemCode } from '../problem.js';
import { LEAST_ENTRIES, valueAt } from './bits.js';
import { readListEntry } from './list-entry.js';
import type { ListEntry } from './list-entry.js';
import { findingsFor } from './purpose.js';
import { readList } from './read-list.js';
import type { ListKind, ReadList } from './read-list.js';

/**
 * Bitstring Status List: a signed list with a place for each credential. The list must be by the credential's issuer, or
 * by somebody whom the trust list names for it.
 *
 * Codes: `status.revoked`, `status.suspended`; as `unknown`: `status.malformed`, `status.index`, `status.list-unread`
 * with what stood in the way, `status.list-malformed`, `status.list-too-large`, `status.list-by-another`,
 * `status.list-short`, `status.list-id`, `status.purpose-mismatch`, `status.purpose-unsupported`; as warnings:
 * `status.message`, `status.newer-version`, `status.stale`, `status.list-short`, `status.list-id`.
 *
 * @see Bitstring Status List 1.0, §3.2 "Validate Algorithm"
 */
export const bitstringStatusList: StatusMethod = listMethod('BitstringStatusListEntry', {
  credential: 'BitstringStatusListCredential',
  subject: 'BitstringStatusList',
  encoding: 'multibase',
});

/**
 * StatusList2021, the draft from which Bitstring Status List came: the same by other names. Codes are those of
 * `bitstringStatusList`.
 *
 * @see Verifiable Credentials Status List v2021, §5.2
 */
export const statusList2021: StatusMethod = listMethod('StatusList2021Entry', {
  credential: 'StatusList2021Credential',
  subject: 'StatusList2021',
  encoding: 'either',
});

function listMethod(type: string, kind: ListKind): StatusMethod {
  return {
    type,
    async check(task, env) {
      const entry = readListEntry(task);
      if (entry.kind !== 'ok') return { outcome: entry, warnings: [] };
      const list = await readList(entry.value.list, kind, env);
      const found =
        list.kind === 'ok' ? findingsIn(list.value, { entry: entry.value, task, env }) : undefined;
      return placed(found ?? { outcome: list, warnings: [] }, task.at);
    },
  };
}

interface Asked {
  readonly entry: ListEntry;
  readonly task: StatusTask;
  readonly env: Env;
}

function findingsIn(list: ReadList, { entry, task, env }: Asked): Findings {
  const warnings: Problem[] = list.isStale ? [problem('status.stale', STALE)] : [];
  const isShort = (list.bits.length * 8) / entry.size < LEAST_ENTRIES;
  if (isShort && env.statusLists === 'short') warnings.push(problem('status.list-short', SHORT));
  const value = valueAt(list.bits, entry);
  const fit = together(
    checkKeeper(list, task),
    checkPurpose(list, entry),
    isShort && env.statusLists === 'strict' ? no('status.list-short', SHORT) : ok(undefined),
    value === undefined ? no('status.index', 'The index lies beyond the end of the list.') : ok(undefined),
  );
  if (value === undefined || fit.kind !== 'ok') return { outcome: fit, warnings };
  const found = findingsFor(value, entry);
  if (list.isAtHome) return { ...found, warnings: [...warnings, ...found.warnings] };
  // That a mark stands in another list of the issuer's is no proof that it does not stand in the right one.
  if (value === 0) return { outcome: no('status.list-id', ELSEWHERE), warnings };
  return { ...found, warnings: [...warnings, problem('status.list-id', ELSEWHERE), ...found.warnings] };
}

const STALE = 'The list was given longer ago than its issuer wants it to be used.';
const SHORT = `The list has fewer than ${LEAST_ENTRIES} entries.`;
const ELSEWHERE = 'The list has another id than the URL by which the credential names it.';
const SPEC = 'Bitstring Status List 1.0 §3.2';

function checkKeeper({ issuer }: ReadList, task: StatusTask): Outcome<undefined> {
  if ([task.issuer, ...task.keepers].some((keeper) => isSameId(keeper, issuer))) return ok(undefined);
  return no('status.list-by-another', 'The list is by somebody other than the issuer of the credential.');
}

/** Both must say the same of what the list is for, and of how many bits an entry has where both say it. */
function checkPurpose({ purposes, size }: ReadList, entry: ListEntry): Outcome<undefined> {
  const isSame = purposes.includes(entry.purpose);
  if (isSame && (size === undefined || size === entry.size)) return ok(undefined);
  const what = isSame ? 'entries of another size' : 'another purpose';
  return no('status.purpose-mismatch', `The list has ${what} than the credential says.`);
}

function problem(code: ProblemCode, message: string): Problem {
  return { code, message, spec: SPEC };
}

function no(code: ProblemCode, message: string): Outcome<never> {
  return unknown(problem(code, message));
}

/** What is wrong inside the list is told of the entry that names it. */
function placed({ outcome, warnings }: Findings, at: string): Findings {
  const move = (one: Problem): Problem => ({ ...one, at });
  if (outcome.kind === 'ok') return { outcome, warnings: warnings.map(move) };
  const [first, ...rest] = outcome.problems;
  return {
    outcome: { kind: outcome.kind, problems: [move(first), ...rest.map(move)] },
    warnings: warnings.map(move),
  };
}
