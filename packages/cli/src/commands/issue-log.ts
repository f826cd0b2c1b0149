import type { Issued } from '@badgewright/issuer';
import { apply, approvedOf } from '@badgewright/microcredentials';
import type { Approved, Candidacy } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { JsonObject } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { badgeText, issueApproved } from '../issue/issue-badge.js';
import { signingOf, tellIssued } from '../issue/signing.js';
import type { SigningOptions } from '../issue/signing.js';
import { appendEvents, openCandidacyLog } from '../log/candidacy-log.js';
import type { CandidacyLog, Read } from '../log/candidacy-log.js';
import { paintFor } from '../print/layout.js';
import { inertText, jsonLine } from '../print/plain-text.js';
import { refusedText } from '../print/print-candidacy.js';
import type { RefusedWhat } from '../print/print-candidacy.js';
import type { PlacedProblem } from '../read/read-log.js';
import { writeNew } from '../write-new.js';
import { exitOf } from './review-log.js';

/** The options that `issue` has for a log. */
export interface IssueLogOptions extends SigningOptions {
  readonly log: string;
  readonly at?: Date;
}

/**
 * Signs the badge of a candidacy that is earned, and adds to its log that it was issued. Where the log cannot be added
 * to there is no badge, or a second one could be made.
 */
export async function issueFromLog(options: IssueLogOptions, io: Io): Promise<ExitCode> {
  const { log: file } = options;
  if (file === '-')
    throw new BadgeError<CommandErrorCode>(
      'option.misused',
      'Issuing is added to the log, and nothing can be added to standard input.',
    );
  const log = await openCandidacyLog(file, { mayBegin: false }, io);
  if (log.kind === 'bad')
    return refuse(log.problems, 'log', { ...options, code: exitCodes.indeterminate, io });
  const { candidacy } = log.value;
  if (candidacy === undefined)
    throw new BadgeError<CommandErrorCode>('option.misused', `${file} holds no events.`);
  const now = options.at ?? io.now();
  const signing = await signingOf(options, io);
  const by = { id: signing.issuer.id, at: now, credential: signing.id };
  const ready = readyToIssue(candidacy, by, file);
  if (ready.kind === 'bad')
    return refuse(ready.problems, 'badge', { ...options, code: refusalOf(candidacy), io });
  const issued = await issueApproved(ready.value.approved, { ...signing, now });
  await keep(issued, { options, log: log.value, event: ready.value.event }, io);
  return exitCodes.valid;
}

interface Issuing {
  /** Who issues. */
  readonly id: string;
  readonly at: Date;
  readonly credential: string;
}

/** Whether the log allows it: what stands against it is told as for any other event. */
function readyToIssue(
  candidacy: Candidacy,
  { id, at, credential }: Issuing,
  source: string,
): Read<{ readonly approved: Approved; readonly event: JsonObject }> {
  const event = {
    format: 'badgewright-candidacy-event/1',
    candidacy: candidacy.id,
    sequence: candidacy.events + 1,
    at: at.toISOString(),
    actor: { id, role: 'issuer' },
    type: 'credential.issued',
    credential,
  };
  const next = apply(candidacy, event);
  if (next.kind === 'bad')
    return { kind: 'bad', problems: next.problems.map((problem) => ({ ...problem, source })) };
  const approved = approvedOf(candidacy);
  // Only a candidacy that has an approved decision accepts the event.
  if (approved === undefined) throw new Error('candidacy.not-earned');
  return { kind: 'ok', value: { approved, event } };
}

interface Keeping {
  readonly options: IssueLogOptions;
  readonly log: CandidacyLog;
  readonly event: JsonObject;
}

/** The badge first, and away again where the log cannot be added to. */
async function keep(issued: Issued, { options, log, event }: Keeping, io: Io): Promise<void> {
  const { out } = options;
  const badge = badgeText(issued);
  if (out === '-') {
    await appendEvents(log, [event], io);
    io.out(inertText(badge));
    return;
  }
  await writeNew(out, { content: badge, mode: 0o644 }, io);
  try {
    await appendEvents(log, [event], io);
  } catch (error) {
    await io.remove(out);
    throw error;
  }
  await tellIssued(issued, { ...options, notes: [`The log says so: ${log.file}.`] }, io);
}

/** What is still open may yet be issued. */
function refusalOf(candidacy: Candidacy): ExitCode {
  const code = exitOf(candidacy);
  return code === exitCodes.valid ? exitCodes.invalid : code;
}

interface Refusing extends Pick<IssueLogOptions, 'json' | 'out'> {
  readonly code: ExitCode;
  readonly io: Io;
}

function refuse(
  problems: readonly PlacedProblem[],
  what: RefusedWhat,
  { json, out, code, io }: Refusing,
): ExitCode {
  const text =
    json === true
      ? jsonLine({ kind: 'bad', problems })
      : refusedText(problems, { what, paint: paintFor(io) });
  // Standard output is for the badge where the badge was asked for there.
  if (out === '-') io.err(text);
  else io.out(text);
  return code;
}
