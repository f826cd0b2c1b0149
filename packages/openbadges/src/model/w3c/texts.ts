import { hasForm } from '../form.js';
import { isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import { isEmpty, note, valuesOf } from './noted.js';
import type { Found } from './noted.js';

/**
 * That a name or description, where there is one, is a text, a text with its language, or several of those.
 *
 * Codes: `model.type`, `model.language-map`, `model.empty`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §11.1 "Language and Base Direction"
 */
export function checkText(found: Found): void {
  if (found.value === undefined || isEmpty(found)) return;
  for (const one of valuesOf(found)) {
    if (typeof one.value === 'string') continue;
    if (!isObject(one.value)) note('model.type', 'Not a text.', one);
    else if (!isTagged(one.value)) note('model.language-map', 'Not a text with its language.', one);
  }
}

function isTagged({
  '@value': text,
  '@language': language,
  '@direction': direction,
  ...rest
}: JsonObject): boolean {
  const hasLanguage =
    language === undefined ||
    language === null ||
    (typeof language === 'string' && hasForm(language, 'language'));
  const hasDirection = direction === undefined || DIRECTIONS.has(direction);
  return typeof text === 'string' && hasLanguage && hasDirection && Object.keys(rest).length === 0;
}

const DIRECTIONS: ReadonlySet<unknown> = new Set(['ltr', 'rtl', null]);
