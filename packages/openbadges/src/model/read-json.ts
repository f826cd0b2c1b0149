import { limits } from '../limits.js';
import { isObject } from './json.js';
import type { JsonObject } from './json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { copyPlain } from './copy-plain.js';
import type { Bounds } from './copy-plain.js';
import { parseSound } from './parse-sound.js';
import { scanText } from './scan-text.js';

/**
 * Turns whatever a stranger handed over into one plain JSON object: JSON text is scanned and parsed, an object
 * is copied. Bounded by `limits` in size, depth and number of values; never throws.
 *
 * Codes: `input.not-json`, `input.not-object`, `input.not-plain`, `input.not-unicode`, `input.duplicate-key`,
 * `input.forbidden-key`; as `unknown`: `input.too-large`, `input.too-deep`.
 *
 * @example
 * const outcome = readJson('{"id":"urn:a:b","id":"urn:a:c"}');
 * if (outcome.kind === 'bad') console.log(outcome.problems[0].code); // input.duplicate-key
 *
 * @see RFC 8259; JSON-LD 1.1, §9
 */
export function readJson(input: unknown): Outcome<JsonObject> {
  return readJsonWithin(input, limits);
}

/** The same with bounds of the caller's, for files that are larger than any credential. The depth stays. */
export function readJsonWithin(input: unknown, bounds: Bounds): Outcome<JsonObject> {
  const read = typeof input === 'string' ? readText(input, bounds) : copyPlain(input, bounds);
  if (read.kind !== 'ok') return read;
  if (isObject(read.value)) return ok(read.value);
  return bad({ code: 'input.not-object', message: 'The input is not a JSON object.', at: '' });
}

function readText(input: string, bounds: Bounds): Outcome<unknown> {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  if (text.length > bounds.characters) {
    return {
      kind: 'unknown',
      problems: [
        {
          code: 'input.too-large',
          message: `The text has ${text.length} characters; at most ${bounds.characters} are read.`,
          at: '',
        },
      ],
    };
  }
  const parsed = parseSound(text, bounds.values);
  // What is amiss with any other text, and where, comes to light step by step.
  return parsed === undefined ? readStepwise(text, bounds) : ok(parsed);
}

function readStepwise(text: string, bounds: Bounds): Outcome<unknown> {
  const scanned = scanText(text, bounds.values);
  if (scanned.kind !== 'ok') return scanned;
  try {
    // Copied again after parsing: the copy counts values and refuses lone surrogates, for text and objects alike.
    return copyPlain(JSON.parse(text), bounds);
  } catch {
    return bad({ code: 'input.not-json', message: 'The text is not JSON.', at: '' });
  }
}
