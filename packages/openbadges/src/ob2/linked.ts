import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { idOf } from './iri.js';
import type { BadgeClass, IssuerProfile } from './model.js';
import { readEmbeddedAs } from './read-class.js';
import { readPublished } from './read-published.js';
import { checkAnswerer } from './redirect.js';

/** What an assertion leads to; `undefined` for what rests on something that could not be read. */
export interface Linked {
  readonly badge: Outcome<BadgeClass> | undefined;
  readonly issuer: Outcome<IssuerProfile> | undefined;
}

/** Where the badge class and the profile stand, as if the assertion held them. */
export const BADGE = '/badge';
export const ISSUER = '/badge/issuer';

/**
 * Reads the badge class, which may stand in the assertion itself, and the issuer's profile. The profile always comes
 * from its own id: a copy in the badge could name anybody.
 *
 * @see Open Badges 2.0, §Data Validation
 */
export async function readLinked(assertion: JsonObject, env: Env): Promise<Linked> {
  const badge = await readBadgeClass(assertion, env);
  if (badge?.kind !== 'ok') return { badge, issuer: undefined };
  const id = idOf(badge.value.issuer);
  if (id === undefined) return { badge, issuer: undefined };
  return { badge, issuer: await readProfile(id, env) };
}

async function readProfile(id: string, env: Env): Promise<Outcome<IssuerProfile>> {
  const profile = await readPublished('IssuerProfile', { id, at: ISSUER }, env);
  if (profile.kind !== 'ok') return profile;
  const answerer = await checkAnswerer({ id, at: ISSUER, hosts: [] }, env);
  return answerer.kind === 'ok' ? profile : answerer;
}

/** The documents of a badge, as far as they were read. */
export interface Documents {
  readonly assertion: JsonObject;
  readonly badge?: JsonObject | undefined;
  readonly issuer?: JsonObject | undefined;
}

/** An assertion with what could be read of what it leads to. */
export function documentsOf(assertion: JsonObject, { badge, issuer }: Linked): Documents {
  return {
    assertion,
    badge: badge?.kind === 'ok' ? badge.value : undefined,
    issuer: issuer?.kind === 'ok' ? issuer.value : undefined,
  };
}

async function readBadgeClass({ badge }: JsonObject, env: Env): Promise<Outcome<BadgeClass> | undefined> {
  if (isObject(badge)) return readEmbeddedAs('BadgeClass', badge, BADGE);
  if (typeof badge !== 'string') return undefined;
  return await readPublished('BadgeClass', { id: badge, at: BADGE }, env);
}
