/** Text to restore after `phx-disable-with`. */
const DATA_DISABLE_WITH_RESTORE = "data-phx-disable-with-restore";
/** Whether the input was read-only before its form was submitted. */
const DATA_READONLY = "data-phx-readonly";
/** Whether the control was disabled before its form was submitted. */
const DATA_DISABLED = "data-phx-disabled";

/** A control with any of the properties that are changed here. */
type Control = Element & Partial<Pick<HTMLInputElement, "disabled" | "readOnly" | "value">>;

/**
 * Controls that are out of use while a push is unanswered: read-only inputs, disabled buttons, the text of
 * `phx-disable-with` (C-264, C-265). The earlier state is noted in data attributes, and given back by {@link restore}.
 */
export class WaitingControls {
  readonly #contents = new WeakMap<Element, readonly ChildNode[]>();

  /** Lets an element wait; a control of a submitted form is put out of use. */
  suspend(element: Element, isControl = false): void {
    this.#showWaitingText(element);
    if (isControl) {
      if (element.matches("button, [type=file]")) {
        switchOn(element, "disabled", DATA_DISABLED);
      } else if (element.matches("input, textarea")) {
        switchOn(element, "readOnly", DATA_READONLY);
      }
    }
  }

  /** Shows the text of `phx-disable-with`, if the element has one, and disables the button. */
  #showWaitingText(control: Control): void {
    const text = control.getAttribute("phx-disable-with");
    if (text === null) {
      return;
    }
    if (text !== "" && !control.hasAttribute(DATA_DISABLE_WITH_RESTORE)) {
      const isInput = control instanceof HTMLInputElement;
      control.setAttribute(DATA_DISABLE_WITH_RESTORE, (isInput ? control.value : control.textContent) ?? "");
      if (isInput) {
        control.value = text;
      } else {
        this.#contents.set(control, [...control.childNodes]);
        control.replaceChildren(text);
      }
    }
    if (control.matches("button")) {
      switchOn(control, "disabled", DATA_DISABLED);
    }
  }

  /** Gives back what {@link suspend} took. */
  restore(control: Control): void {
    const text = control.getAttribute(DATA_DISABLE_WITH_RESTORE);
    if (text !== null) {
      control.removeAttribute(DATA_DISABLE_WITH_RESTORE);
      if (control instanceof HTMLInputElement) {
        control.value = text;
      } else {
        control.replaceChildren(...this.#contents.get(control) ?? [text]);
      }
    }
    giveBack(control, "disabled", DATA_DISABLED);
    giveBack(control, "readOnly", DATA_READONLY);
  }
}

type Switch = "disabled" | "readOnly";

function switchOn(control: Control, property: Switch, attribute: string): void {
  if (!control.hasAttribute(attribute)) {
    control.setAttribute(attribute, String(control[property]));
  }
  control[property] = true;
}

function giveBack(control: Control, property: Switch, attribute: string): void {
  const earlier = control.getAttribute(attribute);
  if (earlier !== null) {
    control.removeAttribute(attribute);
    control[property] = earlier === "true";
  }
}
