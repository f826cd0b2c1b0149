import { bundledContexts } from '../../contexts/load.js';
import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';

/** The context documents that a document names or brings along, at its top or further in, as far as they are at hand. */
export function contextsIn(value: JsonValue | undefined, loadContext: LoadContext): readonly JsonObject[] {
  const found: JsonObject[] = [];
  collect(value, loadContext, found);
  return found;
}

function collect(value: JsonValue | undefined, loadContext: LoadContext, into: JsonObject[]): void {
  if (isArray(value)) for (const item of value) collect(item, loadContext, into);
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (key === '@context') collectNamed(value[key], loadContext, into);
    else collect(value[key], loadContext, into);
  }
}

function collectNamed(context: JsonValue | undefined, loadContext: LoadContext, into: JsonObject[]): void {
  if (isArray(context)) for (const part of context) collectNamed(part, loadContext, into);
  else if (isObject(context)) into.push({ '@context': context });
  else {
    const loaded = typeof context === 'string' ? loadContext(context) : undefined;
    if (loaded !== undefined) into.push(loaded);
  }
}

const bundled: ReadonlySet<string> = new Set(bundledContexts);

/** Whether a document, at its top or further in, names no context but bundled ones, and brings none along. */
export function namesOnlyBundled(value: JsonObject | readonly JsonValue[]): boolean {
  if (isArray(value)) {
    return value.every((item) => typeof item !== 'object' || item === null || namesOnlyBundled(item));
  }
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (key === '@context') {
      if (!isPublished(member)) return false;
    } else if (typeof member === 'object' && member !== null && !namesOnlyBundled(member)) return false;
  }
  return true;
}

function isPublished(context: JsonValue | undefined): boolean {
  if (isArray(context)) return context.every(isPublished);
  return typeof context === 'string' && bundled.has(context);
}
