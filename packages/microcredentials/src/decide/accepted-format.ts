import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { AcceptedFormat, Artefact, PartResponse } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

/** An artefact or a response, as far as formats and their limits go. */
type Work = Pick<Artefact & PartResponse, 'format' | 'mediaType' | 'words' | 'pages' | 'minutes'>;

/** Is the work in a format that is accepted, and within the limits that hold for the format? A guide is no limit. */
export function checkFormat(
  work: Work,
  formats: readonly AcceptedFormat[],
  at: string,
): readonly MicrocredentialProblem[] {
  const accepted = formats.find(({ format }) => format === work.format);
  if (accepted === undefined)
    return [
      problem('submission.format-not-accepted', pointer(at, 'format'), `${work.format} is not accepted.`),
    ];
  const mediaType = checkMediaType(work, accepted, pointer(at, 'mediaType'));
  if (accepted.limits === 'guide') return mediaType;
  return [
    ...mediaType,
    ...checkWords(work, accepted, pointer(at, 'words')),
    ...checkPages(work, accepted, pointer(at, 'pages')),
    ...checkMinutes(work, accepted, pointer(at, 'minutes')),
  ];
}

function checkMediaType(
  work: Work,
  { mediaTypes }: AcceptedFormat,
  at: string,
): readonly MicrocredentialProblem[] {
  if (mediaTypes === undefined || mediaTypes.some((type) => type === work.mediaType)) return [];
  return [problem('submission.media-type-not-accepted', at, `Accepted are ${mediaTypes.join(', ')}.`)];
}

function checkWords(
  { words }: Work,
  { minWords, maxWords }: AcceptedFormat,
  at: string,
): readonly MicrocredentialProblem[] {
  if (minWords === undefined && maxWords === undefined) return [];
  if (words === undefined)
    return [problem('submission.length-unstated', at, 'The number of words is not stated.')];
  if (minWords !== undefined && words < minWords)
    return [problem('submission.too-few-words', at, `At least ${minWords} words are asked for.`)];
  if (maxWords !== undefined && words > maxWords)
    return [problem('submission.too-many-words', at, `At most ${maxWords} words are accepted.`)];
  return [];
}

function checkPages(
  { pages }: Work,
  { maxPages }: AcceptedFormat,
  at: string,
): readonly MicrocredentialProblem[] {
  if (maxPages === undefined) return [];
  if (pages === undefined)
    return [problem('submission.length-unstated', at, 'The number of pages is not stated.')];
  if (pages <= maxPages) return [];
  return [problem('submission.too-many-pages', at, `At most ${maxPages} pages are accepted.`)];
}

function checkMinutes(
  { minutes }: Work,
  { maxMinutes }: AcceptedFormat,
  at: string,
): readonly MicrocredentialProblem[] {
  if (maxMinutes === undefined) return [];
  if (minutes === undefined)
    return [problem('submission.length-unstated', at, 'The number of minutes is not stated.')];
  if (minutes <= maxMinutes) return [];
  return [problem('submission.too-many-minutes', at, `At most ${maxMinutes} minutes are accepted.`)];
}
