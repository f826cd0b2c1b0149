import { isSameId } from '../keys/identifier.js';
import { checkInForce } from '../keys/in-force.js';
import { isSameKey } from '../keys/public-key.js';
import { isAbout, isFor, publishedKeys } from '../keys/published-keys.js';
import type { PublishedKeys } from '../keys/published-keys.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, ExpectedProof, ProofFacts } from '../ports.js';
import { isAtHome } from '../proof/find-key.js';

/**
 * Whether a key that signed belongs to the signer that the document names, a credential's issuer or a presentation's
 * holder: one proof must be the signer's own. The signature may be intact while it is somebody else's, or unconfirmed.
 *
 * A key is the signer's where the signer's own document publishes it for the purpose, or, for assertions, the key set
 * of its host does: under the signer's name, or under nobody's where the signer publishes no others itself. That a key
 * in somebody else's document claims the signer as its controller says nothing.
 *
 * Codes: `issuer.key-not-issuers`, `key.expired`, `key.revoked`; as `unknown`: `issuer.keys-unreachable` with what
 * stood in the way, `issuer.unconfirmed`, `key.expired`, `key.revoked`.
 *
 * @see Open Badges 3.0 Implementation Guide, "Key provenance"; W3C Controlled Identifiers 1.0, §3.3
 */
export async function checkIssuer(
  { signer, purpose }: Pick<ExpectedProof, 'signer' | 'purpose'>,
  proofs: readonly ProofFacts[],
  env: Env,
): Promise<Outcome<undefined>> {
  const party = PARTIES[purpose];
  if (signer === undefined || proofs.length === 0) {
    return unconfirmed(`Without the ${party.who}’s id and a proof nothing ties the one to the other.`);
  }
  const published = await publishedKeys(signer, env);
  const { gaps, isOpen, ownPurposes } = published;
  const usable = published.keys.filter(({ publicKey }) => publicKey.kind === 'ok');
  const publication = { keys: usable, gaps, isOpen, ownPurposes, signer, purpose };
  const outcomes = proofs
    .map((proof) => useOf(proof, publication, env))
    .filter((outcome) => outcome !== undefined);
  // One proof of the signer's is enough.
  const best = oneOf(['ok', 'unknown', 'bad'], outcomes);
  return best ?? anothers(proofs, publication);
}

const SPEC = 'Open Badges 3.0 Implementation Guide, Key provenance';
const PARTIES = {
  assertionMethod: { who: 'issuer', at: '/issuer' },
  authentication: { who: 'holder', at: '/holder' },
} as const;

interface Publication extends PublishedKeys {
  readonly signer: string;
  readonly purpose: ExpectedProof['purpose'];
}

/** Whether the key of a proof is one of the signer's, and was in force; `undefined` where it is another. */
function useOf(
  { publicKey, created }: ProofFacts,
  publication: Publication,
  { now }: Env,
): Outcome<undefined> | undefined {
  const { keys, gaps, isOpen, signer, purpose } = publication;
  const entries = keys.filter(
    (key) => key.publicKey.kind === 'ok' && isSameKey(key.publicKey.value, publicKey),
  );
  const claimed = entries.filter(
    ({ purposes, controllers }) =>
      purposes.includes(purpose) && controllers.some((controller) => isSameId(controller, signer)),
  );
  if (claimed.length === 0) return undefined;
  // What is revoked in one place stays listed in others: whoever stole the key would name it by those.
  const worst = oneOf(
    ['bad', 'unknown'],
    entries.map((key) => checkInForce(key, { created, now })),
  );
  if (worst !== undefined) return pointed(worst);
  if (!claimed.some((key) => isFor(purpose, key, publication))) {
    if (gaps.length > 0) return unreachable(publication);
    return unconfirmed(
      'The host publishes the key without saying for whom, and the signer publishes others.',
    );
  }
  return isOpen ? unreachable(publication) : ok(undefined);
}

/** The answer where no proof is by a key that the signer is seen to publish. */
function anothers(proofs: readonly ProofFacts[], publication: Publication): Outcome<undefined> {
  const { keys, gaps, signer, purpose } = publication;
  const { who, at } = PARTIES[purpose];
  if (gaps.length > 0) return unreachable(publication);
  const known = keys.filter((key) => isAbout(purpose, key));
  if (known.length === 0)
    return unconfirmed(`The ${who} publishes no keys under its id, so nothing ties the key to it.`);
  const isHosts = known.every(({ place }) => place === 'host');
  if (isHosts && proofs.some(({ verificationMethod = '' }) => isAtHome(verificationMethod, signer)))
    return unconfirmed(`The key stands at the ${who}’s host, and the ${who} is not seen to publish it.`);
  const message = `The key that signed is not among those that the ${who} publishes for this purpose.`;
  return bad({ code: 'issuer.key-not-issuers', message, at, spec: SPEC });
}

function oneOf(
  kinds: readonly Outcome<undefined>['kind'][],
  outcomes: readonly Outcome<undefined>[],
): Outcome<undefined> | undefined {
  for (const kind of kinds) {
    const found = outcomes.find((one) => one.kind === kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pointed(outcome: Outcome<undefined>): Outcome<undefined> {
  if (outcome.kind === 'ok') return outcome;
  const [first, ...rest] = outcome.problems;
  return { kind: outcome.kind, problems: [{ at: '/proof', ...first }, ...rest] };
}

function unreachable({ gaps, purpose }: Publication): Outcome<never> {
  const { at } = PARTIES[purpose];
  const message = 'The keys that the signer publishes could not all be read.';
  return unknown(
    { code: 'issuer.keys-unreachable', message, at, spec: SPEC },
    ...gaps.map((gap) => ({ at, ...gap })),
  );
}

function unconfirmed(message: string): Outcome<never> {
  return unknown({ code: 'issuer.unconfirmed', message, at: '/proof', spec: SPEC });
}
