import type { ClassName } from './class-types.js';
import type { Faults } from './faults.js';
import { hasForm } from './form.js';
import { isArray, isObject } from './json.js';
import type { JsonObject, JsonValue } from './json.js';
import { below, pointerOf } from './path.js';
import type { Path } from './path.js';

/** First context of a credential on the W3C data model 2.0. */
export const VCDM_2_0 = 'https://www.w3.org/ns/credentials/v2';
/** First context of a credential on the W3C data model 1.1. */
export const VCDM_1_1 = 'https://www.w3.org/2018/credentials/v1';

const OPEN_BADGES = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
const CLR = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/;

/** Whether a credential declares itself to be on the W3C data model 1.1. */
export function isV1p1(credential: JsonObject): boolean {
  return contextsOf(credential)[0] === VCDM_1_1;
}

/** The W3C data model that a credential declares by its first context; `undefined` where it declares none. */
export function dataModelOf(credential: JsonObject): '1.1' | '2.0' | undefined {
  const [first] = contextsOf(credential);
  if (first === VCDM_1_1) return '1.1';
  return first === VCDM_2_0 ? '2.0' : undefined;
}

/** Whether a credential names a context of Open Badges 3.0. */
export function namesOpenBadges(credential: JsonObject): boolean {
  return contextsOf(credential).some(isUrlLike(OPEN_BADGES));
}

/** What the first contexts of a credential are, in their order. The clause says so. */
interface ContextRule {
  readonly spec: string;
  readonly leading: readonly {
    readonly fits: (context: JsonValue | undefined) => boolean;
    readonly message: string;
  }[];
}

const badgeRule: ContextRule = {
  spec: 'Open Badges 3.0, AchievementCredential and EndorsementCredential',
  leading: [
    {
      fits: (first) => first === VCDM_2_0 || first === VCDM_1_1,
      message: `The first context is not ${VCDM_2_0}.`,
    },
    { fits: isUrlLike(OPEN_BADGES), message: 'The second context is not that of Open Badges 3.0.' },
  ],
};

const recordRule: ContextRule = {
  spec: 'CLR 2.0, ClrCredential',
  leading: [
    { fits: (first) => first === VCDM_2_0, message: `The first context is not ${VCDM_2_0}.` },
    { fits: isUrlLike(CLR), message: 'The second context is not that of CLR 2.0.' },
    { fits: isUrlLike(OPEN_BADGES), message: 'The third context is not that of Open Badges 3.0.' },
  ],
};

function isUrlLike(pattern: RegExp): (context: JsonValue | undefined) => boolean {
  return (context) => typeof context === 'string' && pattern.test(context);
}

/**
 * The rules of a credential's contexts: which come first, and that each is a URL or an inline definition.
 *
 * @see Open Badges 3.0, AchievementCredential and EndorsementCredential (`@context`); CLR 2.0, ClrCredential
 */
export function checkContexts(
  name: ClassName,
  credential: JsonObject,
  { at, faults }: { readonly at: Path; readonly faults: Faults },
): void {
  if (credential['@context'] === undefined) return;
  const here = below(at, '@context');
  const contexts = contextsOf(credential);
  const { spec, leading } = name === 'ClrCredential' ? recordRule : badgeRule;
  leading.forEach(({ fits, message }, index) => {
    if (fits(contexts[index])) return;
    faults.add({ code: 'model.context', message, at: pointerOf(below(here, index)), spec });
  });
  contexts.slice(leading.length).forEach((context, index) => {
    if (isObject(context) || (typeof context === 'string' && hasForm(context, 'uri'))) return;
    const there = pointerOf(below(here, index + leading.length));
    const code = typeof context === 'string' ? 'model.format' : 'model.type';
    faults.add({ code, message: 'Not a URL or an object.', at: there, spec });
  });
}

function contextsOf(credential: JsonObject): readonly JsonValue[] {
  const context = credential['@context'];
  return isArray(context) ? context : [context ?? null];
}
