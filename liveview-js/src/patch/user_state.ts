import type { User } from "./control.ts";

/** What the user has in hands while a patch writes around it: the focus, and choices that are newer than the server's. */
export class UserState {
  // of most elements selectionStart is undefined, and null of inputs whose selection scripts cannot read
  readonly #focused = document.activeElement as HTMLInputElement | null;
  readonly #start = this.#focused?.selectionStart;
  readonly #end = this.#focused?.selectionEnd;
  /** By value: which option an element is may change. */
  readonly #choices = new Map<HTMLSelectElement, readonly string[]>();

  /** Remembers the choice of the `select` that the element is or belongs to: writing its options may change it. */
  remember(element: Element, user: User): void {
    const select = element.closest("select");
    if (select && !this.#choices.has(select) && user.isAhead(select)) {
      this.#choices.set(select, [...select.selectedOptions].map(({ value }) => value));
    }
  }

  /** Gives everything back whose element is still there. */
  restore(): void {
    this.#choices.forEach((chosen, select) => {
      const options = [...select.options].filter(({ value }) => chosen.includes(value));
      if (options[0]) {
        for (const option of select.options) {
          option.selected = options.includes(option);
        }
      }
    });
    const element = this.#focused;
    if (element && element !== document.activeElement && element.isConnected) {
      element.focus({ preventScroll: true });
      if (typeof this.#start === "number") {
        element.setSelectionRange?.(this.#start, this.#end!);
      }
    }
  }
}
