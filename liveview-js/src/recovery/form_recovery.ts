/** A form whose values are sent again, because its view has forgotten them. */
export interface FormRecovery {
  /** The form in the page, with the user's values. */
  readonly form: HTMLFormElement;
  /** Who receives the event, by the new markup. */
  readonly target: string | null;
  readonly binding: string;
  /** Name of the field that the event names as changed: the first visible one (protocol 17.4). */
  readonly field: string | null;
}

/** A view that has joined again. */
export interface RecoveringView {
  /** Ids of forms whose recovery got no answer: perhaps it crashes the view. */
  readonly suspects: Set<string>;
  /** Whether the element is this view's and not a nested one's. */
  owns(element: Element): boolean;
  /** The HTML of the new tree. */
  html(): string;
  /** Sends the values; tells what went wrong, if anything did, when they are answered. */
  send(recovery: FormRecovery, answered: (failure: unknown) => void): void;
}

/** Sends the forms of the old page that are in the new tree too (C-268); then the tree is shown. */
export function recoverForms(view: RecoveringView, show: () => void): void {
  const recoveries = findRecoveries(view);
  let open = recoveries.length;
  if (open === 0) {
    show();
  }
  for (const recovery of recoveries) {
    const { id } = recovery.form;
    // a crash while recovering ends this join; the next one leaves the form out
    view.suspects.add(id);
    view.send(recovery, (failure) => {
      if (failure === undefined) {
        view.suspects.delete(id);
      }
      if (--open === 0) {
        show();
      }
    });
  }
}

function findRecoveries(view: RecoveringView): FormRecovery[] {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[phx-change][id]")].filter((form) =>
    view.owns(form) && form.id !== "" && !view.suspects.has(form.id)
  );
  if (forms.length === 0) {
    return [];
  }
  const page = document.createElement("template");
  page.innerHTML = view.html();
  return forms.flatMap((form) => recoveryOf(form, page));
}

/** Finds an element in the new markup, also in the content of portals there. */
function find({ content }: HTMLTemplateElement, id: string): Element | null {
  const inside = () => [...content.querySelectorAll("template")].map((template) => find(template, id)).find(Boolean) ?? null;
  return content.getElementById(id) ?? inside();
}

function recoveryOf(form: HTMLFormElement, page: HTMLTemplateElement): FormRecovery[] {
  const fresh = find(page, form.id);
  const field = recoveredField(form);
  const change = form.getAttribute("phx-change");
  const binding = form.getAttribute("phx-auto-recover") ?? change;
  if (!field || binding === null || binding === "ignore" || fresh?.getAttribute("phx-change") !== change) {
    return [];
  }
  return [{ form, target: targetIn(page, fresh), binding, field: field.getAttribute("name") }];
}

/** The target by the new markup, where a component may have another number than in the page that is still shown. */
function targetIn({ content }: HTMLTemplateElement, fresh: Element): string | null {
  const target = fresh.getAttribute("phx-target");
  const found = target !== null && isNaN(Number(target)) ? content.querySelector(target) : null;
  return found?.closest("[data-phx-component]")?.getAttribute("data-phx-component") ?? target;
}

function recoveredField(form: HTMLFormElement): Element | undefined {
  const fields = [...form.elements].filter(isField);
  return fields.find((field) => !field.matches("[type=hidden]")) ?? fields[0];
}

function isField(control: Element): boolean {
  return control.getAttribute("name") !== null && !control.hasAttribute("phx-change") &&
    !(control instanceof HTMLButtonElement);
}
