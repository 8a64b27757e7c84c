import { report } from "./diagnostics.ts";

/** Failed tries after which a page that is connected is loaded again: its server no longer has this version's files. */
const MAXIMUM_FAILURES = 3;
/** Milliseconds by which the wait before another try grows; a random factor between 1 and 2 stretches it. */
const RETRY_DELAY = 1_000;

/** A part of the client that is loaded when something needs it. What needs it waits, and then runs in its order. */
export class OnDemand<Part> {
  readonly #import: () => Promise<Part>;
  readonly #giveUp: () => void;
  readonly #waiting: ((part: Part) => void)[] = [];
  #part: Part | undefined;
  #loading: Promise<void> | undefined;
  #failures = 0;

  /** Takes what loads the part, and what to do when something waits for it and that fails time after time. */
  constructor(load: () => Promise<Part>, giveUp: () => void) {
    this.#import = load;
    this.#giveUp = giveUp;
  }

  /** The part, if it is there. */
  get loaded(): Part | undefined {
    return this.#part;
  }

  /** Runs the action with the part: now if it is there, else when it has come. */
  use(action: (part: Part) => void): void {
    if (this.#part === undefined) {
      this.#waiting.push(action);
      this.load();
    } else {
      action(this.#part);
    }
  }

  /** Loads the part, so that it is there when it is needed. */
  load(): Promise<void> {
    return this.#loading ??= this.#import().then(
      (part) => this.#loaded(part),
      (failure: unknown) => this.#failed(failure),
    );
  }

  #loaded(part: Part): void {
    this.#part = part;
    for (const action of this.#waiting.splice(0)) {
      try {
        action(part);
      } catch (failure) {
        reportError(failure);
      }
    }
  }

  #failed(failure: unknown): void {
    this.#loading = undefined;
    if (this.#waiting.length === 0) {
      return;
    }
    this.#failures++;
    report("error", "network", "client.part-not-loaded", "a script could not be loaded", failure);
    if (this.#failures >= MAXIMUM_FAILURES) {
      this.#giveUp();
    }
    setTimeout(() => this.load(), RETRY_DELAY * this.#failures * (1 + Math.random()));
  }
}
