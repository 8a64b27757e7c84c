/** How often an element's events may pass. */
export interface Rate {
  /** Milliseconds; 0 lets everything pass, `Infinity` waits until the element is left. */
  readonly delay: number;
  /** Whether the first event passes and the others are dropped, instead of the last one passing after a pause. */
  readonly throttle: boolean;
}

/** Delays for `phx-debounce` and `phx-throttle` without a number, in milliseconds. */
export interface RateDefaults {
  readonly debounce: number;
  readonly throttle: number;
}

/** The rate that two attributes ask for (C-231, C-237); the delay is `NaN` when it is neither a number nor `blur`. */
export function parseRate(debounce: string | null, throttle: string | null, defaults: RateDefaults): Rate {
  if (debounce === "blur") {
    return { delay: Infinity, throttle: false };
  }
  const text = debounce ?? throttle ?? "0";
  const byDefault = debounce === null ? defaults.throttle : defaults.debounce;
  return { delay: text.trim() === "" ? byDefault : Number(text), throttle: throttle !== null };
}

interface Held {
  timer?: ReturnType<typeof setTimeout>;
  /** What passes when the wait is over; none while an element is throttled. */
  action?: () => void;
  /** Events of another discriminator pass a throttle (C-236). */
  discriminator?: string | undefined;
}

/** Holds back or drops events that come too fast (C-230 to C-239). Keys are elements. */
export class RateLimiter<Key extends object> {
  readonly #held = new WeakMap<Key, Map<string, Held>>();

  /** Runs the action now, later or never, as the rate says. Names tell an element's kinds of events apart. */
  limit(key: Key, name: string, { delay, throttle }: Rate, action: () => void, discriminator?: string): void {
    if (delay === 0) {
      action();
      return;
    }
    const byName = this.#held.get(key) ?? new Map<string, Held>();
    this.#held.set(key, byName);
    const earlier = byName.get(name);
    if (throttle && earlier && earlier.discriminator === discriminator) {
      return;
    }
    clearTimeout(earlier?.timer);
    const held: Held = { discriminator, ...(throttle ? {} : { action }) };
    byName.set(name, held);
    if (delay !== Infinity) {
      held.timer = setTimeout(() => {
        byName.delete(name);
        held.action?.();
      }, delay);
    }
    if (throttle) {
      action();
    }
  }

  /** The element was left: what waits passes now, what is throttled may pass again (C-232, C-233, C-235). */
  flush(key: Key): void {
    for (const { action } of this.cancel(key)) {
      action?.();
    }
  }

  /** Forgets what waits and ends all throttles of the element (C-234); returns what was held. */
  cancel(key: Key): readonly Held[] {
    const held = [...(this.#held.get(key)?.values() ?? [])];
    this.#held.delete(key);
    held.forEach(({ timer }) => clearTimeout(timer));
    return held;
  }
}
