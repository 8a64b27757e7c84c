const NOT_EDITABLE = /^(hidden|submit|image|reset|button|checkbox|radio|file)$/;

/** Knows what the user is typing into, so that the server's older value does not overwrite it (C-071, C-072, C-076). */
export class Edits {
  readonly #dirty = new WeakSet<EventTarget>();
  readonly #submitters = new WeakMap<Element, HTMLElement | null>();

  /** Observes the fields of the page until the signal is aborted. */
  start(signal: AbortSignal): void {
    const listening = { signal, capture: true };
    addEventListener("input", ({ target }) => target !== null && this.#dirty.add(target), listening);
    addEventListener("focusout", ({ target }) => target !== null && this.#dirty.delete(target), listening);
    addEventListener("reset", ({ target }) => this.submitted(target as HTMLFormElement, null), listening);
  }

  /** Whether the user has changed the control and has not left it since. */
  isEditing(control: Element): boolean {
    if (control.hasAttribute("phx-patch-focused")) {
      return false;
    }
    const isInput = control instanceof HTMLInputElement;
    if (isInput && control.validity.badInput) {
      return true;
    }
    return this.#dirty.has(control) && control.matches(":focus:not(button)") &&
      !(isInput && NOT_EDITABLE.test(control.type));
  }

  /** The form's values went to the server, which may now clear them (C-266). */
  submitted(form: HTMLFormElement, submitter: HTMLElement | null): void {
    this.#submitters.set(form, submitter);
    for (const control of form.elements) {
      this.#dirty.delete(control);
    }
  }

  /** The button that submitted the form last. */
  submitterOf(form: Element): HTMLElement | null | undefined {
    return this.#submitters.get(form);
  }
}
