import { isArray, isObject, listOf, pointer } from './json.js';
import type { JsonObject } from './json.js';

/**
 * Whether a badge is one for a whole stack, which rests on other badges. Open Badges knows no such kind of achievement, so
 * it is an extension of the vocabulary.
 *
 * @see Open Badges 3.0, AchievementType
 */
export function isStackBadge({ credentialSubject }: JsonObject): boolean {
  const achievements = listOf(credentialSubject).flatMap((subject) =>
    isObject(subject) ? listOf(subject['achievement']) : [],
  );
  return achievements.some(
    (achievement) => isObject(achievement) && listOf(achievement['achievementType']).includes(STACK),
  );
}

const STACK = 'ext:MicroCredentialStack';

/** A piece of evidence that names a badge on which a stack rests, and where it stands. */
export interface PlacedComponent {
  readonly evidence: JsonObject;
  readonly at: string;
}

/** The evidence of a stack that names its components. Any other evidence is what it is in every badge. */
export function componentsIn({ evidence }: JsonObject): readonly PlacedComponent[] {
  const at = '/evidence';
  const placed = isArray(evidence)
    ? evidence.map((item, index) => ({ item, at: pointer(at, index) }))
    : [{ item: evidence, at }];
  return placed.flatMap(({ item, at }) =>
    isObject(item) && item['genre'] === COMPONENT ? [{ evidence: item, at }] : [],
  );
}

const COMPONENT = 'component';
