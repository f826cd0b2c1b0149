import compare from 'semver/functions/compare.js';
import satisfies from 'semver/functions/satisfies.js';
import validVersion from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';

/** Whether a text is a range of semantic versions. */
export function isRange(range: string): boolean {
  return validRange(range) !== null;
}

/**
 * Whether a version lies in a range. Without a range every version does. `undefined` where nobody can tell: there is
 * no version, or it is no semantic one.
 */
export function isInRange(version: string | undefined, range: string | undefined): boolean | undefined {
  if (range === undefined) return true;
  if (version === undefined || validVersion(version) === null) return undefined;
  return satisfies(version, range);
}

/** Something of which there are several versions. */
export interface Versioned {
  readonly id: string;
  readonly version: string;
}

/** Of some things of one id the one of the highest version in a range. */
export function latestIn<T extends Versioned>(
  all: readonly T[],
  { id, versions }: { readonly id: string; readonly versions?: string },
): T | undefined {
  return all
    .filter((one) => one.id === id && isInRange(one.version, versions) === true)
    .sort((a, b) => compare(b.version, a.version))[0];
}
