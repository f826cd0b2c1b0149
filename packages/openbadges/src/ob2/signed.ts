import { readCompactJws } from '../jwt/compact-jws.js';
import type { CompactJws } from '../jwt/compact-jws.js';
import type { JsonObject } from '../model/json.js';
import { isObject } from '../model/json.js';
import { ok } from '../outcome.js';
import type { Env } from '../ports.js';
import { assertionClaims } from './claims.js';
import { checkClasses } from './conformance.js';
import { isOlderVersion } from './context.js';
import { restsOnFailed } from './findings.js';
import type { AssertionFindings, Finding } from './findings.js';
import { idOf } from './iri.js';
import { documentsOf, readLinked } from './linked.js';
import type { Linked } from './linked.js';
import { olderVersion } from './read-published.js';
import { endorsementsOf, warningsOf } from './remarks.js';
import { checkRevocationList } from './revocation-list.js';
import { checkOwner, findSigningKey, keysToTry, notIssuers } from './signing-key.js';
import { unreadable } from './unreadable.js';
import { checkDates } from './validity.js';
import { wayOf, wrongWay } from './way.js';
import { withoutNulls } from './without-nulls.js';

/**
 * Verifies a signed assertion: a compact JWS whose payload is the assertion. The key must be linked from the profile
 * that the issuer publishes at its own id; a key that is not is never asked for.
 *
 * @see Open Badges 2.0, §SignedBadge Verification
 */
export async function verifySigned(text: string, env: Env): Promise<AssertionFindings> {
  const read = readCompactJws(text);
  if (read.kind !== 'ok') return unreadable(read, undefined);
  const document = withoutNulls(read.value.payload);
  const jws = { ...read.value, payload: document };
  if (isOlderVersion(document)) return unreadable(olderVersion(''), document);
  const linked = await readLinked(document, env);
  const documents = documentsOf(document, linked);
  return {
    conformance: checkClasses(document, linked.badge),
    ...(await checkSigner(jws, linked, env)),
    status: await checkStatus(document, linked, env),
    validity: checkDates(document, env),
    document,
    claims: assertionClaims(documents),
    endorsements: endorsementsOf(documents),
    warnings: warningsOf(documents),
  };
}

async function checkStatus(document: JsonObject, { issuer }: Linked, env: Env): Promise<Finding<'good'>> {
  return issuer?.kind === 'ok' ? await checkRevocationList(document, issuer.value, env) : restsOnFailed;
}

async function checkSigner(
  jws: CompactJws,
  { issuer }: Linked,
  env: Env,
): Promise<Pick<AssertionFindings, 'proof' | 'issuer'>> {
  const way = wayOf(jws.payload['verification']);
  if (way === 'hosted') {
    const proof = wrongWay(
      'The assertion says that it is hosted: its published form counts, not a signature.',
    );
    return { proof, issuer: restsOnFailed };
  }
  if (way === undefined || issuer === undefined) return { proof: restsOnFailed, issuer: restsOnFailed };
  if (issuer.kind !== 'ok') return { proof: restsOnFailed, issuer };
  const creator = creatorOf(jws.payload);
  const keys = keysToTry(creator, issuer.value);
  if (creator !== undefined && keys.length === 0) {
    return { proof: restsOnFailed, issuer: notIssuers('The issuer’s profile does not link the key.') };
  }
  const key = await findSigningKey(jws, { keys, issuer: issuer.value }, env);
  if (key.kind !== 'ok') return { proof: key, issuer: restsOnFailed };
  const { id, publicKey } = key.value;
  return {
    proof: ok({ kind: 'signed', verificationMethod: id, publicKey }),
    issuer: checkOwner(key.value, issuer.value),
  };
}

function creatorOf({ verification }: JsonObject): string | undefined {
  return isObject(verification) ? idOf(verification['creator']) : undefined;
}
