import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { because } from '../jwt/placed.js';
import { readUrl } from '../network/read-url.js';
import { ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { assertionClaims } from './claims.js';
import { checkClasses } from './conformance.js';
import { isOlderVersion } from './context.js';
import { compareCopy, remarksOnCopy } from './differs.js';
import { checkEmbeddedClass } from './embedded-class.js';
import { restsOnFailed } from './findings.js';
import type { AssertionFindings, AssertionProof, Finding } from './findings.js';
import { placeToFollow } from './follow.js';
import type { Sought } from './follow.js';
import { documentsOf, readLinked } from './linked.js';
import type { Linked } from './linked.js';
import type { IssuerProfile } from './model.js';
import {
  ACCEPT,
  addressOf,
  anotherId,
  isPublishedAs,
  noAddress,
  olderVersion,
  readAddress,
} from './read-published.js';
import { checkAnswerer } from './redirect.js';
import { endorsementsOf, warningsOf } from './remarks.js';
import { revoked } from './revocation-list.js';
import { allowedHosts, checkScope } from './scope.js';
import { unreadable } from './unreadable.js';
import { checkDates } from './validity.js';
import { wayOf, wrongWay } from './way.js';
import { withoutNulls } from './without-nulls.js';

/**
 * Verifies a hosted assertion. What the issuer publishes at the id is the badge: the copy that was handed over, if
 * any, only names that id, and is compared with what is found there. A page that says that its id is another may be
 * followed there, one step far.
 *
 * @see Open Badges 2.0, §HostedBadge Verification
 */
export async function verifyHosted(sought: Sought, env: Env): Promise<AssertionFindings> {
  const found = await readHosted(sought.id, env);
  const other = found.kind === 'ok' ? placeToFollow(found.value, sought) : undefined;
  // Once: what is found there must be what its id says.
  return other === undefined
    ? await judge(found, sought, env)
    : await judge(await readHosted(other.id, env), other, env);
}

async function judge(found: Hosted, { id, copy }: Sought, env: Env): Promise<AssertionFindings> {
  if (found.kind === 'revoked') return revokedFindings(found.document, copy);
  if (found.kind !== 'ok') return unreadable(because('/id', found), copy);
  const document = found.value;
  if (isOlderVersion(document)) return unreadable(olderVersion(''), copy);
  const linked = await readLinked(document, env);
  const documents = documentsOf(document, linked);
  return {
    conformance: checkClasses(document, linked.badge),
    proof: checkPublished(document, { id, copy }),
    issuer: await checkPlace({ id, document }, linked, env),
    status: ok('good'),
    validity: checkDates(document, env),
    document,
    claims: assertionClaims(documents),
    endorsements: endorsementsOf(documents),
    warnings: [...warningsOf(documents), ...(copy === undefined ? [] : remarksOnCopy(copy, documents))],
  };
}

type Hosted = Outcome<JsonObject> | { readonly kind: 'revoked'; readonly document: JsonObject | undefined };

async function readHosted(id: string, env: Env): Promise<Hosted> {
  const address = addressOf(id);
  if (address === undefined) return noAddress();
  const answer = await readUrl(address, { accept: ACCEPT }, env);
  if (answer.kind !== 'ok') return answer;
  if (answer.value.status === GONE) {
    const body = readJson(new TextDecoder().decode(answer.value.bytes));
    return { kind: 'revoked', document: body.kind === 'ok' ? withoutNulls(body.value) : undefined };
  }
  // The same request; asked once.
  const json = await readAddress(id, env);
  if (json.kind !== 'ok' || json.value['revoked'] !== true) return json;
  return { kind: 'revoked', document: json.value };
}

/** The HTTP status by which an issuer says that an assertion is revoked. */
const GONE = 410;

/** Of a revoked assertion nothing but its id and the mark need be left: nothing else is asked. */
function revokedFindings(document: JsonObject | undefined, copy: JsonObject | undefined): AssertionFindings {
  return {
    conformance: restsOnFailed,
    proof: restsOnFailed,
    issuer: restsOnFailed,
    status: revoked(document),
    validity: restsOnFailed,
    document,
    claims: assertionClaims({ assertion: document?.['badge'] === undefined ? (copy ?? {}) : document }),
    endorsements: [],
    warnings: [],
  };
}

function checkPublished(document: JsonObject, { id, copy }: Sought): Finding<AssertionProof> {
  if (!isPublishedAs(document, id)) return anotherId('/id');
  const way = wayOf(document['verification']);
  if (way === undefined) return restsOnFailed;
  if (way === 'signed')
    return wrongWay('The issuer says that the assertion is signed; what is published is not.');
  const compared = copy === undefined ? ok(undefined) : compareCopy(copy, document);
  return compared.kind === 'ok' ? ok({ kind: 'hosted', url: id }) : compared;
}

async function checkPlace(
  { id, document }: { readonly id: string; readonly document: JsonObject },
  { badge, issuer }: Linked,
  env: Env,
): Promise<Finding<IssuerProfile>> {
  if (badge?.kind !== 'ok' || issuer === undefined) return restsOnFailed;
  if (issuer.kind !== 'ok') return issuer;
  const scope = checkScope(id, issuer.value, badge.value);
  if (scope.kind !== 'ok') return scope;
  const answerer = await checkAnswerer({ id, at: '/id', hosts: allowedHosts(issuer.value) }, env);
  if (answerer.kind !== 'ok') return answerer;
  if (!isObject(document['badge'])) return issuer;
  const embedded = await checkEmbeddedClass(badge.value, issuer.value, env);
  return embedded.kind === 'ok' ? issuer : embedded;
}
