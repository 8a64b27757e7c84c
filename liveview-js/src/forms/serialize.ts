import { encodeFields } from "./unused_fields.ts";
import { isUsedInput } from "./used_inputs.ts";

/** Switches the markers of unused fields off. */
const PHX_NO_UNUSED_FIELD = "phx-no-unused-field";

type Button = HTMLButtonElement | HTMLInputElement;

/** What of a form is sent. */
export interface Selection {
  /** The button that submitted the form; it stands among the fields at its place. */
  readonly submitter?: Element | null;
  /** The only field name to send. */
  readonly only?: string | null;
}

/** The fields of a form in the form encoding, without files, with markers of unused fields (C-252, C-257, C-262, C-263). */
export function serializeForm(form: HTMLFormElement, { submitter, only }: Selection = {}): string {
  const button = isSubmitterOf(form, submitter) ? submitter : null;
  const fields: [string, string][] = [];
  for (const [name, value] of dataOf(form, button)) {
    if (typeof value === "string" && name === (only ?? name)) {
      fields.push([name, value]);
    }
  }
  return encodeFields(fields, (name) => isUnused(form, name, button));
}

/** The data with the button's at its place, whatever type of button it is. */
function dataOf(form: HTMLFormElement, button: Button | null): FormData {
  const type = button?.getAttribute("type");
  if (type !== "button") {
    return new FormData(form, button);
  }
  // the browser takes submitting ones only
  button!.type = "submit";
  const data = new FormData(form, button);
  button!.type = type;
  return data;
}

function isSubmitterOf(form: HTMLFormElement, submitter: Element | null | undefined): submitter is Button {
  return submitter instanceof Element && submitter.matches("button:not([type=reset]), [type=submit], [type=image]") &&
    (submitter as Button).form === form;
}

function isUnused(form: HTMLFormElement, name: string, submitter: Element | null): boolean {
  if (form.hasAttribute(PHX_NO_UNUSED_FIELD) || submitter?.getAttribute("name") === name) {
    return false;
  }
  const controls = [...form.elements].filter((control) => control.getAttribute("name") === name);
  return controls.some((control) => !isHidden(control)) &&
    controls.every((control) => !isUsedInput(control) && !control.hasAttribute(PHX_NO_UNUSED_FIELD));
}

function isHidden(control: Element): boolean {
  return control instanceof HTMLInputElement && control.type === "hidden";
}
