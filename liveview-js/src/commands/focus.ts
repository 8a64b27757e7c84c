const FOCUSABLE =
  "a[href], button, input, select, textarea, iframe, [contenteditable], [tabindex]:not([tabindex='-1'])";
const INTERACTIVE = "input, select, textarea, button, a[href]";

/** Focuses the element now, and again when what the same list has shown is laid out (C-319). */
export function focus(element: Element | undefined): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) {
    element.focus();
    requestAnimationFrame(() => requestAnimationFrame(() => element.focus()));
  }
}

/** The element inside that `focus_first` means: the first to interact with, else the first that takes focus. */
export function firstFocusable(element: Element): Element | undefined {
  const usable = (selector: string) =>
    [...element.querySelectorAll(selector)].find((one) => !one.matches(":disabled, [type=hidden]"));
  return usable(INTERACTIVE) ?? usable(FOCUSABLE);
}
