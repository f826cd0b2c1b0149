import type { AcceptedFormat, Part, Requirement } from '../generated/types.js';
import type { PageWords } from './page-words.js';

/** The formats accepted, in words, each with its limits: "document (at most 2500 words), slides". */
export function formatsText(formats: readonly AcceptedFormat[], words: PageWords): string {
  const listed = formats.map((format) => {
    const limits = limitsOf(format, words);
    const name = words.formats[format.format];
    return limits.length === 0 ? name : `${name} (${limits.join(', ')})`;
  });
  return `${words.accepted}${words.colon}${listed.join('; ')}`;
}

function limitsOf(format: AcceptedFormat, words: PageWords): readonly string[] {
  const { minWords, maxWords, maxMinutes, maxPages, mediaTypes, limits } = format;
  const found = [
    ...(minWords === undefined && maxWords === undefined ? [] : [words.words(minWords, maxWords)]),
    ...(maxMinutes === undefined ? [] : [words.minutes(maxMinutes)]),
    ...(maxPages === undefined ? [] : [words.pages(maxPages)]),
  ];
  const guide = found.length > 0 && limits === 'guide' ? [words.asGuide] : [];
  return [...(mediaTypes ?? []), ...found, ...guide];
}

/** What is asked of the artefacts for a requirement, a line each. */
export function requirementLines(requirement: Requirement, words: PageWords): readonly string[] {
  const { instructions, formats, notOlderThanMonths, pointers, groupWork, studentData } = requirement;
  const { consent, accommodations, singleFormatReason } = requirement;
  return [
    ...(instructions === undefined ? [] : [instructions]),
    formatsText(formats, words),
    ...(singleFormatReason === undefined ? [] : [singleFormatReason]),
    ...(notOlderThanMonths === undefined ? [] : [words.notOlder(notOlderThanMonths)]),
    ...(pointers === undefined ? [] : [words.pointers]),
    ...(groupWork ? [words.groupWork] : []),
    ...(studentData ? [words.studentData] : []),
    ...(consent === undefined ? [] : [consent]),
    ...(accommodations === undefined ? [] : [accommodations]),
  ];
}

/** A requirement by its name and number: "Week plan (lesson plan): 1 to 2". */
export function requirementTitle({ title, genre, count }: Requirement, words: PageWords): string {
  return `${title} (${genre})${words.colon}${words.count(count.min, count.max)}`;
}

/** How a part is assessed, and in which formats it is answered where it has no requirements. */
export function partLines(part: Part, words: PageWords): readonly string[] {
  return part.assessedBy === 'rubric' ? [words.byRubric] : [words.passFail, formatsText(part.formats, words)];
}
