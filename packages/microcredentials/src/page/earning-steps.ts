import type { Definition, Part } from '../generated/types.js';
import { partLines, requirementTitle } from './form-of-work.js';
import type { PageWords } from './page-words.js';
import { wordsFor } from './words-for.js';

/** A step on the way to a badge: what it is called, and what to know or do, a line each. */
export interface EarningStep {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * How a micro-credential is earned, step by step, in the language of the definition where its page has words for it
 * (English, Spanish, French). Everything that is said follows from the definition.
 *
 * @example
 * for (const { title, lines } of earningSteps(definition)) show(title, lines);
 */
export function earningSteps(definition: Definition): readonly EarningStep[] {
  const words = wordsFor(definition.language);
  return [
    look(definition, words),
    { title: words.step.learn, lines: [definition.keyMethod.name, ...definition.keyMethod.components] },
    ...definition.parts.map((part) => work(part, words)),
    { title: words.step.submit, lines: [words.step.submitOwn, words.step.submitPrivate] },
    review(definition, words),
    again(definition, words),
    { title: words.step.badge, lines: [words.step.badgeText] },
  ];
}

function look(definition: Definition, words: PageWords): EarningStep {
  const { audience, prerequisites = [], withoutClass, accommodations } = definition;
  return {
    title: words.step.look,
    lines: [
      definition.competency,
      ...(audience === undefined ? [] : [`${words.audience}${words.colon}${audience}`]),
      ...prerequisites.map((text) => `${words.prerequisites}${words.colon}${text}`),
      ...(withoutClass === undefined ? [] : [`${words.withoutClass}${words.colon}${withoutClass}`]),
      ...(accommodations === undefined ? [] : [`${words.accommodations}${words.colon}${accommodations}`]),
    ],
  };
}

function work(part: Part, words: PageWords): EarningStep {
  const asked =
    part.assessedBy === 'rubric'
      ? part.requirements.map((requirement) => requirementTitle(requirement, words))
      : (part.questions ?? []).map(({ text }) => text);
  return {
    title: words.step.work(part.title),
    lines: [part.instructions, ...asked, ...partLines(part, words)],
  };
}

function review({ assessment, feedback }: Definition, words: PageWords): EarningStep {
  const { reviews, turnaroundBusinessDays } = assessment;
  return {
    title: words.step.review,
    lines: [
      words.step.reviewers(reviews),
      ...(turnaroundBusinessDays === undefined ? [] : [words.step.turnaround(turnaroundBusinessDays)]),
      ...(feedback?.unmet === 'optional' ? [] : [words.step.feedback]),
    ],
  };
}

function again({ assessment }: Definition, words: PageWords): EarningStep {
  const { attempts, support, appealDays, appealRoute } = assessment;
  const { max, beforeSupport, carryMet } = attempts ?? {};
  return {
    title: words.step.again,
    lines: [
      ...(carryMet === false ? [] : [words.step.carried]),
      ...(max === undefined ? [] : [words.step.attempts(max)]),
      ...(beforeSupport === undefined ? [] : [words.step.support(beforeSupport)]),
      ...(support === undefined ? [] : [support]),
      ...(appealDays === undefined ? [] : [words.step.appeal(appealDays)]),
      ...(appealRoute === undefined ? [] : [appealRoute]),
    ],
  };
}
