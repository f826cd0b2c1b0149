import { contextLoader } from './contexts/load.js';
import type { Contexts } from './contexts/load.js';
import { didJwk } from './did/did-jwk.js';
import { didKey } from './did/did-key.js';
import { didWeb } from './did/did-web.js';
import { BadgeError } from './error.js';
import type { DidMethod, Env, Fetch, ProofSuite } from './ports.js';
import { ecdsaJcs2019 } from './proof/suites/ecdsa-jcs-2019.js';
import { ecdsaRdfc2019 } from './proof/suites/ecdsa-rdfc-2019.js';
import { ecdsaSd2023 } from './proof/sd/ecdsa-sd-2023.js';
import { ed25519Signature2020 } from './proof/suites/ed25519-signature-2020.js';
import { eddsa2022 } from './proof/suites/eddsa-2022.js';
import { eddsaJcs2022 } from './proof/suites/eddsa-jcs-2022.js';
import { eddsaRdfc2022 } from './proof/suites/eddsa-rdfc-2022.js';

/** What a caller may bring to signing and verifying. All of it is optional. */
export interface EnvironmentOptions {
  /** The moment as of which is signed or verified; by default the present. */
  readonly now?: Date;
  /** JSON-LD contexts beyond the bundled ones, by URL. */
  readonly contexts?: Contexts;
  /**
   * The network, such as the platform’s own `fetch`: issuers’ keys are read through it, over https only. Without it
   * nothing is read. It decides which hosts may be reached: a server should bring one that refuses its own network.
   */
  readonly fetch?: Fetch;
  /** Ways of looking up DIDs beyond did:key, did:jwk and did:web. */
  readonly didMethods?: readonly DidMethod[];
  /**
   * `lenient` takes JSON Web Tokens without claims that the profile demands, with a warning for each; by default
   * they are refused.
   */
  readonly jwt?: 'strict' | 'lenient';
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
export function environment(options: EnvironmentOptions = {}): Env {
  // Callers without a type checker pass what they like; they are told, in our own words.
  const given: Readonly<Record<string, unknown>> & EnvironmentOptions = { ...options };
  const { now = new Date(), contexts, fetch, didMethods = [], jwt = 'strict' } = given;
  const ways: readonly unknown[] = ['strict', 'lenient'];
  if (!(now instanceof Date) || !(now.getTime() >= FIRST && now.getTime() <= LAST)) {
    throw new BadgeError('argument.invalid', '`now` is no date in the years 1 to 9999.');
  }
  if (fetch !== undefined && typeof fetch !== 'function') {
    throw new BadgeError('argument.invalid', '`fetch` is no function.');
  }
  if (!Array.isArray(didMethods) || !didMethods.every(isDidMethod)) {
    throw new BadgeError(
      'argument.invalid',
      '`didMethods` is no list of methods with `method` and `resolve`.',
    );
  }
  if (!ways.includes(jwt)) {
    throw new BadgeError('argument.invalid', '`jwt` is neither strict nor lenient.');
  }
  return {
    now,
    fetch,
    jwt,
    loadContext: contextLoader(contexts),
    suites,
    didMethods: [didKey, didJwk, didWeb, ...didMethods],
    statusMethods: [],
  };
}

function isDidMethod(value: unknown): value is DidMethod {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'method') === 'string' && typeof Reflect.get(value, 'resolve') === 'function'
  );
}

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');
