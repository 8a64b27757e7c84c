import type { EventDelegate, EventRates } from "./delegate.ts";
import { closestBound, targetOf } from "./target.ts";

/** Id of the view whose answer the element waits for. */
const DATA_REF_SOURCE = "data-phx-ref-src";

/** Observes clicks on elements, clicks away from them, and clicks that leave the page (C-201 to C-207). */
export function observeClicks(delegate: EventDelegate, rates: EventRates, signal: AbortSignal): void {
  let pressed: Element | undefined;

  const clicked = (event: MouseEvent) => {
    const target = targetOf(event);
    if (!target) {
      return;
    }
    // a click made by the keyboard or a script has no press of its own
    const start = event.detail === 0 ? target : (pressed ?? target);
    pressed = undefined;
    delegate.clicked(start, event);
    const question = target.closest("[data-confirm]")?.getAttribute("data-confirm");
    if (question && !event.defaultPrevented && !confirm(question)) {
      event.preventDefault();
      return;
    }
    const element = closestBound(target, "phx-click");
    // a live link waits from now on, which is no reason to ignore this very click
    const isWaiting = element?.hasAttribute(DATA_REF_SOURCE);
    const link = closestLiveLink(target);
    if (link && delegate.canNavigate && isPlainClick(event, link)) {
      event.preventDefault();
      delegate.followed(link);
    }
    const other = target.closest("a[data-method]");
    if (other && !event.defaultPrevented) {
      event.preventDefault();
      delegate.followed(other as HTMLAnchorElement, true);
    }
    if (!element) {
      if (leavesPage(event, target)) {
        delegate.leaving();
      }
      return;
    }
    if (element.getAttribute("href") === "#") {
      event.preventDefault();
    }
    if (!isWaiting) {
      const binding = element.getAttribute("phx-click") ?? "";
      rates.limit(element, "click", () => delegate.triggered("click", element, binding, {}, event));
    }
  };

  // a finger points when it comes down, the keyboard when the focus comes
  for (const type of ["pointerover", "focusin"]) {
    addEventListener(type, (event) => closestLiveLink(targetOf(event)) && delegate.approached(), { signal });
  }
  addEventListener("mousedown", (event) => pressed = targetOf(event), { signal, capture: true });
  addEventListener("click", clicked, { signal });
  // mobile Safari lets clicks bubble only where something listens for them (C-005)
  document.body.addEventListener("click", () => undefined, { signal });
}

function closestLiveLink(target: Element | undefined): HTMLAnchorElement | null | undefined {
  return target?.closest<HTMLAnchorElement>("a[data-phx-link]");
}

/** Whether the browser will follow a link to another page in this window (C-205). */
function leavesPage(event: MouseEvent, target: Element): boolean {
  const link = target.closest<HTMLAnchorElement>("a[href]");
  if (!link || !isPlainClick(event, link) || !link.protocol.startsWith("http")) {
    return false;
  }
  // a link to a place in this page, even an empty one, has a hash sign
  return !link.href.includes("#") || link.href.split("#")[0] !== location.href.split("#")[0];
}

/** Whether the browser would follow the link in this window. */
export function isPlainClick(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !isModified && !link.hasAttribute("download") &&
    staysInWindow(link.target);
}

/** Whether a link or form with this `target` loads into the present window. */
export function staysInWindow(target: string | null): boolean {
  return target === null || target === "" || target === "_self";
}
