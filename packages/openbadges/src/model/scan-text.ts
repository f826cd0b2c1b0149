import { limits } from '../limits.js';
import { pointer } from './json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';

interface Frame {
  readonly isObject: boolean;
  /** Made for the first key: a text may hold a million empty objects. */
  keys: Set<string> | undefined;
  step: string | number;
  awaitsKey: boolean;
}

/**
 * Walks JSON text once, before it is parsed, for what `JSON.parse` hides: keys that stand twice in one object,
 * of which it silently keeps the last, nesting that would exhaust the stack of whoever walks the result, and so many
 * values that they take far more memory than their text. Of the rest of the grammar it says nothing: that is for the
 * parser.
 *
 * Counted are commas, and objects with lists; no text has fewer values than either, nor more than three times the larger.
 *
 * Codes: `input.duplicate-key`; as `unknown`: `input.too-deep`, `input.too-large`.
 *
 * @see JSON-LD 1.1, §9: keys in a JSON object are unique; RFC 8259, §4
 */
export function scanText(text: string, values: number): Outcome<undefined> {
  const stack: Frame[] = [];
  let commas = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at += 1) {
    const top = stack.at(-1);
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at);
        if (top?.awaitsKey === true && !noteKey(top, text.slice(at, end + 1))) return duplicate(stack);
        at = end;
        break;
      }
      case '{':
      case '[':
        if (stack.length >= limits.depth) return tooDeep(stack);
        if ((opened += 1) > values) return tooLarge(values);
        stack.push(openFrame(text[at] === '{'));
        break;
      case '}':
      case ']':
        stack.pop();
        break;
      case ',':
        if ((commas += 1) >= values) return tooLarge(values);
        if (top !== undefined) nextMember(top);
        break;
      default:
    }
  }
  return ok(undefined);
}

function openFrame(isObject: boolean): Frame {
  return { isObject, keys: undefined, step: isObject ? '' : 0, awaitsKey: isObject };
}

function nextMember(frame: Frame): void {
  if (frame.isObject) frame.awaitsKey = true;
  else if (typeof frame.step === 'number') frame.step += 1;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Notes a key in its object; false where the object has it already. */
function noteKey(frame: Frame, quoted: string): boolean {
  const key = unquote(quoted);
  frame.keys ??= new Set();
  const isNew = !frame.keys.has(key);
  frame.keys.add(key);
  frame.step = key;
  frame.awaitsKey = false;
  return isNew;
}

/** `"type"` and `"t\u0079pe"` are one key. Text that is no JSON string stays as it is: the parser refuses it. */
function unquote(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

function duplicate(stack: readonly Frame[]): Outcome<never> {
  return bad({
    code: 'input.duplicate-key',
    message: 'A key stands twice in one JSON object.',
    at: pointerTo(stack),
    spec: 'JSON-LD 1.1 §9',
  });
}

function tooLarge(values: number): Outcome<never> {
  return unknown({ code: 'input.too-large', message: `The input has more than ${values} values.`, at: '' });
}

function tooDeep(stack: readonly Frame[]): Outcome<never> {
  return unknown({
    code: 'input.too-deep',
    message: `The input nests deeper than ${limits.depth} levels.`,
    at: pointerTo(stack.slice(0, 4)),
  });
}

function pointerTo(stack: readonly Frame[]): string {
  return stack.reduce((at, frame) => pointer(at, frame.step), '');
}
