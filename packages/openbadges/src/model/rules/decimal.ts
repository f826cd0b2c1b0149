/**
 * The number that a text is in plain decimal writing; `undefined` for any other text, such as a letter grade, `85%`,
 * `3,5` or `1e3`, which are not to be guessed at.
 */
export function decimalOf(text: string): number | undefined {
  return text.length <= LONGEST && DECIMAL.test(text) ? Number(text) : undefined;
}

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/** Numbers of up to fifteen digits are told apart exactly. */
const LONGEST = 15;
