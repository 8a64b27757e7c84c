/** Holds back or drops the events of elements that ask for it. */
export interface Rates {
  limit(element: Element, name: string, action: () => void, discriminator?: string): void;
  /** The element was left. */
  flush(element: Element): void;
}

const LIMITED = "[phx-debounce], [phx-throttle]";

/** Lets the events of elements without a rate pass; others go by their rates, which are loaded for the first of them. */
export class Limits {
  readonly #withRates: (action: (rates: Rates) => void) => void;

  /** Takes what runs an action with the rates: now, or in its order when they have been loaded. */
  constructor(withRates: (action: (rates: Rates) => void) => void) {
    this.#withRates = withRates;
  }

  /** Notices that elements are left, until the signal is aborted. */
  start(signal: AbortSignal): void {
    addEventListener("focusout", ({ target }) => {
      if (target instanceof Element && target.matches(LIMITED)) {
        this.#withRates((rates) => rates.flush(target));
      }
    }, { signal, capture: true });
  }

  /** Runs the action when the element's rate lets it pass. */
  limit(element: Element, name: string, action: () => void, discriminator?: string): void {
    if (element.matches(LIMITED)) {
      this.#withRates((rates) => rates.limit(element, name, action, discriminator));
    } else {
      action();
    }
  }
}
