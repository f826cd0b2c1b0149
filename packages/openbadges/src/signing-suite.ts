import { suites } from './environment.js';
import { BadgeError } from './error.js';
import { isSigner } from './keys/signer.js';
import { hasForm } from './model/form.js';
import type { ProofSuite, Signer } from './ports.js';

const signing = suites.filter(({ algorithms }) => algorithms.length > 0);

/** The cryptosuites that sign, by name. `ecdsa-sd-2023` lets the holder show a part; it takes P-256 keys. */
export const suiteNames: readonly string[] = Object.freeze(signing.map(({ id }) => id));

/**
 * The suite of a name, or the first that takes the signer's key. Throws `BadgeError`: `argument.invalid` where there
 * is none of the name, `signer.unsuitable` where none takes the key.
 */
export function suiteFor({ algorithm }: Signer, name: string | undefined): ProofSuite {
  const suite = signing.find(({ id, algorithms }) =>
    name === undefined ? algorithms.includes(algorithm) : id === name,
  );
  if (suite !== undefined) return suite;
  if (name !== undefined) throw new BadgeError('argument.invalid', 'There is no such suite that signs.');
  throw new BadgeError('signer.unsuitable', `No suite signs with ${algorithm}; \`signJwt\` may.`);
}

/**
 * The same among the suites that sign JSON as it is written, for files that are no credentials. Throws as `suiteFor`.
 */
export function jsonSuiteFor(signer: Signer, name: string | undefined): ProofSuite {
  const own = json.find(({ algorithms }) => algorithms.includes(signer.algorithm));
  if (name === undefined && own === undefined) {
    throw new BadgeError('signer.unsuitable', `No suite signs plain JSON with ${signer.algorithm}.`);
  }
  const suite = name === undefined ? own : json.find(({ id }) => id === name);
  if (suite !== undefined) return suite;
  throw new BadgeError('argument.invalid', 'There is no such suite that signs plain JSON.');
}

const json = signing.filter(({ id }) => id.includes('-jcs-'));

/**
 * In whose name files are signed that are no credentials: the id that is given, or that of the document in which the
 * signer's key stands. Throws `BadgeError`: `signer.unsuitable`, `argument.invalid`.
 */
export function signerId(signer: Signer, given: string | undefined): string {
  if (!isSigner(signer)) {
    const message =
      'A signer has a function `sign`, and a verification method that is an https URL or a DID URL.';
    throw new BadgeError('signer.unsuitable', message);
  }
  const [controller = ''] = signer.verificationMethod.split('#');
  const issuer: unknown = given ?? controller;
  if (typeof issuer === 'string' && hasForm(issuer, 'uri')) return issuer;
  throw new BadgeError('argument.invalid', '`issuer` is no id.');
}
