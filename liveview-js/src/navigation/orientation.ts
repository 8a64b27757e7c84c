const HEADINGS = "[autofocus], h1, [role=heading][aria-level='1'], h2";
const FIELDS = "input, textarea, select, [contenteditable]";

/** The element that has the focus and keeps it: none that is on its way out of the page. */
export function focusedElement(): Element | undefined {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.closest("[inert]") ? undefined : activeElement;
}

/** Helps those who do not see that the page has become another one: the focus goes there, and its title is said. */
export class Orientation {
  #region: HTMLElement | undefined;
  #title = document.title;

  /** Focuses what the page wants, or its heading, unless the page has done so itself or the user writes somewhere else. */
  moveFocus(container: Element): void {
    const focused = focusedElement();
    if (focused && (container.contains(focused) || focused.matches(FIELDS))) {
      return;
    }
    const target = (container.querySelector("[autofocus]") ?? container.querySelector(HEADINGS) ?? container) as HTMLElement;
    if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) {
      target.setAttribute("tabindex", "-1");
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    target.focus({ preventScroll: true });
  }

  /** Says the title of the page, if it has changed or the page is another one. */
  announce(isOtherPage: boolean): void {
    // the title may come with what follows
    setTimeout(() => {
      if (isOtherPage || document.title !== this.#title) {
        this.#title = document.title;
        this.#say(document.title);
      }
    }, ANNOUNCEMENT_DELAY);
  }

  #say(text: string): void {
    if (!this.#region?.isConnected) {
      this.#region = region();
      document.body.append(this.#region);
    }
    const one = this.#region;
    one.textContent = "";
    // screen readers say what changes in a region that they know
    setTimeout(() => one.textContent = text, ANNOUNCEMENT_DELAY);
  }
}

/** Milliseconds that screen readers need to notice a change of the page. */
const ANNOUNCEMENT_DELAY = 100;

function region(): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "status");
  element.setAttribute("aria-live", "polite");
  element.setAttribute("data-phx-announcer", "");
  const { style } = element;
  style.position = "absolute";
  style.width = style.height = "1px";
  style.overflow = "hidden";
  style.clipPath = "inset(50%)";
  style.whiteSpace = "nowrap";
  return element;
}
