import type { Overrides } from "./overrides.ts";
import type { Phases, Transition, Transitions } from "./transitions.ts";

/** Changes that last, and how elements come to them. */
export interface Appearance {
  readonly overrides: Overrides;
  readonly transitions: Transitions;
}

/** Shows an element that is hidden (C-311). */
export function show(element: Element, appearance: Appearance, transition: Transition, display: unknown): void {
  if (isVisible(element)) {
    return;
  }
  element.dispatchEvent(new Event("phx:show-start"));
  setDisplay(element, appearance, typeof display === "string" ? display : usualDisplay(element));
  appearance.transitions.run(element, transition, () => {
    removeEnd(element, transition.phases);
    element.dispatchEvent(new Event("phx:show-end"));
  });
}

/** Hides an element that is visible. */
export function hide(element: Element, appearance: Appearance, transition: Transition): void {
  if (!isVisible(element)) {
    return;
  }
  element.dispatchEvent(new Event("phx:hide-start"));
  appearance.transitions.run(element, transition, () => {
    setDisplay(element, appearance, "none");
    removeEnd(element, transition.phases);
    element.dispatchEvent(new Event("phx:hide-end"));
  });
}

/** Whether the element would be seen if all around it were: what is around it may be shown later. */
export function isVisible(element: Element): boolean {
  return getComputedStyle(element).display !== "none";
}

function removeEnd(element: Element, phases: Phases | undefined): void {
  element.classList.remove(...phases?.[2] ?? []);
}

function setDisplay(element: Element, { overrides }: Appearance, display: string): void {
  overrides.apply(element, "display", (one) => {
    (one as HTMLElement).style.display = display;
  });
}

function usualDisplay(element: Element): string {
  return { TR: "table-row", TD: "table-cell" }[element.tagName] ?? "block";
}
