import { environment } from './environment.js';
import type { EnvironmentOptions } from './environment.js';
import type { Secured } from './ports.js';

/** What disclosing may be told: contexts beyond the bundled ones, and the network where the issuer’s key stands. */
export type DiscloseOptions = Pick<EnvironmentOptions, 'now' | 'contexts' | 'fetch'>;

/**
 * Discloses parts of a badge that was signed for its holder with `ecdsa-sd-2023`: what the issuer made mandatory, and
 * what the JSON pointers select, with ids and types on the way. What comes back verifies as the whole badge does;
 * the badge itself stays with the holder. Other proofs are left out: they cover what is not shown.
 *
 * The badge is verified first, so the issuer's key must be found: one that is published on the network takes `fetch`.
 *
 * Throws `BadgeError` `argument.invalid` where the badge has no such proof, or none that verifies; where a pointer
 * leads to nothing, or to what is only disclosed as a whole; and where what is left would be no badge (with
 * `problems`); `credential.unsecurable` where it cannot be read as linked data (with `problems`).
 *
 * @example
 * const shown = await disclose(badge, ['/credentialSubject/narrative']);
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.6.6 Add Derived Proof
 */
export async function disclose(
  secured: Secured,
  pointers: readonly string[],
  options: DiscloseOptions = {},
): Promise<Secured> {
  const env = environment(options);
  const { disclose: discloseIn } = await import('./proof/sd/disclose.js');
  return await discloseIn(secured, pointers, env);
}
