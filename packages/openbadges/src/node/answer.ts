/** What a server answered to one request, before any redirect is followed. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  /** Those that are used, by their names in lower case. */
  readonly headers: Readonly<Partial<Record<KeptHeader, string>>>;
  /** Unpacked; for a status other than success empty where it could not be read. */
  readonly bytes: Uint8Array;
}

/** The headers that are used. Cookies are not among them. */
export type KeptHeader = (typeof keptHeaders)[number];

/** The headers that are used. */
export const keptHeaders = [
  'content-type',
  'date',
  'age',
  'cache-control',
  'expires',
  'vary',
  'location',
] as const;
