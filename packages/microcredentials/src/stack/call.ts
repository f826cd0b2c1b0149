import { BadgeError } from '../error.js';
import { isWritable, wholeSeconds } from '../input/instant.js';

/** Whether a text is an absolute URI. */
export function isUri(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text);
}

/** A moment in whole seconds, the form in which badges carry one. Throws `BadgeError` `argument.invalid`. */
export function momentOf(date: Date, name: string): string {
  if (!(date instanceof Date) || Number.isNaN(date.getTime()) || !isWritable(date)) {
    throw new BadgeError('argument.invalid', `\`${name}\` must be a date.`);
  }
  return wholeSeconds(date.toISOString());
}
