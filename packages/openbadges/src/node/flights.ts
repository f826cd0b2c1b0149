import { reasonOf, unlessAborted } from './unless-aborted.js';

/** A question that is being answered, and how many wait for it. */
interface Flight<T> {
  readonly answer: Promise<T>;
  readonly abandon: AbortController;
  waiting: number;
}

/** Asks equal questions once while they are under way. A question is abandoned when nobody waits any more. */
export class Flights<T> {
  readonly #underWay = new Map<string, Flight<T>>();

  /** The answer to a question, asked by `start` unless it is being asked. Rejects when the caller's signal fires. */
  async join(key: string, start: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (signal.aborted) throw reasonOf(signal);
    const flight = this.#underWay.get(key) ?? this.#begin(key, start);
    flight.waiting += 1;
    try {
      return await unlessAborted(flight.answer, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#leave(key, flight);
    }
  }

  #begin(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const abandon = new AbortController();
    const flight: Flight<T> = { answer: start(abandon.signal), abandon, waiting: 0 };
    this.#underWay.set(key, flight);
    // Whoever joins later starts anew; also where everybody has left and nobody handles a failure.
    const done = (): void => this.#leave(key, flight);
    flight.answer.then(done, done);
    return flight;
  }

  #leave(key: string, flight: Flight<T>): void {
    if (this.#underWay.get(key) === flight) this.#underWay.delete(key);
    if (flight.waiting === 0) flight.abandon.abort();
  }
}
