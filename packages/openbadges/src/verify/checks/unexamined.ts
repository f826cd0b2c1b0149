import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { Problem, ProblemCode } from '../../problem.js';
import { skipped } from '../check.js';
import type { Check, CheckName } from '../report.js';

/**
 * A check that this release does not make: `absent` where the credential carries nothing of the kind, else
 * `not-built` with a problem for each place that somebody would have to look at.
 */
export function checkUnexamined(
  name: CheckName,
  credential: JsonObject,
  { code, members }: { readonly code: ProblemCode; readonly members: readonly string[] },
): Check {
  const places = placesOf(members, credential, '');
  if (places.length === 0) return skipped(name, 'absent');
  const problems = places
    .slice(0, limits.problems)
    .map((at): Problem => ({ code, message: 'Nobody has looked at this.', at }));
  return skipped(name, 'not-built', problems);
}

/** Whether a newer version exists. Code: `refresh.unchecked`. */
export function checkRefresh(document: JsonObject): Check {
  return checkUnexamined('refresh', document, { code: 'refresh.unchecked', members: ['refreshService'] });
}

/** Whether a credential was withdrawn. Code: `status.unchecked`. */
export function checkStatus(document: JsonObject): Check {
  return checkUnexamined('status', document, { code: 'status.unchecked', members: ['credentialStatus'] });
}

/** Whether others' endorsements are genuine. Code: `endorsements.unchecked`. */
export function checkEndorsements(document: JsonObject): Check {
  const members = ['endorsement', 'endorsementJwt'];
  return checkUnexamined('endorsements', document, { code: 'endorsements.unchecked', members });
}

/** Pointers to the members of these names, anywhere in the credential but in its contexts. */
function placesOf(members: readonly string[], value: JsonValue | undefined, at: string): readonly string[] {
  if (isArray(value)) {
    return value.flatMap((item, index) => placesOf(members, item, pointer(at, index)));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === '@context') return [];
    const here = pointer(at, key);
    if (!members.includes(key)) return placesOf(members, member, here);
    return isEmpty(member) ? [] : [here];
  });
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (isArray(value) && value.length === 0);
}
