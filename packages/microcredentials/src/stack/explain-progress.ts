import { stackCodes } from '../codes/stack-codes.js';
import type { Unexplained } from './progress-types.js';
import type { BadgeRemark, MissingPart, ShortestWay, Step } from './progress-types.js';

/** Where an earner stands, in plain words: a sentence or two a line. */
export function explainProgress(progress: Unexplained): readonly string[] {
  const { missing, next, doubts, remarks, problems } = progress;
  return [
    headline(progress),
    ...problems.map(({ message }) => message),
    ...missing.map(missingLine),
    ...(next === undefined ? [] : wayLines(next)),
    ...doubts.map((doubt) => `A person has to look: ${withBadges(doubt, progress)}`),
    ...remarks.map((remark) => `Worth knowing: ${withBadges(remark, progress)}`),
  ];
}

function headline({ stack, outcome, used, next, problems }: Unexplained): string {
  const title = quoted(stack.title);
  const counting = used.length === 1 ? '1 badge counts' : `${used.length} badges count`;
  if (problems.length > 0) return `${title} cannot be counted.`;
  if (outcome === 'complete') return `${title} is complete: ${counting}.`;
  const left = next === undefined ? 0 : next.steps.length;
  const more = left === 1 ? '1 more badge completes it' : `${left} more badges complete it`;
  if (outcome === 'incomplete') return `${title} is not complete: ${counting}, and ${more}.`;
  const known = left === 0 ? '' : ` By what is known, ${more}.`;
  return `Whether ${title} is complete could not be found out: ${counting}.${known}`;
}

function missingLine({ needs, of }: MissingPart): string {
  const titles = of.map(({ title }) => quoted(title)).join(', ');
  return of.length === needs ? `Missing: ${titles}.` : `Missing: ${needs} of ${titles}.`;
}

function wayLines({ steps, isShortest }: ShortestWay): readonly string[] {
  const heading = isShortest ? 'The shortest way to finish:' : 'A way to finish; there may be a shorter one:';
  return [heading, ...steps.map((step, index) => `${index + 1}. ${stepLine(step, steps)}`)];
}

function stepLine({ component, again, after, by, notFrom }: Step, steps: readonly Step[]): string {
  const versions = component.versions === undefined ? '' : ` (version ${component.versions})`;
  const before = after.flatMap((place) => quoted(steps[place]?.component.title ?? ''));
  const parts = [
    `Earn ${quoted(component.title)}${versions}${again === undefined ? '' : ' once more'}`,
    ...(before.length === 0 ? [] : [`after ${before.join(', ')}`]),
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(notFrom.length === 0 ? [] : [`from another issuer than ${notFrom.join(', ')}`]),
  ];
  return `${parts.join(', ')}.${again === undefined ? '' : ` ${meaningOf(again)}`}`;
}

/** The codes of steps and remarks are those of stacks. */
function meaningOf(code: string): string {
  return Object.entries(stackCodes).find(([one]) => one === code)?.[1].means ?? '';
}

function withBadges({ message, badges }: BadgeRemark, { used }: Unexplained): string {
  const titles = badges.flatMap((index) => used.find((one) => one.index === index)?.component.title ?? []);
  return titles.length === 0 ? message : `${message} (${titles.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `“${text}”`;
}
