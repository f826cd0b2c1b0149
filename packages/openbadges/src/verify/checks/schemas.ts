import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { httpsUrl } from '../../network/https-url.js';
import { together, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env, Findings } from '../../ports.js';
import { shapeViolations, violated } from './schema-violations.js';

/**
 * Whether a credential keeps the rules of every schema that it names: a published one by what is bundled, another as
 * it is read from the network, within bounds. Asked only of credentials whose proof holds.
 *
 * What several entries name alike is held against the credential once, and of different ones a bounded number.
 *
 * Codes: `schema.violated`; as `unknown`: the other `schema.*`, with `network.*` where nothing could be read.
 *
 * @see Open Badges 3.0, §Credential Verification, step 1; W3C Verifiable Credentials JSON Schema Specification
 */
export async function checkSchemas(document: JsonObject, env: Env): Promise<Findings> {
  const outcomes: Outcome<undefined>[] = [];
  const seen = new Set<string>();
  for (const [entry, at] of placed(document['credentialSchema'])) {
    const named = namedBy(isObject(entry) ? entry : NOTHING);
    const name = JSON.stringify(named);
    if (seen.has(name)) continue;
    seen.add(name);
    if (seen.size > limits.schemaEntries) {
      const message = `The credential names more than ${limits.schemaEntries} schemas.`;
      outcomes.push(unknown({ code: 'schema.too-complex', message, at: '/credentialSchema' }));
      break;
    }
    outcomes.push(await checkNamed(named, { document, at, env }));
  }
  return { outcome: bounded(together(...outcomes)), warnings: [] };
}

const NOTHING: JsonObject = {};

/** The entries of `credentialSchema`, one or a list of them, and where they stand. */
function placed(value: JsonValue | undefined): readonly (readonly [JsonValue, string])[] {
  if (value === undefined) return [];
  if (!isArray(value)) return [[value, '/credentialSchema']];
  return value.map((entry, index) => [entry, pointer('/credentialSchema', index)]);
}

function bounded(outcome: Outcome<undefined>): Outcome<undefined> {
  if (outcome.kind === 'ok') return outcome;
  const [first, ...rest] = outcome.problems;
  return { kind: outcome.kind, problems: [first, ...rest.slice(0, limits.problems - 1)] };
}

/** What an entry comes to: the URL of a schema with the draft that is meant, or what cannot be read. */
type Named =
  | { readonly url: string; readonly meant: '2019-09' | undefined }
  | { readonly id: JsonValue | undefined; readonly unread: string };

function namedBy({ id, type }: JsonObject): Named {
  const names = isArray(type) ? type : [type];
  const isOpenBadges = names.includes('1EdTechJsonSchemaValidator2019');
  if (!isOpenBadges && !names.includes('JsonSchema')) {
    return { id, unread: 'Schemas of this type are not read.' };
  }
  if (typeof id !== 'string' || httpsUrl(id) === undefined) {
    return { id, unread: 'The id of the schema is no https URL.' };
  }
  // The type of Open Badges names the draft; that of W3C leaves it to the schema.
  return { url: id, meant: isOpenBadges ? '2019-09' : undefined };
}

interface Place {
  readonly document: JsonObject;
  /** JSON pointer to the entry. */
  readonly at: string;
  readonly env: Env;
}

async function checkNamed(named: Named, { document, at, env }: Place): Promise<Outcome<undefined>> {
  if (!('url' in named)) {
    return unknown({ code: 'schema.type-unsupported', message: named.unread, at });
  }
  // The published schemas are larger than all the rest, and most badges name none.
  const { publishedShape } = await import('./published-schemas.js');
  const shape = publishedShape(named.url, document);
  if (shape !== undefined) return violated(shapeViolations(document, shape));
  const { checkForeignSchema } = await import('./foreign-schema.js');
  return await checkForeignSchema(document, { ...named, at }, env);
}
