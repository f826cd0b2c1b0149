import type { Explanation } from '@badgewright/openbadges';
import type { Row } from '../batch/row.js';
import { textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { painted } from './print-report.js';
import { commandWords } from './words.js';

/** One badge of many, in two lines or three. */
export function rowText(row: Row, { headline, language }: Explanation, paint: Paint): string {
  const { source, verdict, name, reason, duplicateOf, sameAwardAs } = row;
  const words = commandWords[language];
  const repeats = [
    ...(duplicateOf === undefined ? [] : [`${words.duplicateOf} ${duplicateOf}`]),
    ...(sameAwardAs === undefined ? [] : [`${words.sameAwardAs} ${sameAwardAs}`]),
  ];
  return textOf([
    `${painted(headline, verdict, paint)}  ${source}`,
    ...wrap(verdict === 'valid' && name !== undefined ? `${name}. ${reason}` : reason, '  '),
    ...repeats.flatMap((text) => wrap(text, '  ')),
  ]);
}
