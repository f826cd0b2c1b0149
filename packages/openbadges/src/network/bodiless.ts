/** Statuses whose answers have no body, by the Fetch standard. */
export const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
