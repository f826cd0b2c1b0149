/** Where something stands in a text; lines and columns from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is looked for at one place of a document, and inside it. */
interface Branch {
  offset: number | undefined;
  readonly inner: Map<string, Branch>;
}

/**
 * Where the values that JSON pointers lead to begin in a JSON text; of what is not there, the nearest value around it.
 * The text is one that a parser has read. Only the places asked for are kept: a document may have more, and with longer
 * names, than there is memory for.
 */
export function jsonPlaces(text: string, pointers: readonly string[]): ReadonlyMap<string, TextPlace> {
  const root: Branch = { offset: undefined, inner: new Map() };
  const paths = new Map([...new Set(pointers)].map((pointer) => [pointer, grow(root, pointer)] as const));
  walk(text, root);
  const lines = lineStarts(text);
  return new Map(
    [...paths].map(([pointer, path]) => {
      const nearest = path.findLast(({ offset }) => offset !== undefined);
      return [pointer, placeIn(lines, nearest?.offset ?? 0)];
    }),
  );
}

/** Adds a pointer to the tree of those looked for; returns its branches from the root on. */
function grow(root: Branch, pointer: string): readonly Branch[] {
  const path = [root];
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const { inner } = path.at(-1) ?? root;
    const branch = inner.get(name) ?? { offset: undefined, inner: new Map() };
    inner.set(name, branch);
    path.push(branch);
  }
  return path;
}

/** An object or a list that the walk is in. Without a branch, nothing in it is looked for. */
interface Open {
  readonly branch: Branch | undefined;
  readonly isObject: boolean;
  /** The key or the index that comes next. */
  step: string | number;
  isKeyNext: boolean;
}

function walk(text: string, root: Branch): void {
  const open: Open[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const top = open.at(-1);
    let next = at + 1;
    if (character === '{' || character === '[') {
      const isObject = character === '{';
      const branch = begin(top, root, at);
      open.push({ branch, isObject, step: isObject ? '' : 0, isKeyNext: isObject });
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ',') {
      advance(top);
    } else if (character === '"') {
      next = endOfString(text, at);
      if (top?.isKeyNext === true) takeKey(top, text.slice(at, next));
      else begin(top, root, at);
    } else if (!BETWEEN.has(character)) {
      begin(top, root, at);
      next = endOfWord(text, at);
    }
    at = next;
  }
}

/** Notes where a value begins, if it is looked for. */
function begin(top: Open | undefined, root: Branch, offset: number): Branch | undefined {
  const branch = top === undefined ? root : top.branch?.inner.get(String(top.step));
  if (branch !== undefined) branch.offset = offset;
  return branch;
}

function advance(top: Open | undefined): void {
  if (top === undefined) return;
  if (typeof top.step === 'number') top.step += 1;
  else top.isKeyNext = top.isObject;
}

function takeKey(top: Open, quoted: string): void {
  const key: unknown = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
  top.step = String(key);
  top.isKeyNext = false;
}

const BETWEEN: ReadonlySet<string> = new Set(' \t\n\r:');
const ENDS: ReadonlySet<string> = new Set(' \t\n\r,]}');

/** The place behind the quote that ends the string. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !ENDS.has(text.charAt(at))) at += 1;
  return at;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Of the lines, the last that begins at or before the offset, by halving. */
function placeIn(lines: readonly number[], offset: number): TextPlace {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
