/** Attributes whose meaning the user changes too, so that the server sends them even if they are as before. */
const ECHOES: { readonly [element: string]: readonly string[] } = {
  input: ["value", "checked"], option: ["selected"], details: ["open"], dialog: ["open"],
};

/** The names of the attributes of an element that the user changes too. */
export function echoesOf(element: Element): readonly string[] {
  return ECHOES[element.localName] ?? [];
}

/** Knows whether the user's value of a control is newer than the server's. */
export interface User {
  isAhead(control: Element): boolean;
}

/** Shows what the server has sent in an input whose display has a life of its own. `value` is null without the attribute. */
export function show(element: Element, name: string, value: string | null, user: User): void {
  const control = name === "selected" ? element.closest("select") ?? element : element;
  if (user.isAhead(control)) {
    return;
  }
  if (name === "value") {
    showValue(element as HTMLInputElement, value ?? "");
  } else {
    Reflect.set(element, name, value !== null);
  }
}

const VALUE_IS_ATTRIBUTE = /^(hidden|submit|image|reset|button|checkbox|radio|file)$/;

function showValue(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (VALUE_IS_ATTRIBUTE.test(input.type) || input.value === value || input.validity.badInput) {
    return;
  }
  input.value = value;
}

/** Shows what the server has sent as the text of a `textarea`; other elements show their text by themselves. */
export function showText(element: Element, text: string, user: User): void {
  if (element.localName === "textarea" && !user.isAhead(element)) {
    showValue(element as HTMLTextAreaElement, text);
  }
}
