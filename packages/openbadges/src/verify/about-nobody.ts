import type { JsonObject } from '../model/json.js';
import { kindOf } from './kind-of.js';
import type { Visit } from './visit.js';

/**
 * Whether a document is one that is asked of nobody: what an endorsement inside another document is about is no person. A
 * newer version is as deep as the one that it stands for.
 */
export function isAboutNobody(
  document: JsonObject,
  { depth, isRefreshed }: Pick<Visit, 'depth' | 'isRefreshed'>,
): boolean {
  return depth > (isRefreshed ? 1 : 0) && kindOf(document) === 'endorsement';
}
