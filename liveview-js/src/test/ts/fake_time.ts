interface Alarm {
  readonly handle: number;
  readonly at: number;
  readonly action: () => void;
}

/** A clock that stands still until a test moves it; replaces the global timers while it is in use. */
export class FakeTime implements Disposable {
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };
  #alarms: Alarm[] = [];
  #now = 1_000_000;
  #last = 0;

  constructor() {
    globalThis.setTimeout = ((action: () => void, delay: number) => {
      this.#alarms.push({ handle: ++this.#last, at: this.#now + delay, action });
      return this.#last;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((handle: number) => {
      this.#alarms = this.#alarms.filter((alarm) => alarm.handle !== handle);
    }) as typeof clearTimeout;
    Date.now = () => this.#now;
  }

  /** Lets time pass; what is due runs in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = this.#alarms.filter((alarm) => alarm.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) {
        break;
      }
      this.#alarms = this.#alarms.filter((alarm) => alarm !== due);
      this.#now = due.at;
      due.action();
    }
    this.#now = end;
  }

  [Symbol.dispose](): void {
    globalThis.setTimeout = this.#real.setTimeout;
    globalThis.clearTimeout = this.#real.clearTimeout;
    Date.now = this.#real.now;
  }
}
