import { staysInWindow } from "./clicks.ts";
import type { EventDelegate } from "./delegate.ts";
import { targetOf } from "./target.ts";

/** Runs when an input of the form, or this input, changes. */
const PHX_CHANGE = "phx-change";

/** What a page sets about fields. */
export interface FieldSettings {
  /** Whether text that is being composed, as Japanese is, counts as changed when it is complete only. Default: false. */
  readonly blockPhxChangeWhileComposing?: boolean;
}

/** Observes fields that change, and forms that are submitted or reset (C-250 to C-261). */
export function observeForms(delegate: EventDelegate, signal: AbortSignal, { blockPhxChangeWhileComposing }: FieldSettings): void {
  let lastInput: Element | undefined;

  const changed = (input: Element | undefined) => {
    if (input?.matches(`[${PHX_CHANGE}], form[${PHX_CHANGE}] *, [form]`)) {
      delegate.changed(input);
    }
  };

  addEventListener("input", (event) => {
    if (!blockPhxChangeWhileComposing || !(event as InputEvent).isComposing) {
      changed(lastInput = targetOf(event));
    }
  }, { signal });
  if (blockPhxChangeWhileComposing) {
    addEventListener("compositionend", ({ target }) => target!.dispatchEvent(new Event("input", { bubbles: true })), { signal });
  }
  addEventListener("change", (event) => {
    const target = targetOf(event);
    const isRepeated = target === lastInput;
    lastInput = undefined;
    if (!isRepeated) {
      changed(target);
    }
  }, { signal });

  addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const { submitter } = event;
    if (form.hasAttribute("phx-submit")) {
      event.preventDefault();
      delegate.submitted(form, submitter);
    } else if (!event.defaultPrevented && leavesPage(form, submitter)) {
      delegate.leaving(form);
    }
  }, { signal });

  addEventListener("reset", (event) => delegate.reset(event.target as HTMLFormElement), { signal });
}

function leavesPage(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const setting = (name: string) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name);
  return setting("method")?.toLowerCase() !== "dialog" && staysInWindow(setting("target"));
}
