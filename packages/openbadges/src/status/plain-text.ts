import { excerpt } from '../model/excerpt.js';

/** A text of an issuer's on one line, cut short, without what would change how the text around it is shown. */
export function plainText(text: string): string {
  return excerpt(text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim(), LONGEST);
}

const LONGEST = 80;
