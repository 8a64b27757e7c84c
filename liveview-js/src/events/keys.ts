import type { EventDelegate, EventRates } from "./delegate.ts";
import { targetOf } from "./target.ts";

/** Observes keys pressed on an element, or anywhere (C-208). */
export function observeKeys(delegate: EventDelegate, rates: EventRates, signal: AbortSignal): void {
  const trigger = (element: Element, type: "keydown" | "keyup", attribute: string, event: KeyboardEvent) => {
    const binding = element.getAttribute(attribute);
    // the browser's autofill sends key events without a key
    const key: string | undefined = event.key;
    const wanted = element.getAttribute("phx-key");
    if (binding !== null && (wanted === null || wanted.toLowerCase() === key?.toLowerCase())) {
      const act = () => delegate.triggered(type, element, binding, { key }, event);
      rates.limit(element, type, act, type === "keydown" ? key : undefined);
    }
  };

  for (const type of ["keydown", "keyup"] as const) {
    addEventListener(type, (event) => {
      const own = `phx-${type}`;
      const everywhere = `phx-window-${type}`;
      const target = targetOf(event);
      if (target?.hasAttribute(own)) {
        trigger(target, type, own, event);
      } else {
        document.querySelectorAll(`[${everywhere}]`).forEach((element) => trigger(element, type, everywhere, event));
      }
    }, { signal });
  }
}
