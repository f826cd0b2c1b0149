import { BadgeError } from '../error.js';
import { comparableId } from '../input/comparable-id.js';
import { isUri, momentOf } from './call.js';
import { rulesIn } from './rule.js';
import { componentsOf } from './stack-credential.js';
import type { Association, ClrCredential, JsonObject, Profile } from '@badgewright/openbadges';
import type { Recipient } from '../credential/to-credential.js';
import type { CompleteProgress, CountedBadge } from './progress-types.js';

/** What a record of a stack holds and says. */
export interface LearnerRecordOptions {
  /** The id of the record: an absolute URI, a new one for each record. */
  readonly id: string;
  /** Who publishes the record. */
  readonly issuer: Profile;
  readonly recipient: Recipient;
  /** When it is published. */
  readonly published: Date;
  /** The name of the record; by default that of the stack. */
  readonly name?: string;
  /** The signed badge of the stack, as JSON. */
  readonly stackBadge: JsonObject;
  /** The signed badges on which it rests, as JSON, in any order; each that the progress uses must be there. */
  readonly badges: readonly JsonObject[];
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/**
 * Maps a completed stack to an unsigned learner record: its badge, the badges that it rests on, and how their
 * achievements stand to one another. The stack `isParentOf` each component, each component `isPartOf` the stack, and
 * in a hard sequence one `precedes` the other.
 *
 * Throws `BadgeError`: `argument.not-complete`; `recipient.missing`; `argument.invalid` for an id that is no absolute
 * URI, a `published` that is no date, or badges that are not those of the progress.
 *
 * @see CLR 2.0, ClrCredential, ClrSubject and Association
 */
export function toLearnerRecord(completed: CompleteProgress, options: LearnerRecordOptions): ClrCredential {
  const components = componentsOf(completed);
  const { id, issuer, recipient, published, name, stackBadge } = options;
  if (!isUri(id) || !isUri(issuer.id)) {
    throw new BadgeError('argument.invalid', '`id` and `issuer.id` must be absolute URIs.');
  }
  if (recipient.id === undefined && (recipient.identifier ?? []).length === 0) {
    throw new BadgeError('recipient.missing', 'The recipient has neither an `id` nor an `identifier`.');
  }
  const { identifier = [] } = recipient;
  return {
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: name ?? completed.stack.title,
    issuer,
    validFrom: momentOf(published, 'published'),
    credentialSubject: {
      ...(recipient.id === undefined ? {} : { id: recipient.id }),
      type: ['ClrSubject'],
      ...(identifier.length === 0 ? {} : { identifier }),
      verifiableCredential: [stackBadge, ...badgesFor(components, options.badges)],
      association: associationsOf(completed, components),
    },
  };
}

/** The documents of the components, in the order of the rule. */
function badgesFor(
  components: readonly CountedBadge[],
  badges: readonly JsonObject[],
): readonly JsonObject[] {
  const byId = new Map(
    badges.flatMap((badge) =>
      typeof badge['id'] === 'string' ? [[comparableId(badge['id']), badge] as const] : [],
    ),
  );
  return components.map(({ held }) => {
    const badge = held.badge === undefined ? undefined : byId.get(comparableId(held.badge));
    if (badge !== undefined) return badge;
    throw new BadgeError('argument.invalid', '`badges` does not hold every badge of the progress.');
  });
}

function associationsOf(
  completed: CompleteProgress,
  components: readonly CountedBadge[],
): readonly Association[] {
  const { stack } = completed;
  const groups = new Map(rulesIn(stack.rule, '/rule').map(({ rule, at }) => [at, rule] as const));
  const precedes = (earlier: CountedBadge, later: CountedBadge) => {
    if (earlier.stack !== stack.id || later.stack !== stack.id) return false;
    const rule = groups.get(sharedPart(earlier.at, later.at));
    return rule !== undefined && 'order' in rule && rule.order === 'hard';
  };
  return [
    ...components.flatMap(({ held }): readonly Association[] => [
      { type: 'Association', associationType: 'isParentOf', sourceId: stack.id, targetId: held.achievement },
      { type: 'Association', associationType: 'isPartOf', sourceId: held.achievement, targetId: stack.id },
    ]),
    ...components.flatMap((earlier, index) =>
      components.slice(index + 1).flatMap((later): readonly Association[] => {
        const [sourceId, targetId] = [earlier.held.achievement, later.held.achievement];
        return precedes(earlier, later)
          ? [{ type: 'Association', associationType: 'precedes', sourceId, targetId }]
          : [];
      }),
    ),
  ];
}

/** The pointer to the innermost group around two rules, each at a pointer of its own. */
function sharedPart(a: string, b: string): string {
  const [one, other] = [a.split('/'), b.split('/')];
  const index = one.findIndex((step, at) => step !== other[at]);
  // Two members differ in their index, which stands behind `of`.
  return one.slice(0, index - 1).join('/');
}
