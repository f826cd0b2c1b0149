import { COMPONENT_GENRE, STACK_TYPE } from '../badge/held-badge.js';
import { profileOf } from '../credential/achievement.js';
import { BadgeError } from '../error.js';
import { comparableId } from '../input/comparable-id.js';
import { isUri, momentOf } from './call.js';
import { stackNarrative } from './stack-narrative.js';
import type {
  Achievement,
  AchievementCredential,
  Evidence,
  OpenBadge,
  Profile,
} from '@badgewright/openbadges';
import type { Recipient } from '../credential/to-credential.js';
import type { CompleteProgress, CountedBadge } from './progress-types.js';

/** What the badge of a stack says besides the progress. */
export interface StackCredentialOptions {
  /** The id of the credential: an absolute URI, a new one for each badge. */
  readonly id: string;
  readonly issuer: Profile;
  readonly recipient: Recipient;
  /** When the badge is awarded. */
  readonly awarded: Date;
  /**
   * `componentDigest` of @badgewright/openbadges: pins every component, as it must where a component is from another
   * issuer than the stack.
   */
  readonly digestOf?: (badge: OpenBadge) => string;
}

/** The contexts of the badge, in their order. */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/**
 * Maps complete progress to the unsigned badge of the stack: an achievement of its own, with one piece of evidence for
 * each badge that it rests on. Badges beyond what the rule needs are not named, so that the stack does not fall with
 * them.
 *
 * Throws `BadgeError`: `argument.not-complete`; `recipient.missing`; `argument.invalid` for an id that is no absolute
 * URI, an `awarded` that is no date, a component without an id or about another subject than the recipient.
 *
 * @example
 * const where = progress(stack, badges, { at: now });
 * if (where.complete) {
 *   const awarded = { id: 'urn:uuid:…', issuer, recipient: { id: 'did:key:z6Mk…' }, awarded: now };
 *   const badge = await sign(toStackCredential(where, { ...awarded, digestOf: componentDigest }), signer);
 * }
 * @see Open Badges 3.0, AchievementCredential and Evidence
 */
export function toStackCredential(
  completed: CompleteProgress,
  options: StackCredentialOptions,
): AchievementCredential {
  const components = componentsOf(completed);
  checkCall(options, components);
  const { stack } = completed;
  const { id, identifier = [] } = options.recipient;
  const moment = momentOf(options.awarded, 'awarded');
  return {
    '@context': contexts,
    id: options.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: stack.title,
    description: stack.description,
    issuer: options.issuer,
    validFrom: moment,
    awardedDate: moment,
    credentialSubject: {
      ...(id === undefined ? {} : { id }),
      type: ['AchievementSubject'],
      ...(identifier.length === 0 ? {} : { identifier }),
      achievement: stackAchievement(completed),
    },
    evidence: components.map((component) => evidenceOf(component, options)),
  };
}

/** The badges on which a complete stack rests. Throws for progress that is not complete, as a program without types may pass. */
export function componentsOf(completed: CompleteProgress): readonly CountedBadge[] {
  const progress: { readonly outcome?: unknown; readonly used?: unknown } = { ...completed };
  if (progress.outcome !== 'complete' || !Array.isArray(progress.used)) {
    const message = 'The badge of a stack is made of complete progress, and of nothing else.';
    throw new BadgeError('argument.not-complete', message);
  }
  return completed.used.filter(({ isExtra }) => !isExtra);
}

function checkCall(
  { id, issuer, recipient }: StackCredentialOptions,
  components: readonly CountedBadge[],
): void {
  if (!isUri(id)) throw new BadgeError('argument.invalid', '`id` must be an absolute URI.');
  if (!isUri(issuer.id)) throw new BadgeError('argument.invalid', '`issuer.id` must be an absolute URI.');
  if (recipient.id === undefined && (recipient.identifier ?? []).length === 0) {
    throw new BadgeError('recipient.missing', 'The recipient has neither an `id` nor an `identifier`.');
  }
  const own = recipient.id;
  if (own !== undefined && !isUri(own)) {
    throw new BadgeError('argument.invalid', '`recipient.id` must be an absolute URI.');
  }
  const isAnother = ({ held: { subject } }: CountedBadge) =>
    own !== undefined && subject !== undefined && comparableId(subject) !== comparableId(own);
  if (components.some(isAnother)) {
    throw new BadgeError('argument.invalid', 'A component names another earner than `recipient.id`.');
  }
}

function stackAchievement({ stack, used }: CompleteProgress): Achievement {
  const titles = new Map(used.map(({ component }) => [component.id, component.title] as const));
  const { credits } = stack;
  return {
    id: stack.id,
    type: ['Achievement'],
    achievementType: STACK_TYPE,
    name: stack.title,
    description: stack.description,
    criteria: { narrative: stackNarrative(stack, (id) => titles.get(id)) },
    version: stack.version,
    inLanguage: stack.language,
    creator: profileOf(stack.creator),
    ...(credits === undefined ? {} : { creditsAvailable: credits.available }),
  };
}

function evidenceOf({ held, verified }: CountedBadge, { digestOf }: StackCredentialOptions): Evidence {
  const { badge, name } = held;
  if (badge === undefined) {
    throw new BadgeError('argument.invalid', 'A component has no id, so that no stack can name it.');
  }
  const digestSRI = digestOf?.(verified);
  return {
    id: badge,
    type: ['Evidence'],
    name,
    genre: COMPONENT_GENRE,
    ...(digestSRI === undefined ? {} : { digestSRI }),
  };
}
