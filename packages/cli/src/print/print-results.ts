import type { Definition, Results, RuleResult, Unmet } from '@badgewright/microcredentials';
import { wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';

/** By which names results are told. */
export interface ResultSetting {
  readonly definition: Definition | undefined;
  readonly paint: Paint;
}

/** Every part and criterion, and the rule where it counts: whether it is met, and with what. */
export function resultLines(
  { criteria, parts, rule }: Results,
  { definition, paint }: ResultSetting,
): readonly string[] {
  const rows = [
    ...parts.map(({ title, result, carriedFrom }) => ({
      title,
      met: result === 'pass',
      says: result + carriedText(carriedFrom),
    })),
    ...criteria.map(({ criterion, title, met, achievedLevel, requiredLevel, carriedFrom }) => ({
      title,
      met,
      says: `${levelName(definition, criterion, achievedLevel)} (needed: ${levelName(definition, criterion, requiredLevel)})${carriedText(carriedFrom)}`,
    })),
    ...(rule === undefined ? [] : [ruleRow(rule)]),
  ];
  const width = Math.min(44, Math.max(...rows.map(({ title }) => plainText(title).length)));
  return rows.flatMap(({ title, met, says }) => {
    const mark = met ? paint.green('✓') : paint.red('✗');
    const [line = '', ...rest] = wrap(`${plainText(title).padEnd(width, NO_BREAK)} ${says}`, '    ');
    return [`  ${mark} ${line.trimStart().replaceAll(NO_BREAK, ' ')}`, ...rest];
  });
}

/** Keeps a column's padding together while a line is broken at its spaces. */
const NO_BREAK = '\u00A0';

function carriedText(carriedFrom: number | undefined): string {
  return carriedFrom === undefined ? '' : `, carried from attempt ${carriedFrom}`;
}

const counted: Readonly<Record<RuleResult['rule'], string>> = {
  'at-least': 'Criteria met, all together',
  points: 'Points, all together',
};

function ruleRow({ rule, needed, reached }: RuleResult): { title: string; met: boolean; says: string } {
  return { title: counted[rule], met: reached >= needed, says: `${reached} (needed: ${needed})` };
}

/** What is unmet, by how much, and what the assessors say of it. `label` goes before its name. */
export function unmetLines(
  unmet: Unmet,
  { definition, paint, label = 'Unmet' }: ResultSetting & { readonly label?: string },
): readonly string[] {
  return [
    '',
    ...wrap(`${label}: ${unmet.title}`, '').map((line) => paint.bold(line)),
    ...wrap(shortfall(unmet, definition), '  '),
    ...unmet.feedback.flatMap((feedback) => wrap(`“${feedback}”`, '  ')),
  ];
}

function shortfall(unmet: Unmet, definition: Definition | undefined): string {
  if (unmet.kind === 'part') return `did not pass${carriedText(unmet.carriedFrom)}`;
  if (unmet.kind === 'rule') {
    const noun = unmet.rule === 'points' ? 'points' : 'criteria';
    return `reached ${unmet.reached} ${noun}, needs ${unmet.needed}`;
  }
  const { criterion, achievedLevel, requiredLevel, carriedFrom } = unmet;
  const reached = `reached ${levelName(definition, criterion, achievedLevel)}, needs ${levelName(definition, criterion, requiredLevel)}`;
  return reached + carriedText(carriedFrom);
}

/** The name of a level that a definition gives; criteria with indicators are met or not. */
function levelName(definition: Definition | undefined, criterionId: string, levelId: string): string {
  const criterion = definition?.criteria.find(({ id }) => id === criterionId);
  if (criterion?.kind === 'indicators') return levelId.replace('-', ' ');
  const name = criterion?.levels.find(({ id }) => id === levelId)?.name ?? levelId;
  return plainText(name);
}
