import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import { parseLedger } from './parse-ledger.js';
import type { LedgerEntry } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** Faults that are told of lines. */
const PROBLEMS = 100;

/** A line that holds something, by its number from 1. */
interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether a line break ends it. */
  readonly isEnded: boolean;
}

/**
 * Reads the text of a ledger: one entry a line, as JSON. Writing an entry may have been broken off, so a last line that
 * is no JSON and ends in no line break is told as such; the renewal in it may have been granted. Messages begin with
 * the number of the line. Never throws.
 *
 * Codes: those of `parseLedger`, `ledger.cut-off`, `ledger.line-malformed`.
 *
 * @example
 * const ledger = readLedger(await readFile('ledger.ndjson', 'utf8'));
 * if (ledger.kind === 'ok') usedIn({ ledger: ledger.value }, { licence, cycle });
 */
export function readLedger(text: string): Parsed<readonly LedgerEntry[]> {
  const lines = linesOf(text);
  const problems: MicrocredentialProblem[] = [];
  const values = lines.map((line, index): unknown => {
    try {
      return JSON.parse(line.text);
    } catch {
      problems.push(faultOf(line, pointer('', index)));
      return undefined;
    }
  });
  if (problems.length > 0) return parsed([], problems.slice(0, PROBLEMS));
  const ledger = parseLedger(values);
  if (ledger.kind === 'ok') return ledger;
  return parsed(
    [],
    ledger.problems.map((fault) => ({ ...fault, message: `${lineOf(fault, lines)}${fault.message}` })),
  );
}

/** A byte order mark and blank lines say nothing. */
function linesOf(text: string): readonly Line[] {
  const pieces = text.replace(/^\uFEFF/, '').split('\n');
  return pieces.flatMap((piece, index) =>
    piece.trim() === '' ? [] : [{ number: index + 1, text: piece, isEnded: index < pieces.length - 1 }],
  );
}

function faultOf({ number, isEnded }: Line, at: string): MicrocredentialProblem {
  return isEnded
    ? problem('ledger.line-malformed', at, `Line ${number}: it is no JSON.`)
    : problem('ledger.cut-off', at, `Line ${number}: it breaks off.`);
}

function lineOf({ at = '' }: MicrocredentialProblem, lines: readonly Line[]): string {
  const line = lines[Number(at.split('/')[1] ?? Number.NaN)];
  return line === undefined ? '' : `Line ${line.number}: `;
}

/** An entry as a line of a ledger, with its end. */
export function ledgerLine(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`;
}
