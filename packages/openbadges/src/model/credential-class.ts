import type { ClassName } from './class-types.js';
import { isV1p1 } from './data-model.js';
import { isArray } from './json.js';
import type { JsonObject } from './json.js';

/**
 * The class that a credential says it is, by its type and first context; `undefined` where it names none of ours. Of
 * several types the one that holds the others' place counts, the same one for every reader.
 */
export function credentialClass(object: JsonObject): ClassName | undefined {
  const names = isArray(object['type']) ? object['type'] : [object['type']];
  if (names.includes('ClrCredential')) return 'ClrCredential';
  if (names.includes('EndorsementCredential')) {
    return isV1p1(object) ? 'EndorsementCredentialV1p1' : 'EndorsementCredential';
  }
  if (!names.includes('OpenBadgeCredential') && !names.includes('AchievementCredential')) return undefined;
  return isV1p1(object) ? 'AchievementCredentialV1p1' : 'AchievementCredential';
}
