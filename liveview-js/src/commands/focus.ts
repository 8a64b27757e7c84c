/** The elements that `pop_focus` goes back to, the last one first. */
export class FocusStack {
  readonly #elements: Element[] = [];

  push(element: Element): void {
    this.#elements.push(element);
  }

  /** Focuses the element that was pushed last and is still in the page. */
  pop(): void {
    let element = this.#elements.pop();
    while (element && !element.isConnected) {
      element = this.#elements.pop();
    }
    focus(element);
  }
}

/** Focuses the element now, or else when what the same list has shown is laid out (C-319). */
export function focus(element: Element | undefined): void {
  orInTwoFrames(() => attempt(element));
}

/** Focuses the first element inside to interact with, else the first that takes the focus, now or when it is laid out. */
export function focusFirst(element: Element): void {
  orInTwoFrames(() => enter(element, false) || candidates(element).some((one) => one.hasAttribute("tabindex") && attempt(one)));
}

/** Focuses the first or the last element inside that the Tab key would reach; returns whether there is one. */
export function enter(element: Element, isBackwards: boolean): boolean {
  const inOrder = candidates(element);
  return (isBackwards ? inOrder.reverse() : inOrder).some((one) => one.tabIndex >= 0 && attempt(one));
}

function candidates(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>("*")].filter((one) => one.getAttribute("aria-hidden") !== "true");
}

function attempt(element: Element | undefined): boolean {
  (element as HTMLElement | undefined)?.focus?.();
  return document.activeElement === element;
}

function orInTwoFrames(action: () => boolean): void {
  if (!action()) {
    requestAnimationFrame(() => requestAnimationFrame(action));
  }
}
