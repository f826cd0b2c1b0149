import { InvalidArgumentError } from 'commander';

import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { wrap } from '../print/layout.js';

/** Runs one command's work and keeps the exit code that it ends with. */
export type Act = (work: (io: Io) => Promise<ExitCode>) => Promise<void>;

/** The tail of a command's help: how it is used, and what it ends with. */
export function helpTail({ examples, exitCodes }: HelpTail): string {
  return [
    '',
    'Examples:',
    ...examples.map((line) => `  ${line}`),
    '',
    ...wrap(`Exit codes: ${exitCodes}`, ''),
  ].join('\n');
}

interface HelpTail {
  /** Lines to type. */
  readonly examples: readonly string[];
  readonly exitCodes: string;
}

/** Reads a URI from the command line. */
export function uriOption(text: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/.test(text)) return text;
  throw new InvalidArgumentError('Write a URI, such as urn:uuid:… or did:key:….');
}

/** Gathers what an option names that may stand several times. */
export function collected(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

/** Reads an instant from the command line: ISO 8601 with seconds and zone, on a day that exists. */
export function instantOption(text: string): Date {
  const match = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(text);
  const day = match?.[1] ?? '';
  const midnight = new Date(`${day}T00:00:00Z`);
  const instant = new Date(text);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  if (match === null || !exists || Number.isNaN(instant.getTime())) {
    throw new InvalidArgumentError('Write a date-time with its zone, such as 2026-03-20T15:00:00Z.');
  }
  return instant;
}
