import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';

/** The id of the holder, where the presentation names one. */
export function holderOf({ holder }: JsonObject): string | undefined {
  const id = isObject(holder) ? holder['id'] : holder;
  return typeof id === 'string' ? id : undefined;
}
