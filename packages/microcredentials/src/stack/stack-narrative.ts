import { isGroup } from './rule.js';
import type { Stack, StackRule } from '../generated/types.js';
import type { StackGroup } from './rule.js';

/**
 * How a stack is earned, in Markdown: its rule as a list in lists. `titleOf` names what the stack gives no title, by
 * its id.
 */
export function stackNarrative(stack: Stack, titleOf: (id: string) => string | undefined): string {
  const lines = ruleLines(stack.rule, { titleOf, indent: '' });
  return `${oneLine(stack.description)}\n\n${lines.join('\n')}`;
}

interface Writing {
  readonly titleOf: (id: string) => string | undefined;
  readonly indent: string;
}

function ruleLines(rule: StackRule, writing: Writing): readonly string[] {
  const { indent, titleOf } = writing;
  if (!isGroup(rule)) {
    const title = rule.title ?? titleOf(rule.id) ?? rule.id;
    const versions = rule.versions === undefined ? '' : ` (version ${oneLine(rule.versions)})`;
    return [`${indent}- ${oneLine(title)}${versions}`];
  }
  const inner = rule.of.flatMap((member) => ruleLines(member, { titleOf, indent: `${indent}  ` }));
  return [`${indent}- ${headingOf(rule)}`, ...inner];
}

function headingOf(group: StackGroup): string {
  const title = group.title === undefined ? '' : `${oneLine(group.title)}: `;
  const parts = [
    asked(group),
    ...(group.withinMonths === undefined ? [] : [`awarded within ${plural(group.withinMonths, 'month')}`]),
    ...(group.distinctIssuers === true ? ['each from another issuer'] : []),
  ];
  const [first = '', ...rest] = parts;
  return `${title}${[title === '' ? first : first.toLowerCase(), ...rest].join(', ')}`;
}

function asked(group: StackGroup): string {
  const order = 'order' in group ? group.order : undefined;
  const inOrder = order === undefined ? '' : order === 'hard' ? ', in this order' : ', best in this order';
  if (group.kind === 'at-least') return `At least ${group.count} of these${inOrder}`;
  if (group.kind === 'choice') return `${group.count} of these${inOrder}`;
  return `All of these${inOrder}`;
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

/** A line break in a title must not begin a heading or a list of its own. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
