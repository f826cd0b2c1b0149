import type { LikelyName } from '@badgewright/microcredentials';
import { wrap } from './layout.js';
import type { Paint } from './layout.js';

/** Notes on titles of artefacts, for whoever screens. The titles are not repeated: they may hold a student's name. */
export function likelyNameLines(names: readonly LikelyName[], paint: Paint): readonly string[] {
  if (names.length === 0) return [];
  return [
    '',
    paint.bold('To look at'),
    ...names.flatMap(({ at, message }) => wrap(`${at}: ${message}`, '  ')),
  ];
}

/** The same for programs; nothing where there is nothing to look at. */
export function notesJson(names: readonly LikelyName[]): object {
  return names.length === 0 ? {} : { notes: names };
}
