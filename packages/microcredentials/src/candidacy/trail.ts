import type { Actor } from '../generated/types.js';
import type { CandidacyEvent, EventType } from './event.js';

/** That something happened, and who did it: an event without what was handed in, scored or written. */
export interface TrailEntry {
  readonly sequence: number;
  readonly at: string;
  readonly type: EventType;
  readonly actor: Actor;
  /** The id of the submission, the review or the credential that it is about. */
  readonly about?: string;
}

/** What the trail says of an event. */
export function trailEntry(event: CandidacyEvent): TrailEntry {
  const { sequence, at, type, actor } = event;
  const about = aboutOf(event);
  return { sequence, at, type, actor, ...(about === undefined ? {} : { about }) };
}

function aboutOf(event: CandidacyEvent): string | undefined {
  switch (event.type) {
    case 'submission.submitted':
      return event.submission.id;
    case 'review.locked':
    case 'adjudication.locked':
      return event.review.id;
    case 'credential.issued':
      return event.credential;
    default:
      return undefined;
  }
}
