import type { DefinitionReport, RaterReport } from '@badgewright/microcredentials';
import { wrap } from './layout.js';
import type { Paint } from './layout.js';
import { coefficient, percent } from './number-text.js';
import { plainText } from './plain-text.js';

/** How hard each criterion of a definition is, and how far two assessors agree on it. */
export function criterionLines(
  { title, version, attempts, criteria }: DefinitionReport,
  paint: Paint,
): readonly string[] {
  const heading = ['', ...wrap(`${title} ${version}`, '').map((line) => paint.bold(line))];
  const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  if (!isScored({ criteria }))
    return [...heading, `  ${tried}. Nothing is decided, and no two assessors have scored.`];
  return [
    ...heading,
    `  ${tried}. Below the level asked for, and how two assessors agree:`,
    cells('', ['below', 'n'], ['alike', 'pairs', 'kappa (95 % range)']),
    ...criteria.flatMap(({ title: name, share, n, agreement, fleiss }) => {
      const [first = '', ...rest] = wrap(name, '').flatMap(
        (line) => line.match(/.{1,28}(?=\s|$)|.{1,28}/gu) ?? [],
      );
      const { percent: alike, kappa, intervals } = agreement;
      const same = agreement.n === 0 ? '–' : coefficient(kappa, intervals.kappa);
      return [
        cells(
          first,
          [share === 'hidden' ? '*' : percent(share), String(n)],
          [percent(alike), String(agreement.n), same],
        ),
        ...rest.map((line) => `    ${line.trim()}`),
        ...(fleiss === undefined
          ? []
          : [
              `    of all ${fleiss.raters} assessors, Fleiss’ kappa: ${coefficient(fleiss.kappa, fleiss.interval)}`,
            ]),
      ];
    }),
    ...(criteria.some(({ share }) => share === 'hidden')
      ? wrap('* is not shown: fewer than ten people stand behind it.', '  ')
      : []),
  ];
}

/** Whether there is any number to tell of the criteria. */
export function isScored({ criteria }: Pick<DefinitionReport, 'criteria'>): boolean {
  return criteria.some(({ n, agreement }) => n > 0 || agreement.n > 0);
}

function cells(
  name: string,
  [below, n]: readonly [string, string],
  [alike, pairs, kappa]: readonly [string, string, string],
): string {
  return `  ${name.padEnd(29)}${below.padStart(6)}${n.padStart(6)}${alike.padStart(8)}${pairs.padStart(6)}  ${kappa}`.trimEnd();
}

/** How each assessor stands to the others. */
export function raterLines(raters: readonly RaterReport[], paint: Paint): readonly string[] {
  if (raters.length === 0) return [];
  return [
    '',
    paint.bold('Assessors, each against the others who scored the same'),
    ...raters.flatMap(({ assessor, reviews, compared, same, agreement, adjudicated, confirmed }) => [
      ...wrap(plainText(assessor).slice(0, 200), '  '),
      ...wrap(
        [
          reviews === 1 ? '1 review' : `${reviews} reviews`,
          ...(compared === 0
            ? []
            : [
                `same level ${percent(same / compared)} of ${compared} scores`,
                `met or not alike ${percent(agreement.percent)}`,
                `kappa ${coefficient(agreement.kappa, agreement.intervals.kappa)}`,
              ]),
          ...(adjudicated === 0 ? [] : [`adjudicator agreed in ${confirmed} of ${adjudicated}`]),
        ].join('; '),
        '    ',
      ),
    ]),
  ];
}
