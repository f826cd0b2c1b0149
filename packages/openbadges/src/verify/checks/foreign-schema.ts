import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { violationsOf } from '../../model/schema/apply-schema.js';
import { draftOf } from '../../model/schema/dialect.js';
import type { Draft } from '../../model/schema/dialect.js';
import { readSchema } from '../../model/schema/read-schema.js';
import type { ReadSchema } from '../../model/schema/read-schema.js';
import { schemaSteps } from '../../model/schema/schema-steps.js';
import { readJsonAt } from '../../network/read-json-at.js';
import { unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env, LoadContext } from '../../ports.js';
import type { Problem, ProblemCode } from '../../problem.js';
import { violated } from './schema-violations.js';

/** A schema of somebody's own, and where the credential names it. */
export interface NamedSchema {
  readonly url: string;
  /** JSON pointer into the credential. */
  readonly at: string;
  /** The draft of a schema that names none. */
  readonly meant: Draft | undefined;
}

/**
 * Whether a credential keeps the rules of a schema at a URL. What it takes to find out is counted before.
 *
 * Codes: `schema.violated`; as `unknown`: `schema.unread` with `network.*`, `schema.malformed`, `schema.unsupported`,
 * `schema.too-complex`.
 */
export async function checkForeignSchema(
  document: JsonObject,
  { url, at, meant }: NamedSchema,
  env: Env,
): Promise<Outcome<undefined>> {
  const no = (code: ProblemCode, message: string, ...more: readonly Problem[]): Outcome<never> =>
    unknown({ code, message, at }, ...more.map((problem) => ({ ...problem, at })));
  const read = await readJsonAt(url, { accept: 'application/schema+json, application/json' }, env);
  if (read.kind !== 'ok') return no('schema.unread', 'The schema could not be read.', ...read.problems);
  const draft = draftOf(read.value, meant);
  if (draft === undefined) return no('schema.unsupported', 'The schema names no draft that is read.');
  const spent = spentBy(env.loadContext);
  const schema = knownSchema(read.value, draft, spent);
  if (schema.kind !== 'ok') {
    const [{ code, message }] = schema.problems;
    return no(code, message);
  }
  if (!affords(document, schema.value, spent)) {
    return no('schema.too-complex', 'Holding the credential against the schema takes too long.');
  }
  const violations = violationsOf(document, schema.value);
  return violations === undefined
    ? no('schema.unsupported', 'The schema cannot be applied.')
    : violated(violations);
}

/** What one call has spent on schemas of strangers’. */
interface Spent {
  steps: number;
  patterns: number;
  /** Schemas that would have taken too many steps. */
  refused: number;
}

const spentByCall = new WeakMap<LoadContext, Spent>();

/** Every call has a loader of its own. */
function spentBy(loadContext: LoadContext): Spent {
  const spent = spentByCall.get(loadContext) ?? { steps: 0, patterns: 0, refused: 0 };
  spentByCall.set(loadContext, spent);
  return spent;
}

/** Whether a document may be held against a schema in a call, and if so counts the steps. Counting takes steps too. */
function affords(document: JsonObject, schema: ReadSchema, spent: Spent): boolean {
  if (spent.refused >= MOST_REFUSED) return false;
  const sum = spent.steps + schemaSteps(document, schema);
  const isFew = sum <= limits.schemaSteps;
  if (isFew) spent.steps = sum;
  else spent.refused += 1;
  return isFew;
}

const MOST_REFUSED = 4;

const known = new WeakMap<JsonObject, Map<Draft, Outcome<ReadSchema>>>();

/** A schema is read once for all credentials of a call that name it: for one answer there is one object. */
function knownSchema(root: JsonObject, draft: Draft, spent: Spent): Outcome<ReadSchema> {
  const drafts = known.get(root) ?? new Map<Draft, Outcome<ReadSchema>>();
  known.set(root, drafts);
  const read = drafts.get(draft) ?? readSchema(root, draft, spent);
  drafts.set(draft, read);
  return read;
}
