import path from 'node:path';

/**
 * The names of the files that a page loads before a bundled entry runs: the entry, and all that it imports by a
 * statement, by way of others too. `outputs` are those of esbuild's metafile.
 */
export function loadedAtOnce(outputs, isEntry) {
  const byName = new Map(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]));
  const waiting = [...byName.keys()].filter((name) => isEntry(byName.get(name).entryPoint));
  const seen = new Set();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const { kind, path: file } of byName.get(name).imports) {
      if (kind === 'import-statement') waiting.push(path.basename(file));
    }
  }
  return seen;
}
