import type { report } from "../diagnostics.ts";
import { parseRate, type RateDefaults, RateLimiter } from "./rate_limiter.ts";

/** The rates that elements ask for by `phx-debounce` and `phx-throttle`. */
export class Rates {
  readonly #limiter = new RateLimiter<Element>();
  readonly #defaults: RateDefaults;
  readonly #report: typeof report;

  constructor(defaults: RateDefaults, reporter: typeof report) {
    this.#defaults = defaults;
    this.#report = reporter;
  }

  /** Runs the action when the element's rate lets it pass, if the element is still in the page then (C-238). */
  limit(element: Element, name: string, action: () => void, discriminator?: string): void {
    const debounce = element.getAttribute("phx-debounce");
    const throttle = element.getAttribute("phx-throttle");
    const rate = parseRate(debounce, throttle, this.#defaults);
    if (Number.isNaN(rate.delay)) {
      const text = `expected milliseconds or "blur" in phx-debounce or phx-throttle, got "${debounce ?? throttle}"`;
      this.#report("error", "app", "dom.invalid-debounce", text, element);
      return;
    }
    const actIfThere = () => element.isConnected && action();
    this.#limiter.limit(element, name, rate, actIfThere, discriminator);
  }

  /** The element was left. */
  flush(element: EventTarget | null): void {
    if (element instanceof Element) {
      this.#limiter.flush(element);
    }
  }

  /** The form was submitted with all its values: nothing of its inputs waits any longer (C-234). */
  cancel(form: HTMLFormElement): void {
    for (const control of form.elements) {
      this.#limiter.cancel(control);
    }
  }
}
