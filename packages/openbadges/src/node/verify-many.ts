import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { environment } from '../environment.js';
import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import { unknown } from '../outcome.js';
import type { VerifyOptions } from '../verify/questions.js';
import type { Report } from '../verify/report.js';
import { sequence } from '../verify/sequence.js';
import type { Sequence } from '../verify/sequence.js';
import { unreadable } from '../verify/unreadable.js';
import { verify } from '../verify/verify.js';
import { carriedOptions } from './carried-options.js';
import type { CarriedOptions } from './carried-options.js';
import { Lanes } from './lanes.js';
import { parcelOf, sizeOf } from './parcel.js';
import { readAhead } from './read-ahead.js';
import type { Begun } from './read-ahead.js';
import { openPool } from './worker-pool.js';
import type { PoolSettings } from './worker-pool.js';

/** What verifying many badges may be told. */
export interface VerifyManyOptions extends VerifyOptions {
  /**
   * Threads beside the calling one, at most as many as there are processors, which is the default; 0 for none. By
   * default they are started once verifying has taken a quarter of a second, and where a number is given, at the
   * second badge.
   */
  readonly workers?: number;
}

/**
 * Verifies one badge after another, each as `verify` does, on all processors, and gives their reports in the same order.
 * A bounded number is taken from the source ahead (64 with two threads); whoever stops early ends the source and the
 * threads. Where the source throws, so does this, after the reports on what came before.
 *
 * A badge at which a thread breaks off, for want of memory or time, costs no other its report: its own says
 * `call.interrupted`. The network stays in the calling thread, and so does everything where options hold `didMethods`
 * or `statusMethods`, which cannot be handed on, or where a bundler has left out the file that threads run.
 *
 * Throws `BadgeError`: `argument.invalid` for inputs or options that are none, before anything is taken;
 * `workers.failed` where no thread can be started.
 *
 * @example
 * for await (const report of verifyMany(badges, { fetch: guardedFetch() })) count(report.verdict);
 */
export async function* verifyMany(
  inputs: AsyncIterable<unknown> | Iterable<unknown>,
  options: VerifyManyOptions = {},
): AsyncGenerator<Report, undefined> {
  const { workers, ...verifying }: VerifyManyOptions = { ...options };
  yield* verifyThrough(inputs, verifying, { ...DEFAULTS, ...threadsFor(workers) });
}

/** How many are verified where. */
export interface ThreadSettings extends Pick<
  PoolSettings,
  'file' | 'megabytes' | 'milliseconds' | 'workers'
> {
  /** Milliseconds of verifying in the calling thread before threads are started; the first badge is always its. */
  readonly alone: number;
}

const DEFAULTS: Pick<ThreadSettings, 'file' | 'megabytes' | 'milliseconds'> = {
  file: `${import.meta.dirname}/verify-worker.js`,
  megabytes: limits.worker.megabytes,
  milliseconds: limits.worker.milliseconds,
};

/** About what it takes until a thread is ready. */
const START_MILLISECONDS = 250;

function threadsFor(workers: unknown): Pick<ThreadSettings, 'workers' | 'alone'> {
  const processors = availableParallelism();
  // A thread beside the calling one needs a processor of its own.
  if (workers === undefined) return { workers: processors > 1 ? processors : 0, alone: START_MILLISECONDS };
  if (typeof workers === 'number' && Number.isSafeInteger(workers) && workers >= 0) {
    return { workers: Math.min(workers, processors), alone: 0 };
  }
  throw new BadgeError('argument.invalid', '`workers` is no whole number from 0.');
}

/** The same, with the threads that are meant: tests bring a file of their own. */
export async function* verifyThrough(
  inputs: AsyncIterable<unknown> | Iterable<unknown>,
  options: VerifyOptions,
  threads: ThreadSettings,
): AsyncGenerator<Report, undefined> {
  const carried = carriedOptions(options);
  const source = sequence(inputs);
  const isPooled = carried !== undefined && threads.workers > 0 && existsSync(threads.file);
  let alone = isPooled ? threads.alone : Infinity;
  let isHandedOn = false;
  try {
    do {
      const next = await source.next();
      if (next.done === true) return;
      const start = performance.now();
      const report = await verify(next.value, options);
      alone -= performance.now() - start;
      yield report;
    } while (alone > 0);
    isHandedOn = carried !== undefined;
    if (carried !== undefined) yield* verifyBeside(source, { carried, options, threads });
  } finally {
    if (!isHandedOn) await source.return();
  }
}

interface Beside {
  readonly carried: CarriedOptions;
  readonly options: VerifyOptions;
  readonly threads: ThreadSettings;
}

/** Verifies what is left of a source in threads, and ends both. */
async function* verifyBeside(
  source: Sequence<unknown>,
  { carried, options, threads }: Beside,
): AsyncGenerator<Report, undefined> {
  const { workers } = threads;
  const pool = await openPool({ ...threads, carried, fetch: options.fetch });
  const perTask = carried.isOnline ? ONLINE_PER_TASK : PER_TASK;
  const lanes = new Lanes({
    pool,
    lanes: workers,
    perTask,
    interrupted: () => unreadable(unknown(INTERRUPTED), environment(options)),
  });
  const begin = (input: unknown): Begun<Report> => {
    const parcel = parcelOf(input);
    // What cannot be read is refused at once.
    if (parcel === undefined) return { size: 0, result: verify(input, options) };
    return { size: sizeOf(parcel), result: lanes.verify(parcel) };
  };
  try {
    yield* readAhead(source, { begin, most: { count: workers * perTask * 2, size: AHEAD_BYTES } });
  } finally {
    await pool.close();
  }
}

/** Badges that one thread is given together. */
const PER_TASK = 16;
/** Those are looked at together too, while one waits for the network. Each keeps the others waiting as it computes. */
const ONLINE_PER_TASK = 4;
/** Bytes of badges that are held at a time. */
const AHEAD_BYTES = 32 * 1024 * 1024;

const INTERRUPTED = {
  code: 'call.interrupted',
  message: 'The verifier broke off at this badge.',
  at: '',
} as const;
