import { renewalLedgerEntryShape } from '../generated/validators.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { pointer } from '../input/json-pointer.js';
import { readDocument } from '../parse/read-document.js';
import { parsed, problem } from '../problem.js';
import { recordRules } from './record-rules.js';
import type { LedgerEntry } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

const entryKind: DocumentKind<LedgerEntry> = {
  format: 'badgewright-renewal-ledger-entry/1',
  shape: renewalLedgerEntryShape,
  rules: recordRules,
};

/** Reads one entry by itself. */
export function readEntry(value: unknown): Parsed<LedgerEntry> {
  return readDocument(entryKind, value);
}

/** Entries of one ledger: the renewals of a large state over many years. */
const LARGEST = 1_000_000;

/** Faults that are told of one ledger. */
const PROBLEMS = 100;

/**
 * Reads the entries of the ledger of one office, in the order of its lines. A ledger with a fault is read not at all: an entry that is
 * left out would let a badge count twice. Pointers begin with the place of the line, from 0. Never throws.
 *
 * Codes: `input.*`, `format.*`, `ledger.gap`, `ledger.duplicate-sequence`, `ledger.duplicate-renewal`,
 * `ledger.duplicate-use`, `ledger.too-large`.
 *
 * @example
 * const ledger = parseLedger(text.split('\n').filter(Boolean).map((line) => JSON.parse(line)));
 */
export function parseLedger(lines: readonly unknown[]): Parsed<readonly LedgerEntry[]> {
  const list = listed(lines);
  if (list === undefined) return refused('format.type', 'A list of entries is called for.');
  if (list.length > LARGEST) return refused('ledger.too-large', 'There are more entries than are read.');
  const entries: LedgerEntry[] = [];
  const problems: MicrocredentialProblem[] = [];
  for (const [index, line] of list.entries()) {
    const entry = readEntry(line);
    if (entry.kind === 'ok') entries.push(entry.value);
    else problems.push(...entry.problems.map((one) => ({ ...one, at: pointer('', index) + (one.at ?? '') })));
    if (problems.length >= PROBLEMS) break;
  }
  // Where a line is not known, nobody can tell whether a number is missing.
  if (problems.length === 0) problems.push(...sequenceFaults(entries), ...renewalFaults(entries));
  return parsed(freezeDeep(entries), problems.slice(0, PROBLEMS));
}

function refused(code: 'format.type' | 'ledger.too-large', message: string): Parsed<never> {
  return { kind: 'bad', problems: [problem(code, '', message)] };
}

/** A copy: a caller without a type checker may hand over anything. */
function listed(lines: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(lines) ? Array.from<unknown>(lines) : undefined;
  } catch {
    return undefined;
  }
}

function sequenceFaults(entries: readonly LedgerEntry[]): readonly MicrocredentialProblem[] {
  const seen = new Set<number>();
  let last = 0;
  return entries.flatMap(({ sequence }, index) => {
    const at = pointer('', index, 'sequence');
    const isNext = sequence === last + 1;
    const isRepeated = seen.has(sequence);
    seen.add(sequence);
    last = sequence;
    if (isNext) return [];
    return isRepeated
      ? [problem('ledger.duplicate-sequence', at, 'An entry above has this number.')]
      : [problem('ledger.gap', at, 'This is not the number after that of the entry above.')];
  });
}

/** The office is the same throughout, whatever its id has been: a licence expires on one day only once. */
function renewalFaults(entries: readonly LedgerEntry[]): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ licence, cycle }, index) => {
    const key = JSON.stringify([licence.kind, licence.value, cycle.expires]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = 'An entry above is of the same licence and the same cycle.';
    return [problem('ledger.duplicate-renewal', pointer('', index), message)];
  });
}
