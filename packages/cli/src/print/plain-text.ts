/**
 * Text from a file, made safe for a terminal: without the control characters that move its cursor, colour it or
 * set its title, and without those that turn the direction of writing and so show another text than is there.
 * Line breaks and tabs become spaces. One line in, one line out.
 */
export function plainText(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/gu, ' ').replace(UNSAFE, '');
}

/**
 * One value as one line of JSON for a program or a terminal. What a terminal would act on is escaped, so nothing
 * of the value is lost.
 */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(UNSAFE, escaped)}\n`;
}

/**
 * JSON or a JWS over several lines, for a program or a terminal: as it is, but for what a terminal would act on. In
 * JSON that stands in strings only, so the value stays the same.
 */
export function inertText(text: string): string {
  return text
    .replace(/\r(?!\n)/g, '\n')
    .replace(UNSAFE, (character) => (LAYOUT.has(character) ? character : escaped(character)));
}

const LAYOUT: ReadonlySet<string> = new Set(['\n', '\r', '\t']);

/** Controls, bidirectional controls, line and paragraph separators, lone surrogates, tag characters. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Cs}\u{E0000}-\u{E007F}]/gu;

/** By code units: JSON writes a character beyond U+FFFF as two of them. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join(
    '',
  );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
