import { Timer } from "./timer.ts";

/** Milliseconds that the answer to a check may take. */
const CHECK_TIME = 5_000;

/** Asks the server at intervals whether it is there, and notices when it stays silent (protocol 3.3). */
export class Heartbeat {
  readonly #interval: number;
  readonly #ask: () => string;
  readonly #silent: () => void;
  readonly #timer = new Timer();
  #unanswered: string | undefined;

  /** Takes the milliseconds between questions, what sends one and returns its ref, and what to do about silence. */
  constructor(interval: number, ask: () => string, silent: () => void) {
    this.#interval = interval;
    this.#ask = ask;
    this.#silent = silent;
  }

  start(): void {
    this.#unanswered = undefined;
    this.#timer.start(this.#interval, () => this.#beat());
  }

  stop(): void {
    this.#timer.stop();
  }

  /** Asks at once and expects the answer soon: the network may have changed unnoticed. */
  check(): void {
    if (this.#unanswered === undefined) {
      this.#beat(CHECK_TIME);
    }
  }

  /** Takes note of an answer; returns whether the ref was that of the open question. */
  answered(ref: string | null): boolean {
    if (ref === null || ref !== this.#unanswered) {
      return false;
    }
    this.#unanswered = undefined;
    return true;
  }

  #beat(time = this.#interval): void {
    if (this.#unanswered !== undefined) {
      this.#silent();
      return;
    }
    this.#unanswered = this.#ask();
    this.#timer.start(time, () => this.#beat());
  }
}
