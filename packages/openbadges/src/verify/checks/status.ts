import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { together, unknown } from '../../outcome.js';
import type { Env, Findings, StatusMethod, StatusTask } from '../../ports.js';
import type { ProblemCode } from '../../problem.js';
import { readAnswer } from './status-answer.js';

/**
 * Whether a credential whose proof has been verified is still in force. Every entry of `credentialStatus` is looked up,
 * and what came of each is told. One that ends the credential decides; else one that could not be found out.
 * `undefined`: the credential has none. `keepers`: whom else a trust list lets keep the status of this credential.
 *
 * Codes: `status.revoked`, `status.suspended`; as `unknown`: `status.*`, with `network.*`, `proof.*`, `jwt.*`, `key.*`,
 * `issuer.*` and `validity.*` of lists that cannot be relied on; as warnings: `status.message`, `status.newer-version`,
 * `status.stale`, `status.list-short`, `status.list-id`.
 *
 * @see Open Badges 3.0, §Credential Verification, step 5; Bitstring Status List 1.0, §3.2
 */
export async function checkStatus(
  document: JsonObject,
  { issuer, keepers }: Pick<StatusTask, 'issuer' | 'keepers'>,
  env: Env,
): Promise<Findings | undefined> {
  const { id, credentialStatus } = document;
  const entries = entriesOf(credentialStatus);
  if (entries.length === 0) return undefined;
  const whose = { id: typeof id === 'string' ? id : undefined, issuer, keepers };
  const found: Findings[] = [];
  for (const { entry, at } of entries.slice(0, limits.statusEntries)) {
    found.push(isObject(entry) ? await checkEntry({ entry, at, ...whose }, env) : malformed(at));
  }
  if (entries.length > limits.statusEntries) found.push(tooMany());
  return joined(found);
}

const AT = '/credentialStatus';
const SPEC = 'W3C Verifiable Credentials Data Model 2.0 §4.10';

function entriesOf(
  status: JsonValue | undefined,
): readonly { readonly entry: JsonValue; readonly at: string }[] {
  if (status === undefined) return [];
  if (!isArray(status)) return [{ entry: status, at: AT }];
  return status.map((entry, index) => ({ entry, at: pointer(AT, index) }));
}

async function checkEntry(task: StatusTask, env: Env): Promise<Findings> {
  const { type } = task.entry;
  const types = (isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
  const [name] = types;
  if (name === undefined) return malformed(task.at);
  const methods = env.statusMethods.filter(({ type: own }, index, all) => {
    return types.includes(own) && all.findIndex((other) => other.type === own) === index;
  });
  if (methods.length === 0) {
    const message = `How to look up ${JSON.stringify(name.slice(0, 80))} is not known here.`;
    return open('status.type-unsupported', message, task.at);
  }
  const found: Findings[] = [];
  for (const method of methods) found.push(await answerOf(method, task, env));
  return joined(found);
}

function joined(found: readonly Findings[]): Findings {
  return {
    outcome: together(...found.map(({ outcome }) => outcome)),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

async function readingOf(method: StatusMethod, task: StatusTask, env: Env): Promise<Findings | undefined> {
  // The method may be a caller's: whatever it does to the entry, the badge in the report says what was signed.
  return readAnswer(await method.check({ ...task, entry: structuredClone(task.entry) }, env));
}

/** A caller's method may throw, or give what is no answer; the badge is not to blame. */
async function answerOf(method: StatusMethod, task: StatusTask, env: Env): Promise<Findings> {
  const found = await readingOf(method, task, env).catch(() => undefined);
  if (found !== undefined) return found;
  return open('status.list-unread', `The method ${method.type.slice(0, 80)} failed.`, task.at);
}

function malformed(at: string): Findings {
  return open('status.malformed', 'The entry is no object with a type.', at);
}

function tooMany(): Findings {
  const message = `At most ${limits.statusEntries} entries of credentialStatus are looked up.`;
  return open('status.too-many', message, AT);
}

function open(code: ProblemCode, message: string, at: string): Findings {
  return { outcome: unknown({ code, message, at, spec: SPEC }), warnings: [] };
}
