import { MessagePort } from 'node:worker_threads';
import { BadgeError } from '../error.js';
import type { Fetch } from '../ports.js';
import type { Report } from '../verify/report.js';
import type { CarriedOptions } from './carried-options.js';
import type { Parcel } from './parcel.js';
import { reportsIn } from './report-parcel.js';
import type { ReportParcel } from './report-parcel.js';
import { serveFetch } from './serve-fetch.js';

/** What a pool is made of. */
export interface PoolSettings {
  /** The path of the file that the threads run. */
  readonly file: string;
  /** Threads at most; they are started as there is work for them. */
  readonly workers: number;
  readonly carried: CarriedOptions;
  readonly fetch: Fetch | undefined;
  /** For one task. */
  readonly milliseconds: number;
  /** For the objects of one thread. */
  readonly megabytes: number;
}

/** Threads that verify. */
export interface WorkerPool {
  /**
   * The reports on a few badges, in order; `undefined` where the thread broke off or took too long, which is then
   * replaced. Rejects with `BadgeError` `workers.failed` where no thread can be started.
   */
  readonly verify: (parcels: readonly Parcel[]) => Promise<readonly Report[] | undefined>;
  /** Ends every thread, and comes back once they have ended. */
  readonly close: () => Promise<void>;
}

/** Makes a pool. What it takes is loaded here, so that whoever verifies one badge never pays for it. */
export async function openPool(settings: PoolSettings): Promise<WorkerPool> {
  const { file, workers, carried, fetch, milliseconds, megabytes } = settings;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<readonly Parcel[], ReportParcel>({
    filename: file,
    name: 'verifyParcels',
    minThreads: 0,
    maxThreads: workers,
    // They end with the call, and not between two badges.
    idleTimeout: Infinity,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    workerData: carried,
  });
  pool.on('message', (message: unknown) => {
    const port = portIn(message);
    if (port !== undefined && fetch !== undefined) serveFetch(port, fetch);
  });
  const running = new Set<AbortController>();
  let isClosed = false;
  let failure: BadgeError | undefined;
  // A thread that breaks at its work is told to whoever waits for the work. This is one that could not begin.
  pool.on('error', (cause: unknown) => {
    failure = new BadgeError('workers.failed', 'No thread could be started beside this one.', { cause });
    for (const task of running) task.abort();
  });
  return {
    verify: async (parcels) => {
      // A task that the end of the pool has broken off would start threads anew.
      if (isClosed) return undefined;
      const task = new AbortController();
      const timer = setTimeout(() => {
        task.abort();
      }, milliseconds);
      running.add(task);
      try {
        if (failure === undefined) return reportsIn(await pool.run(parcels, { signal: task.signal }));
      } catch {
        // Told below: of a thread that broke there is nothing to tell but that.
      } finally {
        clearTimeout(timer);
        running.delete(task);
      }
      if (failure !== undefined) throw failure;
      return undefined;
    },
    close: async () => {
      isClosed = true;
      await pool.destroy();
    },
  };
}

function portIn(message: unknown): MessagePort | undefined {
  const port: unknown = typeof message === 'object' && message !== null && Reflect.get(message, 'fetch');
  return port instanceof MessagePort ? port : undefined;
}
