/** Freezes a value with everything in it, and returns it. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // Listed first: to list the members of what is frozen takes the engine longer.
  const members = Object.values(value);
  Object.freeze(value);
  for (const member of members) freezeDeep(member);
  return value;
}
