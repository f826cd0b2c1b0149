import type { Report } from '../verify/report.js';
import type { Parcel } from './parcel.js';
import type { WorkerPool } from './worker-pool.js';

/** How work is shared out. */
export interface LaneSettings {
  readonly pool: Pick<WorkerPool, 'verify'>;
  /** Tasks at a time: one for each thread. */
  readonly lanes: number;
  /** Badges in one task at most. */
  readonly perTask: number;
  /** The report on a badge at which a thread broke off. */
  readonly interrupted: () => Report;
}

interface Job {
  readonly parcel: Parcel;
  readonly resolve: (report: Report) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Shares badges out to threads, a few at a time. Where a thread breaks off, each badge of its task is verified again by
 * itself: only the one at which that happens once more is reported as interrupted.
 */
export class Lanes {
  readonly #settings: LaneSettings;
  #waiting: Job[] = [];
  #free: number;
  #isDue = false;

  constructor(settings: LaneSettings) {
    this.#settings = settings;
    this.#free = settings.lanes;
  }

  /** The report on a badge. */
  async verify(parcel: Parcel): Promise<Report> {
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ parcel, resolve, reject });
      this.#goSoon();
    });
  }

  /** Waits for whatever comes in this turn: to send a few badges costs little more than to send one. */
  #goSoon(): void {
    if (this.#isDue || this.#free === 0) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.#go();
    });
  }

  #go(): void {
    while (this.#free > 0 && this.#waiting.length > 0) {
      this.#free -= 1;
      void this.#serve(this.#take()).finally(() => {
        this.#free += 1;
        this.#go();
      });
    }
  }

  #take(): readonly Job[] {
    const { lanes, perTask } = this.#settings;
    return this.#waiting.splice(0, Math.min(Math.ceil(this.#waiting.length / lanes), perTask));
  }

  /** Never rejects: whoever waits for a report is told. */
  async #serve(jobs: readonly Job[]): Promise<void> {
    const { pool, interrupted } = this.#settings;
    try {
      const reports = await pool.verify(jobs.map(({ parcel }) => parcel));
      if (reports === undefined && jobs.length > 1) {
        for (const job of jobs) await this.#serve([job]);
        return;
      }
      for (const [index, { resolve }] of jobs.entries()) resolve(reports?.[index] ?? interrupted());
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }
}
