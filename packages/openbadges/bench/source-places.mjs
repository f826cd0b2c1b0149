// Which source file of ours a frame of a profile is from.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const known = new Map();

/** The source and the function of a frame, or nothing where the frame is somebody else's. */
export function placeOf({ url, lineNumber, functionName }) {
  if (functionName === '(garbage collector)' || functionName === '(idle)') return { file: functionName };
  if (!url.startsWith('file:') || !url.includes('/dist/') || url.includes('node_modules')) return undefined;
  const file = sourceAt(url, lineNumber);
  if (file === undefined) return undefined;
  return { file, name: functionName === '' ? 'a function without a name' : functionName };
}

/** Whose a frame is that no function of ours has called: what goes on after an await has lost its caller. */
export function packageOf({ url }) {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url) ?? [];
  return name === undefined ? 'Node itself' : `package ${name}`;
}

/** The bundler writes above each part of its output which source it is from. */
function sourceAt(url, line) {
  return headsOf(url).findLast(([number]) => number <= line)?.[1];
}

function headsOf(url) {
  if (!known.has(url)) {
    const lines = readFileSync(fileURLToPath(url), 'utf8').split('\n');
    const heads = lines.flatMap((text, number) =>
      /^\/\/ src\//u.test(text) ? [[number, text.slice(3)]] : [],
    );
    known.set(url, heads);
  }
  return known.get(url);
}
