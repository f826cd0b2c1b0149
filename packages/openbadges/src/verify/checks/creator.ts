import { isSameId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { ok } from '../../outcome.js';
import type { Findings } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { issuerId } from '../../signed/issuer-id.js';

/**
 * Whether the issuer also created the achievement; `undefined` where none names a creator. Anybody may award what
 * somebody else defined, so another creator is only said.
 *
 * Code: as a warning `creator.differs`.
 *
 * @see Open Badges 3.0, Achievement (`creator`); Open Badges 3.0 Implementation Guide, §Achievement authorship
 */
export function checkCreator(document: JsonObject): Findings | undefined {
  const issuer = issuerId(document);
  const creators = achievementsOf(document).flatMap(({ achievement, at }) => {
    const creator = isObject(achievement) ? achievement['creator'] : undefined;
    return creator === undefined ? [] : [{ creator, at: pointer(at, 'creator') }];
  });
  if (issuer === undefined || creators.length === 0) return undefined;
  const warnings = creators
    .filter(({ creator }) => {
      const id = isObject(creator) ? creator['id'] : creator;
      return typeof id !== 'string' || !isSameId(id, issuer);
    })
    .slice(0, limits.problems)
    .map(({ at }) => differs(at));
  return { outcome: ok(undefined), warnings };
}

interface Placed {
  readonly achievement: JsonValue;
  readonly at: string;
}

/** A badge has one achievement; a record may describe several. */
function achievementsOf({ credentialSubject: subject }: JsonObject): readonly Placed[] {
  const achievement = isObject(subject) ? subject['achievement'] : undefined;
  const at = '/credentialSubject/achievement';
  if (achievement === undefined) return [];
  if (!isArray(achievement)) return [{ achievement, at }];
  return achievement.map((one, index) => ({ achievement: one, at: pointer(at, index) }));
}

function differs(at: string): Problem {
  const message = 'The creator of the achievement is not the issuer of the badge.';
  return { code: 'creator.differs', message, at, spec: 'Open Badges 3.0, Achievement' };
}
