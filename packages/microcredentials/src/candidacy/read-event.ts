import { definitionKind } from '../definition/parse-definition.js';
import { candidacyEventShape } from '../generated/validators.js';
import { isWritable } from '../input/instant.js';
import { pointer } from '../input/json-pointer.js';
import { isPlainObject } from '../input/plain-json.js';
import { readPlain } from '../parse/read-document.js';
import { problem } from '../problem.js';
import { reviewKind } from '../review/parse-review.js';
import { submissionKind } from '../submission/parse-submission.js';
import type { CandidacyEvent as WrittenEvent } from '../generated/types.js';
import type { PlainJson } from '../input/plain-json.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { CandidacyEvent } from './event.js';

const eventKind: DocumentKind<WrittenEvent> = {
  format: 'badgewright-candidacy-event/1',
  shape: candidacyEventShape,
  rules: writableMoment,
};

/** Reads an event that is this package's own copy, and the document that it carries. */
export function readEvent(value: PlainJson | undefined, at: string): Parsed<CandidacyEvent> {
  const read = readPlain(eventKind, value, at);
  if (read.kind === 'bad') return read;
  const event = read.value;
  const inside = <T>(kind: DocumentKind<T>, name: string): Parsed<T> =>
    readPlain(kind, isPlainObject(value) ? value[name] : undefined, `${at}/${name}`);
  switch (event.type) {
    case 'candidacy.opened':
      return withDocument(inside(definitionKind, 'definition'), (definition) => ({ ...event, definition }));
    case 'submission.submitted':
      return withDocument(inside(submissionKind, 'submission'), (submission) => ({ ...event, submission }));
    case 'review.locked':
      return withDocument(inside(reviewKind, 'review'), (review) => ({ ...event, review }));
    case 'adjudication.locked':
      return withDocument(inside(reviewKind, 'review'), (review) => ({ ...event, review }));
    default:
      return { kind: 'ok', value: event };
  }
}

function withDocument<T>(read: Parsed<T>, join: (document: T) => CandidacyEvent): Parsed<CandidacyEvent> {
  return read.kind === 'ok' ? { kind: 'ok', value: join(read.value) } : read;
}

/** A zone may carry a moment out of the years that can be decided in. */
function writableMoment(event: WrittenEvent, at: string): readonly MicrocredentialProblem[] {
  if (isWritable(new Date(event.at))) return [];
  return [problem('format.range', pointer(at, 'at'), 'The moment lies outside the years 1 to 9999.')];
}
