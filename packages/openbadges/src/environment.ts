import { contextLoader } from './contexts/load.js';
import type { Contexts } from './contexts/load.js';
import { didKey } from './did/did-key.js';
import { BadgeError } from './error.js';
import type { Env } from './ports.js';
import { eddsaRdfc2022 } from './proof/eddsa-rdfc-2022.js';

/** What a caller may bring to signing and verifying. All of it is optional. */
export interface EnvironmentOptions {
  /** The moment as of which is signed or verified; by default the present. */
  readonly now?: Date;
  /** JSON-LD contexts beyond the bundled ones, by URL. */
  readonly contexts?: Contexts;
}

/**
 * The suites, methods and contexts of this release, with what the caller brings.
 * Throws `BadgeError` `argument.invalid` for options that are not of their documented form.
 */
export function environment(options: EnvironmentOptions = {}): Env {
  // Callers without a type checker pass what they like; they are told, in our own words.
  const { now = new Date(), contexts }: Readonly<Record<string, unknown>> & EnvironmentOptions = {
    ...options,
  };
  if (!(now instanceof Date) || !(now.getTime() >= FIRST && now.getTime() <= LAST)) {
    throw new BadgeError('argument.invalid', '`now` is no date in the years 1 to 9999.');
  }
  return {
    now,
    fetch: undefined,
    loadContext: contextLoader(contexts),
    suites: [eddsaRdfc2022],
    didMethods: [didKey],
    statusMethods: [],
  };
}

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');
