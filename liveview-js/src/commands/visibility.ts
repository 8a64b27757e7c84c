import type { Overrides } from "./overrides.ts";

/** Shows an element that is hidden (C-311). */
export function show(element: Element, overrides: Overrides, display: unknown): void {
  if (isVisible(element)) {
    return;
  }
  element.dispatchEvent(new Event("phx:show-start"));
  setDisplay(element, overrides, typeof display === "string" ? display : usualDisplay(element));
  element.dispatchEvent(new Event("phx:show-end"));
}

/** Hides an element that is visible. */
export function hide(element: Element, overrides: Overrides): void {
  if (!isVisible(element)) {
    return;
  }
  element.dispatchEvent(new Event("phx:hide-start"));
  setDisplay(element, overrides, "none");
  element.dispatchEvent(new Event("phx:hide-end"));
}

/** Shows or hides, whichever changes something. */
export function toggle(element: Element, overrides: Overrides, display: unknown): void {
  if (isVisible(element)) {
    hide(element, overrides);
  } else {
    show(element, overrides, display);
  }
}

function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function setDisplay(element: Element, overrides: Overrides, display: string): void {
  overrides.apply(element, "display", (one) => {
    (one as HTMLElement).style.display = display;
  });
}

function usualDisplay(element: Element): string {
  return { TR: "table-row", TD: "table-cell" }[element.tagName] ?? "block";
}
