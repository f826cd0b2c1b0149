import { publishedDigests } from '../../contexts/published-digests.js';
import { isV1p1 } from '../../model/data-model.js';
import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { readUrl } from '../../network/read-url.js';
import { bad, ok, together, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env, Findings } from '../../ports.js';
import type { ProblemCode } from '../../problem.js';
import { digestOf, digestsIn, digestsOf } from './digests.js';
import type { Choice, DigestFunction } from './digests.js';

/**
 * Whether what stands at the URLs that a credential pins by digests is what its issuer signed for. Each is read, but
 * for bundled contexts whose published bytes have the digest. To be asked only of credentials whose proof holds.
 *
 * Digests of evidence are not looked at: it may be private, and who may see it is for the educator to say.
 *
 * Codes: `related.digest`; as `unknown`: `related.unread` with what stood in the way (`network.*`),
 * `related.digest-unsupported`, `related.too-many`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.3 "Integrity of Related Resources"
 */
export async function checkRelatedResources(document: JsonObject, env: Env): Promise<Findings> {
  const outcomes: Outcome<undefined>[] = [];
  const resources = resourcesIn(document);
  for (const { resource, at } of resources.slice(0, limits.requests)) {
    outcomes.push(await checkResource(resource, at, env));
  }
  if (resources.length > limits.requests) {
    const message = `The credential pins more than ${limits.requests} resources.`;
    outcomes.push(open('related.too-many', message, '/relatedResource'));
  }
  return { outcome: together(...outcomes), warnings: [] };
}

const SPEC = 'W3C Verifiable Credentials Data Model 2.0 §5.3';

interface Placed {
  readonly resource: JsonObject;
  readonly at: string;
}

/** What is no object, or has no id, is a fault of the form. */
function resourcesIn(document: JsonObject): readonly Placed[] {
  if (isV1p1(document)) return [];
  const { relatedResource: value } = document;
  const at = '/relatedResource';
  if (!isArray(value)) return isObject(value) ? [{ resource: value, at }] : [];
  return value.flatMap((resource, index) =>
    isObject(resource) ? [{ resource, at: pointer(at, index) }] : [],
  );
}

async function checkResource(resource: JsonObject, at: string, env: Env): Promise<Outcome<undefined>> {
  const { id, digestSRI, digestMultibase } = resource;
  if (typeof id !== 'string' || (digestSRI === undefined && digestMultibase === undefined))
    return ok(undefined);
  if (digestsIn(resource) > limits.requests) {
    return open('related.too-many', `More than ${limits.requests} digests stand here.`, at);
  }
  const choices = digestsOf(resource);
  if (choices.length === 0) {
    return open('related.digest-unsupported', 'The digest is of a kind that is not computed here.', at);
  }
  if (isPublished(id, choices)) return ok(undefined);
  const answer = await readUrl(id, { accept: ANYTHING }, env);
  if (answer.kind !== 'ok') {
    const unread = open('related.unread', 'The resource could not be read.', at);
    return together(unread, relocated(answer, at));
  }
  const { status, bytes } = answer.value;
  if (status > 299) return open('related.unread', `The status of the resource is ${status}.`, at);
  if (choices.every((choice) => choice.some(({ hash, value }) => knownDigest(bytes, hash) === value))) {
    return ok(undefined);
  }
  const message = 'What stands at the URL has another digest.';
  return bad({ code: 'related.digest', message, at, spec: SPEC });
}

const known = new WeakMap<Uint8Array, Map<DigestFunction, string>>();

/** Many entries may pin what stands at one URL: an answer is hashed once by each function. */
function knownDigest(bytes: Uint8Array, hash: DigestFunction): string {
  const digests = known.get(bytes) ?? new Map<DigestFunction, string>();
  known.set(bytes, digests);
  const digest = digests.get(hash) ?? digestOf(bytes, hash);
  digests.set(hash, digest);
  return digest;
}

/** Whether they are digests of a bundled context as it was published. A context by that URL is never read from there. */
function isPublished(id: string, choices: readonly Choice[]): boolean {
  const published = publishedDigests.get(id);
  return (
    published !== undefined &&
    choices.every((choice) => choice.some(({ hash, value }) => published[hash] === value))
  );
}

function relocated(outcome: Outcome<unknown>, at: string): Outcome<undefined> {
  if (outcome.kind === 'ok') return ok(undefined);
  const [first, ...rest] = outcome.problems;
  return { kind: outcome.kind, problems: [{ at, ...first }, ...rest.map((problem) => ({ at, ...problem }))] };
}

function open(code: ProblemCode, message: string, at: string): Outcome<undefined> {
  return unknown({ code, message, at, spec: SPEC });
}

const ANYTHING = '*/*';
