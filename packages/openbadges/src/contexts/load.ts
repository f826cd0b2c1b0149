import { Recent } from '../bytes/recent.js';
import { BadgeError } from '../error.js';
import { contexts } from '../generated/contexts.js';
import { copyPlain } from '../model/copy-plain.js';
import { freezeDeep } from '../model/freeze.js';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import type { LoadContext } from '../ports.js';

/** Context documents (`{ "@context": … }`) by URL, for credentials that use terms beyond the published ones. */
export type Contexts = Readonly<Record<string, JsonObject>>;

const bundled: ReadonlyMap<string, JsonObject> = new Map(Object.entries(contexts));
/** The bundled contexts: one list for all loaders without additions, so that what terms mean in it is read out once. */
export const bundledDocuments: readonly JsonObject[] = [...bundled.values()];

/** The URLs of the JSON-LD contexts that come with this package. Their digests are pinned in its sources. */
export const bundledContexts: readonly string[] = Object.freeze([...bundled.keys()]);

/** Whether a context document is one of those that come with this package. */
export function isBundled(context: JsonObject): boolean {
  return bundledOnes.has(context);
}

const bundledOnes: ReadonlySet<JsonObject> = new Set(bundledDocuments);

/**
 * A loader over the bundled contexts and those that the caller adds. Nothing is ever fetched.
 *
 * Throws `BadgeError` `argument.invalid` where an added context is no context document, or would replace a bundled
 * one: the meaning of a published term is not the caller's to change.
 */
export function contextLoader(added: Contexts = {}): LoadContext {
  if (!isObject(added))
    throw new BadgeError('argument.invalid', '`contexts` is no object of contexts by URL.');
  const entries = Object.entries(added);
  if (entries.length === 0)
    return Object.assign((url: string) => bundled.get(url), { all: bundledDocuments });
  const { extra, all } = additionOf(entries.map(([url, context]) => [url, contextOf(url, context)]));
  return Object.assign((url: string) => bundled.get(url) ?? extra.get(url), { all });
}

/** What one caller adds. */
interface Addition {
  readonly extra: ReadonlyMap<string, JsonObject>;
  readonly all: readonly JsonObject[];
}

/** What was added of late, by its text: callers bring the same with every call, and what terms mean takes long to read out. */
const additions = new Recent<Addition>(16);

function additionOf(entries: readonly (readonly [string, JsonObject])[]): Addition {
  const text = JSON.stringify(entries);
  const known = additions.get(text);
  if (known !== undefined) return known;
  const extra = new Map(entries);
  const addition = { extra, all: [...bundledDocuments, ...extra.values()] };
  additions.set(text, addition);
  return addition;
}

/** A copy, so that later changes of the caller's object change no meaning. */
function contextOf(url: string, context: unknown): JsonObject {
  if (bundled.has(url)) throw new BadgeError('argument.invalid', `The context ${url} is bundled already.`);
  const copied = copyPlain(context);
  if (copied.kind === 'ok' && isObject(copied.value) && copied.value['@context'] !== undefined) {
    return freezeDeep(copied.value);
  }
  throw new BadgeError('argument.invalid', `The context ${url} is no object with the member @context.`);
}
