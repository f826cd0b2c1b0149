import type { JsonValue } from './json.js';

/** Longest text that a report repeats. */
const LONGEST = 300;
/** Longest id: whoever acts on one must see all of it. The DID of an RSA key of 8192 bits takes 1,500. */
const LONGEST_ID = 2_000;

/** A text in a length that fits a report; where something is left out, it ends in `…`. */
export function excerpt(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  // Half of a character is none.
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The member with its excerpt, where its value is text. */
export function excerptOf(member: string, value: JsonValue | undefined): Readonly<Record<string, string>> {
  const text = excerptAs(member, value);
  return text === undefined ? {} : { [member]: text };
}

/** The excerpt of what a member says, where that is text. */
export function excerptAs(member: string, value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  return excerpt(value, member === 'id' ? LONGEST_ID : LONGEST);
}
