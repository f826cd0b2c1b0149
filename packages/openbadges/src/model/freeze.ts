/** Freezes a value with everything in it, and returns it. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // Before it is frozen: of what is, the engine keeps no list of members.
  const members = Object.values(value);
  Object.freeze(value);
  for (const member of members) freezeDeep(member);
  return value;
}
