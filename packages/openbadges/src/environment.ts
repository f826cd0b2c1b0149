import { contextLoader } from './contexts/load.js';
import type { Contexts } from './contexts/load.js';
import { didJwk } from './did/did-jwk.js';
import { didKey } from './did/did-key.js';
import { didWeb } from './did/did-web.js';
import { BadgeError } from './error.js';
import type { DidMethod, Env, Fetch, ProofSuite, StatusMethod } from './ports.js';
import { ecdsaJcs2019 } from './proof/suites/ecdsa-jcs-2019.js';
import { ecdsaRdfc2019 } from './proof/suites/ecdsa-rdfc-2019.js';
import { ecdsaSd2023 } from './proof/sd/ecdsa-sd-2023.js';
import { ed25519Signature2020 } from './proof/suites/ed25519-signature-2020.js';
import { eddsa2022 } from './proof/suites/eddsa-2022.js';
import { eddsaJcs2022 } from './proof/suites/eddsa-jcs-2022.js';
import { eddsaRdfc2022 } from './proof/suites/eddsa-rdfc-2022.js';
import { builtInStatusMethods } from './status/built-in-methods.js';

/** What a caller may bring to signing and verifying. All of it is optional. */
export interface EnvironmentOptions {
  /** The moment as of which is signed or verified; by default the present. */
  readonly now?: Date;
  /** JSON-LD contexts beyond the bundled ones, by URL. */
  readonly contexts?: Contexts;
  /**
   * The network: in browsers the platform’s own `fetch`, in Node `guardedFetch()` of `@badgewright/openbadges/node`,
   * which refuses addresses that are not public. Keys, status lists, schemas and newer versions are read through it,
   * over https only. Without it nothing is read.
   */
  readonly fetch?: Fetch;
  /** Ways of looking up DIDs beyond did:key, did:jwk and did:web. */
  readonly didMethods?: readonly DidMethod[];
  /**
   * `lenient` takes JSON Web Tokens without claims that the profile demands, with a warning for each; by default
   * they are refused.
   */
  readonly jwt?: 'strict' | 'lenient';
  /** Milliseconds by which the clocks of issuers and verifier may differ; 0 by default, at most a day. */
  readonly clockSkew?: number;
  /**
   * `short` reads status lists of fewer than 131,072 entries, with a warning; by default what they say stays
   * unknown, as the standard demands.
   */
  readonly statusLists?: 'strict' | 'short';
  /** Ways of learning a status beyond those of this release. */
  readonly statusMethods?: readonly StatusMethod[];
  /** Reads http URLs of this very machine too. For development: never where strangers' badges are verified. */
  readonly loopback?: boolean;
}

/** The suites of this release. Where several take a key, the first signs. */
export const suites: readonly ProofSuite[] = [
  eddsaRdfc2022,
  eddsaJcs2022,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  ecdsaSd2023,
  ed25519Signature2020,
  eddsa2022,
];

/**
 * The suites, methods and contexts of this release, with what the caller brings.
 * Throws `BadgeError` `argument.invalid` for options that are not of their documented form.
 */
export function environment(options: EnvironmentOptions = {}, trace?: Env['trace']): Env {
  // Callers without a type checker pass what they like; they are told, in our own words.
  const given: Readonly<Record<string, unknown>> & EnvironmentOptions = { ...options };
  const { now = new Date(), contexts, fetch, didMethods = [], jwt = 'strict' } = given;
  const { clockSkew = 0, statusLists = 'strict', statusMethods = [], loopback = false } = given;
  assertOptions({ now, fetch, didMethods, jwt, clockSkew, statusLists, statusMethods, loopback });
  return {
    now,
    fetch,
    jwt,
    loadContext: contextLoader(contexts),
    suites,
    didMethods: [didKey, didJwk, didWeb, ...didMethods],
    statusMethods: [...builtInStatusMethods, ...statusMethods],
    clockSkew,
    statusLists,
    loopback,
    trace,
  };
}

/** What holds for each option, and what a caller is told of one for which it does not. */
const rules: readonly (readonly [name: string, fits: (value: unknown) => boolean, message: string])[] = [
  ['now', isMoment, '`now` is no date in the years 1 to 9999.'],
  ['fetch', (value) => value === undefined || typeof value === 'function', '`fetch` is no function.'],
  [
    'didMethods',
    (value) => isListOf(value, { name: 'method', function: 'resolve' }),
    '`didMethods` is no list of methods with `method` and `resolve`.',
  ],
  ['jwt', (value) => value === 'strict' || value === 'lenient', '`jwt` is neither strict nor lenient.'],
  ['clockSkew', isSkew, '`clockSkew` is no number of milliseconds from 0 to a day.'],
  [
    'statusLists',
    (value) => value === 'strict' || value === 'short',
    '`statusLists` is neither strict nor short.',
  ],
  [
    'statusMethods',
    (value) => isListOf(value, { name: 'type', function: 'check' }),
    '`statusMethods` is no list of methods with `type` and `check`.',
  ],
  ['loopback', (value) => typeof value === 'boolean', '`loopback` is neither true nor false.'],
];

function assertOptions(options: Readonly<Record<string, unknown>>): void {
  for (const [name, fits, message] of rules) {
    if (!fits(options[name])) throw new BadgeError('argument.invalid', message);
  }
}

function isMoment(value: unknown): boolean {
  return value instanceof Date && value.getTime() >= FIRST && value.getTime() <= LAST;
}

function isSkew(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= MOST_SKEW;
}

/** Whether a value is a list of objects, each with a name and a function under these names. */
function isListOf(value: unknown, members: { readonly name: string; readonly function: string }): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) =>
        typeof item === 'object' &&
        item !== null &&
        typeof Reflect.get(item, members.name) === 'string' &&
        typeof Reflect.get(item, members.function) === 'function',
    )
  );
}

/** A clock that is further off shows another day, and no skew mends that. */
const MOST_SKEW = 86_400_000;
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');
