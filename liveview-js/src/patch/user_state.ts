import type { User } from "./control.ts";

/** What the user has in hands while a patch writes around it: the focus, and choices that are newer than the server's. */
export class UserState {
  readonly #focused = document.activeElement;
  readonly #selection: readonly [number | null, number | null];
  readonly #choices = new Map<HTMLSelectElement, readonly Element[]>();

  constructor() {
    this.#selection = isText(this.#focused) ? [this.#focused.selectionStart, this.#focused.selectionEnd] : [null, null];
  }

  /** Remembers the choice of the `select` that the element is or belongs to: writing its options may change it. */
  remember(element: Element, user: User): void {
    const select = element.closest("select");
    if (select && !this.#choices.has(select) && user.isAhead(select)) {
      this.#choices.set(select, [...select.selectedOptions]);
    }
  }

  /** Gives everything back whose element is still there. */
  restore(): void {
    this.#choices.forEach((chosen, select) => {
      if (chosen.some((option) => select.contains(option))) {
        for (const option of select.options) {
          option.selected = chosen.includes(option);
        }
      }
    });
    const element = this.#focused;
    if (element instanceof HTMLElement && element !== document.activeElement && element.isConnected) {
      element.focus({ preventScroll: true });
      if (isText(element) && this.#selection[0] !== null) {
        element.setSelectionRange(...this.#selection);
      }
    }
  }
}

/** Whether the element has a selection that scripts can read. */
function isText(element: unknown): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement
    || (element instanceof HTMLInputElement && element.selectionStart !== null);
}
