/** Milliseconds before the first, second, … try to reach the server again; the last one repeats. */
export const RECONNECT_DELAYS: readonly number[] = [50, 200, 500, 1000, 2000, 5000, 10000];

/** Milliseconds before a view whose channel failed on a living socket joins again; the last one repeats. */
export const REJOIN_DELAYS: readonly number[] = [1000, 2000, 5000, 10000];

/** Milliseconds to wait before a try, which is the first since the last success, the second, … */
export type DelayOf = (tries: number) => number;

/** The delays that an application has set. */
export interface Delays {
  /** Before a lost connection is tried again. Default: 50, 200, 500, 1,000, 2,000, 5,000, 10,000, each stretched at random by up to twice. */
  readonly reconnectAfterMs?: DelayOf;
  /** Before a view whose channel failed on a living connection joins again. Default: 1,000, 2,000, 5,000, 10,000, stretched so too. */
  readonly rejoinAfterMs?: DelayOf;
}

/** Milliseconds that something must have lasted before its loss counts as a first failure again. */
const STABLE_AFTER = 10_000;

/**
 * Delays that grow with every failure. Each is stretched by a random factor between 1 and 2, so that the browsers of a
 * restarted server do not all come back in the same moment; unless the application has said how long they are.
 */
export class Backoff {
  readonly #delays: readonly number[];
  readonly #delayOf: DelayOf | undefined;
  readonly #random: () => number;
  #failures = 0;
  #succeededAt: number | undefined;

  constructor(delays: readonly number[], delayOf?: DelayOf, random: () => number = Math.random) {
    this.#delays = delays;
    this.#delayOf = delayOf;
    this.#random = random;
  }

  /** Counts a failure and returns the milliseconds to wait before the next try. */
  next(): number {
    if (this.#succeededAt !== undefined && Date.now() - this.#succeededAt >= STABLE_AFTER) {
      this.reset();
    }
    this.#succeededAt = undefined;
    const index = Math.min(this.#failures++, this.#delays.length - 1);
    return this.#delayOf?.(this.#failures) ?? Math.round((this.#delays[index] ?? 0) * (1 + this.#random()));
  }

  /** Notes a success. Failures are forgotten only if it lasts: what breaks as soon as it works is not tried again at once. */
  succeeded(): void {
    this.#succeededAt = Date.now();
  }

  /** Forgets all failures. */
  reset(): void {
    this.#failures = 0;
  }
}
