import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { onTestFinished } from 'vitest';

import { nodeIo, run } from '../src/index.js';
import type { ExitCode, Io, Source } from '../src/index.js';

/** What a run ended with, and what it wrote. */
export interface Finished {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** The moment that runs take for the present: when the second attempt is decided. */
export const present = new Date('2026-03-20T15:00:00Z');

/**
 * Runs the command in process with a fixed clock and chance, and no network; a test changes what it is about. What a
 * test lets be read can be opened too.
 */
export async function badgewright(argv: readonly string[], changes: Partial<Io> = {}): Promise<Finished> {
  const written = { out: '', err: '' };
  const io: Io = {
    ...nodeIo(process),
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    colour: false,
    progress: false,
    network: () => () => Promise.reject(new Error('no network in tests')),
    now: () => present,
    randomBytes: (length) => Uint8Array.from({ length }, (_, index) => index + 1),
    ...(changes.read && { open: opening(changes.read) }),
    ...changes,
  };
  const code = await run(argv, io);
  return { code, ...written };
}

function opening(read: Io['read']): Io['open'] {
  return async (name) => {
    const found = await read(name, Infinity);
    if (found.kind === 'failed') return found;
    const bytes = found.kind === 'read' ? found.bytes : new Uint8Array();
    return { kind: 'open', source: sourceOf(bytes) };
  };
}

/** Bytes as a source that can only be read in its order, as standard input, in pieces of a few bytes or more. */
export function sourceOf(bytes: Uint8Array, piece = 64 * 1024): Source {
  return {
    size: undefined,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    readAt: undefined,
    close: () => Promise.resolve(),
  };
}

/** The lines of NDJSON, or of one line of JSON. */
export function jsonLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** The value that a path of members and items leads to. */
export function member(value: unknown, ...steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  );
}

/** The names of the members of an object, in its order. */
export function membersOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** The check of a name in a printed report. */
export function checkNamed(report: unknown, name: string): unknown {
  const checks = member(report, 'checks');
  return Array.isArray(checks) ? checks.find((check: unknown) => member(check, 'name') === name) : undefined;
}

/** The codes that all checks of a printed report name, each once. */
export function codesOf(report: unknown): readonly unknown[] {
  const checks = member(report, 'checks');
  const all = Array.isArray(checks)
    ? checks.flatMap((check: unknown) => codesIn(member(check, 'problems')))
    : [];
  return [...new Set(all)].sort();
}

/** The codes of a list of problems, in its order. */
export function codesIn(problems: unknown): readonly unknown[] {
  return Array.isArray(problems) ? problems.map((problem: unknown) => member(problem, 'code')) : [];
}

/** The codes that a message to a person names in brackets. */
export function codesNamed(text: string): readonly string[] {
  return Array.from(text.matchAll(/\[([a-z-]+\.[a-z-]+)\]/g), ([, code = '']) => code);
}

/** The path of a fixture. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));
}

/** A folder that is gone after the test, and a way to put files into it. */
export function scratch(): {
  readonly folder: string;
  readonly write: (name: string, content: string | Uint8Array, mode?: number) => string;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'badgewright-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    write: (name, content, mode = 0o644) => {
      const file = path.join(folder, name);
      writeFileSync(file, content, { mode });
      return file;
    },
  };
}

/** The text of a fixture. */
export function fixtureText(name: string): string {
  return readFileSync(fixture(name), 'utf8');
}

/** The options that name the facts of an attempt at MC-1. */
export function attempt(number: 1 | 2): readonly string[] {
  return [
    ...['--definition', fixture('definitions/mc-1-small-group-reading.json')],
    ...['--submission', fixture(`submissions/mc-1-attempt-${number}.json`)],
    ...['a', 'b'].flatMap((name) => [
      '--review',
      fixture(`reviews/mc-1-attempt-${number}-assessor-${name}.json`),
    ]),
  ];
}
