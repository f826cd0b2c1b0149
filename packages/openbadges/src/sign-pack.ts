import { environment } from './environment.js';
import { BadgeError } from './error.js';
import { isSigner } from './keys/signer.js';
import type { JsonObject } from './model/json.js';
import { readJsonWithin } from './model/read-json.js';
import { bounds, readContent } from './pack/pack-format.js';
import type { Secured, Signer } from './ports.js';
import { addProof } from './proof/add-proof.js';
import { jsonSuiteFor } from './signing-suite.js';

/** What signing a pack may be told. `now` is the moment that the proof says it was made. */
export interface SignPackOptions {
  readonly now?: Date;
  /** `eddsa-jcs-2022` or `ecdsa-jcs-2019`; by default the one that takes the signer’s key. */
  readonly suite?: string;
}

/**
 * Signs a pack: the whole of it, every byte of every answer. The signer's key must be its own id, a did:key or
 * did:jwk: whoever reads a pack asks nobody for keys.
 *
 * Throws `BadgeError`: `argument.invalid` (with `problems` where it is no pack), `signer.unsuitable`,
 * `signer.failed`.
 *
 * @example
 * const signed = await signPack(makePack(recording.responses(), { created: new Date() }), signer);
 */
export async function signPack(
  pack: JsonObject,
  signer: Signer,
  options: SignPackOptions = {},
): Promise<Secured> {
  const { now, suite }: SignPackOptions = { ...options };
  if (!isSigner(signer) || !/^did:(key|jwk):/.test(signer.verificationMethod)) {
    throw new BadgeError(
      'signer.unsuitable',
      'Packs are signed by a signer whose key is its did:key or did:jwk.',
    );
  }
  const env = environment(now === undefined ? {} : { now });
  const [issuer = ''] = signer.verificationMethod.split('#');
  const document = { ...unsigned(pack), issuer };
  const task = { document, signer, options: { purpose: 'assertionMethod' } } as const;
  return await addProof(jsonSuiteFor(signer, suite), task, env);
}

/** The pack as it will be read, without a signature that it had. */
function unsigned(pack: JsonObject): JsonObject {
  const json = readJsonWithin(pack, bounds);
  const content = json.kind === 'ok' ? readContent(json.value) : json;
  if (json.kind === 'ok' && content.kind === 'ok') {
    const { proof: _, issuer: __, ...rest } = json.value;
    return rest;
  }
  const problems = content.kind === 'ok' ? [] : content.problems;
  throw new BadgeError('argument.invalid', 'This is no pack.', { problems });
}
