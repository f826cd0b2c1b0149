import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../shared/reference/', import.meta.url);

/** Whether the published reference data lie beside this checkout. */
export const isReferenceThere = existsSync(folder);

if (!isReferenceThere) {
  process.stderr.write('conformance tests are skipped: no reference data at ../shared/reference\n');
}

export function referenceBytes(path: string): Buffer {
  return readFileSync(new URL(path, folder));
}

export function referenceText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

export function referenceJson(path: string): unknown {
  return JSON.parse(referenceText(path));
}

/** The paths of all files in a folder of the reference data whose names end so. */
export function referenceFiles(path: string, ending: string): readonly string[] {
  const names = readdirSync(new URL(path, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => `${path}${name}`);
}
