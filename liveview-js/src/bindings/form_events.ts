import type { report } from "../diagnostics.ts";
import { type Selection, serializeForm } from "../forms/serialize.ts";
import { markUnused, markUsed } from "../forms/used_inputs.ts";
import { type Mark, type Push, type Pushes, visible } from "./pushes.ts";
import type { Rates } from "./rates.ts";
import { boundValues } from "./values.ts";

/** Makes events of forms whose fields change or that are submitted (C-250 to C-265). */
export class FormEvents {
  readonly #pushes: Pushes;
  readonly #rates: Rates;
  readonly #report: typeof report;

  constructor(pushes: Pushes, rates: Rates, reporter: typeof report) {
    this.#pushes = pushes;
    this.#rates = rates;
    this.#report = reporter;
  }

  changed(input: Element): void {
    const form = input instanceof HTMLFormElement ? input : (input as HTMLInputElement).form ?? null;
    const source = input.hasAttribute("phx-change") ? input : form;
    const binding = source?.getAttribute("phx-change") ?? null;
    if (!source || binding === null || hasBadInput(input)) {
      return;
    }
    if (!form) {
      this.#report("error", "app", "form.input-outside-form", "an input with phx-change must be inside a form", input);
      return;
    }
    markUsed(input);
    this.#rates.limit(input, "change", () => this.#change(form, input, source, binding));
  }

  /** Submits a form, unless it waits for the answer to its last submission (C-258). Returns whether it did. */
  submitted(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    const binding = form.getAttribute("phx-submit");
    if (binding === null || form.classList.contains("phx-submit-loading")) {
      return false;
    }
    [...form.elements].forEach(markUsed);
    this.#rates.cancel(form);
    this.#pushes.run(form, binding, (push) => {
      const request = this.#request(form, push, { submitter });
      const marks = waitingControls(form).map((element) => ({ ...visible(element), visible: element === submitter, isControl: true }));
      this.#pushes.send(form, push, request, [...marks, { element: form, lock: false, visible: true }]);
    });
    return true;
  }

  reset(form: HTMLFormElement): void {
    [...form.elements].forEach(markUnused);
    // the fields have their initial values only after this event
    requestAnimationFrame(() => {
      [...form.elements].find((control) => control.matches("[type=reset]"))?.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  /** The event that tells of a change of the field with that name. */
  changeRequest(form: HTMLFormElement, push: Push, selection: Selection, name: string | null): FormRequest {
    const request = this.#request(form, push, selection);
    return { ...request, meta: { ...request.meta, _target: name ?? "undefined" }, uploads: {} };
  }

  #change(form: HTMLFormElement, input: Element, source: Element, binding: string): void {
    const name = input.getAttribute("name");
    const selection = { submitter: input, only: source === input ? name : null };
    this.#pushes.run(source, binding, (push) => {
      const marks: Mark[] = [visible(input), visible(form)];
      this.#pushes.send(source, push, this.changeRequest(form, push, selection, name), marks);
    });
  }

  #request(form: HTMLFormElement, push: Push, selection: Selection): FormRequest {
    const meta = { ...boundValues(form), ...push.value };
    return { type: "form", event: push.event, value: serializeForm(form, selection), meta };
  }
}

/** The event of a form, as protocol 6.1 describes it. */
export interface FormRequest {
  readonly type: "form";
  readonly event: string;
  readonly value: string;
  readonly meta: { readonly [name: string]: unknown };
  readonly uploads?: { readonly [name: string]: unknown };
}

function hasBadInput(input: Element): boolean {
  return input instanceof HTMLInputElement && input.type === "number" && input.validity.badInput;
}

/** The controls that wait while their form is submitted (C-264, C-281). */
export function waitingControls(form: HTMLFormElement): Element[] {
  const controls = [...form.elements].filter((control) => control.matches("input, textarea, button"));
  return [...new Set([...controls, ...form.querySelectorAll("[phx-disable-with]")])].filter((element) => {
    const ignored = element.closest("[phx-update=ignore], [data-phx-update=ignore]");
    return !ignored || !form.contains(ignored);
  });
}
