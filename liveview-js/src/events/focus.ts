import type { EventDelegate, EventRates, EventType } from "./delegate.ts";
import { targetOf } from "./target.ts";

/** Observes focus coming to and leaving elements, or the window (C-209). */
export function observeFocus(delegate: EventDelegate, rates: EventRates, signal: AbortSignal): void {
  const trigger = (element: Element | undefined, type: EventType, attribute: string, event: Event) => {
    const binding = element?.getAttribute(attribute) ?? null;
    if (element && binding !== null) {
      const act = () => delegate.triggered(type, element, binding, {}, event);
      if (type === "focus") {
        rates.limit(element, type, act);
      } else {
        act();
      }
    }
  };

  addEventListener("focusin", (event) => trigger(targetOf(event), "focus", "phx-focus", event), { signal });
  addEventListener("focusout", (event) => trigger(targetOf(event), "blur", "phx-blur", event), { signal });
  for (const type of ["focus", "blur"] as const) {
    addEventListener(type, (event) => {
      const attribute = `phx-window-${type}`;
      if (event.target === window) {
        document.querySelectorAll(`[${attribute}]`).forEach((element) => trigger(element, type, attribute, event));
      }
    }, { signal });
  }
}
