import { isSameId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import { isObject } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Env } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { checkOf, skipped } from '../check.js';
import type { Detected } from '../detect.js';
import { documentIn } from '../document-in.js';
import type { Held } from '../held.js';
import { kindOf } from '../kind-of.js';
import type { Check, ContentReport, Kind } from '../report.js';
import { siblingsIn } from '../siblings.js';
import type { Visit } from '../visit.js';

/** What came of the credentials inside a document. */
export interface Contents {
  readonly check: Check;
  readonly reports: readonly ContentReport[];
}

/**
 * Verifies every credential in a document, each as the document that it is, and makes one check of it all: a
 * document is no better than what it holds. Each is verified whatever became of the document around it.
 *
 * Codes: `contents.invalid`; as `unknown`: `contents.indeterminate`, `contents.too-many`, `contents.too-deep`; as
 * `warn`: `contents.other-subject`, `contents.subject-unmatched`.
 *
 * @see Comprehensive Learner Record 2.0, ClrSubject; W3C Verifiable Credentials Data Model 2.0, §4.13
 */
export async function checkContents(held: Held, visit: Visit): Promise<Contents> {
  const { items } = held;
  if (items.length === 0) return { check: skipped('contents', 'absent'), reports: [] };
  const refusal = refusalOf(held, visit);
  if (refusal !== undefined) return { check: refusal, reports: [] };
  visit.opened.contents += items.length;
  // Each may have a newer version of its own, also where the document around it is one.
  const own = { domain: undefined, challenge: undefined, isRefreshed: false };
  const inner: Visit = { ...visit, ...own, depth: visit.depth + 1 };
  const reports: ContentReport[] = [];
  const others: Problem[] = [];
  for (const { detected, at, report: verified } of siblingsIn(items, inner)) {
    const report = await verified(visit.stacks);
    reports.push({ at, report });
    others.push(...subjectWarnings({ detected, kind: report.kind, at }, held, visit.env));
  }
  return { check: checkAll(reports, others), reports };
}

function refusalOf({ items, at }: Held, { depth, opened }: Visit): Check | undefined {
  if (depth >= limits.contentDepth) {
    const message = `Credentials are followed ${limits.contentDepth} deep.`;
    return checkOf('contents', unknown({ code: 'contents.too-deep', message, at }));
  }
  if (opened.contents + items.length > limits.contents) {
    const message = `At most ${limits.contents} credentials are verified in one document.`;
    return checkOf('contents', unknown({ code: 'contents.too-many', message, at }));
  }
  return undefined;
}

function checkAll(reports: readonly ContentReport[], warnings: readonly Problem[]): Check {
  const invalid = reports.filter(({ report }) => report.verdict === 'invalid').map(invalidAt);
  const open = reports.filter(({ report }) => report.verdict === 'indeterminate').map(openAt);
  const [first, ...rest] = [...invalid, ...open].slice(0, limits.problems);
  const beside = warnings.slice(0, limits.problems);
  if (first === undefined) return checkOf('contents', ok(undefined), beside);
  return checkOf('contents', invalid.length > 0 ? bad(first, ...rest) : unknown(first, ...rest), beside);
}

function invalidAt({ at }: ContentReport): Problem {
  return { code: 'contents.invalid', message: 'This credential is not valid.', at };
}

function openAt({ at }: ContentReport): Problem {
  return { code: 'contents.indeterminate', message: 'This credential could not be checked.', at };
}

/** A credential as it was found in the document, and what it turned out to be. */
interface Inside {
  readonly detected: Detected;
  readonly kind: Kind;
  readonly at: string;
}

/**
 * A warning where a badge or record is about another person by id, or in a presentation gives no id to tell by: anybody
 * can show what is somebody else's. A record's publisher says by its signature that all is its learner's. What an
 * endorsement is about is no person of the record.
 */
function subjectWarnings({ detected, kind, at }: Inside, { about, own }: Held, env: Env): readonly Problem[] {
  if (about === undefined || !PERSONAL.has(kind)) return [];
  const document = documentIn(detected, env);
  const subject = document?.['credentialSubject'];
  const id = isObject(subject) ? subject['id'] : undefined;
  if (typeof id === 'string') return isSameId(id, about) ? [] : [otherSubject(at)];
  return kindOf(own) === 'presentation' ? [unmatchedSubject(at)] : [];
}

/** What is awarded to a person. */
const PERSONAL: ReadonlySet<Kind> = new Set(['badge', 'record', 'assertion']);

function otherSubject(at: string): Problem {
  const message = 'This credential is about another id than the document around it.';
  return { code: 'contents.other-subject', message, at };
}

function unmatchedSubject(at: string): Problem {
  const message = 'This credential gives no id of whom it is about: it need not be the holder’s.';
  return { code: 'contents.subject-unmatched', message, at };
}
