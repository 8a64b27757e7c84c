import { enter, focusFirst } from "./focus.ts";

/** Keeps the focus inside of an element: its first and last child pass the focus on to the other end (C-186). */
export function wrapFocus(element: Element): void {
  const { firstElementChild: start, lastElementChild: end } = element;
  start?.addEventListener("focus", (event) => enter(element, !comesFromOutside(event, element)));
  end?.addEventListener("focus", (event) => enter(element, comesFromOutside(event, element)));
  const enterFirst = () => element.contains(document.activeElement) || focusFirst(element);
  element.addEventListener("phx:show-end", ({ target }) => target === element && enterFirst());
  if (getComputedStyle(element).display !== "none") {
    enterFirst();
  }
}

function comesFromOutside(event: Event, element: Element): boolean {
  const { relatedTarget } = event as FocusEvent;
  return !(relatedTarget instanceof Node && element.contains(relatedTarget));
}
