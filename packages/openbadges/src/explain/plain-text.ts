/**
 * Text from a document, made safe to stand among other words: without the control characters that move a terminal’s
 * cursor or begin a line, and without those that turn the direction of writing and so show another text than is there.
 * One line comes out.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(UNSAFE, '')
    .trim();
}

/** Controls, bidirectional controls, lone surrogates, tag characters. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u{E0000}-\u{E007F}]/gu;
