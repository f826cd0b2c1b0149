import compare from 'semver/functions/compare.js';
import diff from 'semver/functions/diff.js';
import valid from 'semver/functions/valid.js';

/** How far a version went up. */
export type VersionBump = 'none' | 'patch' | 'minor' | 'major';

/** How far a semantic version went up from an earlier one; `none` where it did not, or is no semantic version. */
export function versionBump(earlier: string, later: string): VersionBump {
  if (valid(earlier) === null || valid(later) === null || compare(later, earlier) <= 0) return 'none';
  switch (diff(earlier, later)) {
    case 'major':
    case 'premajor':
      return 'major';
    case 'minor':
    case 'preminor':
      return 'minor';
    default:
      return 'patch';
  }
}
