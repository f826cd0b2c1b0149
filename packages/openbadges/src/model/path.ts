import { pointer } from './json.js';

/**
 * Where a value stands: a JSON pointer, or one step on from there. Most values have no fault, and the pointer of those
 * is never written out.
 */
export type Path = string | { readonly from: Path; readonly step: string | number };

/** The path of a member or an item. */
export function below(from: Path, step: string | number): Path {
  return { from, step };
}

/** The JSON pointer of a path. */
export function pointerOf(path: Path): string {
  return typeof path === 'string' ? path : pointer(pointerOf(path.from), path.step);
}
