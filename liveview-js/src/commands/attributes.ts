import type { Overrides } from "./overrides.ts";

/** Adds or removes classes, for good (C-314). */
export function setClasses(
  element: Element,
  overrides: Overrides,
  names: readonly string[],
  isOn: (name: string) => boolean,
): void {
  for (const name of names) {
    const force = isOn(name);
    overrides.apply(element, `class ${name}`, (one) => one.classList.toggle(name, force));
  }
}

/** Sets an attribute, or removes it if there is no value, for good (C-315). */
export function setAttribute(element: Element, overrides: Overrides, name: string, value: string | null): void {
  overrides.apply(element, `attribute ${name}`, (one) => {
    if (value === null) {
      one.removeAttribute(name);
    } else if (name === "style") {
      (one as HTMLElement).style.cssText = value; // the attribute may be forbidden by the page's policy
    } else {
      one.setAttribute(name, value);
    }
  });
}

/** With one value: sets or removes the attribute. With two: swaps them. */
export function toggleAttribute(
  element: Element,
  overrides: Overrides,
  name: string,
  first: string,
  second: string | undefined,
): void {
  const isFirst = element.getAttribute(name) === first;
  const isSet = second === undefined ? element.hasAttribute(name) : isFirst;
  setAttribute(element, overrides, name, isSet ? (second ?? null) : first);
}
