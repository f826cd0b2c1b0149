import { emitValues } from './emit-values.js';
import { memberOf } from './member.js';
import { StepAside } from './step-aside.js';
import type { OpenThing, Walk } from './walk.js';

/** Properties of one thing. Each is compared with the others, and no badge has as many. */
const MOST_PROPERTIES = 64;

/**
 * Emits what a thing says by its properties.
 *
 * @see JSON-LD 1.1 API, §5.1.2 "Expansion Algorithm", step 13
 */
export function emitMembers(thing: OpenThing, walk: Walk): void {
  const { object, keys } = thing;
  const iris: string[] = [];
  for (const key of keys) {
    const value = object[key];
    if (value === undefined) throw new StepAside('undefined member');
    if (key === '@context' || key === 'id' || key === 'type') continue;
    if (key.startsWith('@')) throw new StepAside('keyword');
    const member = memberOf(key, thing, walk);
    // Two terms of one property are one property of two values in the graph.
    if (iris.includes(member.id) || iris.length === MOST_PROPERTIES) throw new StepAside('properties');
    iris.push(member.id);
    emitValues(value, { member, thing }, walk);
  }
}
