import { qualityInstrument, rateQuality } from '@badgewright/microcredentials';
import type { QualityRating } from '@badgewright/microcredentials';
import type { Problem } from '@badgewright/openbadges';
import type { Checked, CheckedFile, RatedDefinition } from './checked.js';

interface RatingFile {
  readonly file: CheckedFile;
  readonly rating: QualityRating;
}

/** Counts ratings together, definition by definition; what stands in the way becomes a fault of its file. */
export function rateFiles(files: readonly CheckedFile[]): Checked {
  const faults = new Map<CheckedFile, readonly Problem<string>[]>();
  const rated: RatedDefinition[] = [];
  for (const group of groupsOf(files).values()) {
    const ratings = group.map(({ rating }) => rating);
    const result = rateQuality(qualityInstrument, ratings);
    if (result.kind === 'incomplete') {
      for (const [index, { file }] of group.entries()) faults.set(file, faultsOf(result.problems, index));
      continue;
    }
    const [first] = ratings;
    if (first === undefined) continue;
    const sources = group.map(({ file }) => file.source);
    rated.push({ instrument: qualityInstrument.id, definition: first.definition, sources, result });
  }
  return {
    files: files.map((file) => ({ ...file, problems: [...file.problems, ...(faults.get(file) ?? [])] })),
    rated,
  };
}

function groupsOf(files: readonly CheckedFile[]): ReadonlyMap<string, readonly RatingFile[]> {
  const groups = new Map<string, RatingFile[]>();
  for (const file of files) {
    if (file.document?.kind !== 'quality-rating') continue;
    const rating = file.document.value;
    const key = JSON.stringify([rating.definition.id, rating.definition.version]);
    const group = groups.get(key) ?? [];
    group.push({ file, rating });
    groups.set(key, group);
  }
  return groups;
}

/** The faults of one of several ratings; what is said of all is said of the first. */
function faultsOf(problems: readonly Problem<string>[], index: number): readonly Problem<string>[] {
  const own = `/${index}`;
  return problems.flatMap((problem) => {
    const { at = '' } = problem;
    if (at === '') return index === 0 ? [problem] : [];
    return at === own || at.startsWith(`${own}/`) ? [{ ...problem, at: at.slice(own.length) }] : [];
  });
}
