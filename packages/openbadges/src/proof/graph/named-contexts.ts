import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';

/** The context documents that a document names or brings along, at its top or further in, as far as they are at hand. */
export function contextsIn(value: JsonValue | undefined, loadContext: LoadContext): readonly JsonObject[] {
  if (isArray(value)) return value.flatMap((item) => contextsIn(item, loadContext));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '@context' ? documentsOf(member, loadContext) : contextsIn(member, loadContext),
  );
}

function documentsOf(context: JsonValue | undefined, loadContext: LoadContext): readonly JsonObject[] {
  if (isArray(context)) return context.flatMap((part) => documentsOf(part, loadContext));
  if (isObject(context)) return [{ '@context': context }];
  const loaded = typeof context === 'string' ? loadContext(context) : undefined;
  return loaded === undefined ? [] : [loaded];
}
