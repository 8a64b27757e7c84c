/** Milliseconds before the first, second, … try to reach the server again; the last one repeats. */
export const RECONNECT_DELAYS: readonly number[] = [50, 200, 500, 1000, 2000, 5000, 10000];

/** Milliseconds before a view whose channel failed on a living socket joins again; the last one repeats. */
export const REJOIN_DELAYS: readonly number[] = [1000, 2000, 5000, 10000];

/** Milliseconds that something must have lasted before its loss counts as a first failure again. */
const STABLE_AFTER = 10_000;

/**
 * Delays that grow with every failure. Each is stretched by a random factor between 1 and 2, so that the browsers of a
 * restarted server do not all come back in the same moment.
 */
export class Backoff {
  readonly #delays: readonly number[];
  readonly #random: () => number;
  #failures = 0;
  #succeededAt: number | undefined;

  constructor(delays: readonly number[], random: () => number = Math.random) {
    this.#delays = delays;
    this.#random = random;
  }

  /** Counts a failure and returns the milliseconds to wait before the next try. */
  next(): number {
    if (this.#succeededAt !== undefined && Date.now() - this.#succeededAt >= STABLE_AFTER) {
      this.reset();
    }
    this.#succeededAt = undefined;
    const index = Math.min(this.#failures++, this.#delays.length - 1);
    return Math.round((this.#delays[index] ?? 0) * (1 + this.#random()));
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
