import type { Faults } from './faults.js';
import { isArray, isObject, pointer } from './json.js';
import type { JsonObject, JsonValue } from './json.js';

/** First context of a credential on the W3C data model 2.0. */
export const VCDM_2_0 = 'https://www.w3.org/ns/credentials/v2';
/** First context of a credential on the W3C data model 1.1. */
export const VCDM_1_1 = 'https://www.w3.org/2018/credentials/v1';

const OPEN_BADGES = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;

/** Whether a credential declares itself to be on the W3C data model 1.1. */
export function isV1p1(credential: JsonObject): boolean {
  return contextsOf(credential)[0] === VCDM_1_1;
}

/**
 * The rules of a credential's contexts: which come first, and that each is a URL or an inline definition.
 *
 * @see Open Badges 3.0, AchievementCredential and EndorsementCredential (`@context`)
 */
export function checkContexts(
  credential: JsonObject,
  { at, faults }: { readonly at: string; readonly faults: Faults },
): void {
  if (credential['@context'] === undefined) return;
  const here = pointer(at, '@context');
  const contexts = contextsOf(credential);
  const [first, second] = contexts;
  if (first !== VCDM_2_0 && first !== VCDM_1_1) {
    const message = `The first context is not ${VCDM_2_0}.`;
    faults.add({ code: 'model.context', message, at: pointer(here, 0), spec: SPEC });
  }
  if (typeof second !== 'string' || !OPEN_BADGES.test(second)) {
    const message = 'The second context is not that of Open Badges 3.0.';
    faults.add({ code: 'model.context', message, at: pointer(here, 1), spec: SPEC });
  }
  contexts.slice(2).forEach((context, index) => {
    if (typeof context === 'string' || isObject(context)) return;
    faults.add({
      code: 'model.type',
      message: 'Not a URL or an object.',
      at: pointer(here, index + 2),
      spec: SPEC,
    });
  });
}

const SPEC = 'Open Badges 3.0, AchievementCredential and EndorsementCredential';

function contextsOf(credential: JsonObject): readonly JsonValue[] {
  const context = credential['@context'];
  return isArray(context) ? context : [context ?? null];
}
