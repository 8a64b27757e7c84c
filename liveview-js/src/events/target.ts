/** The element an event happened on; the parent where it happened on text (C-219). */
export function targetOf(event: Event): Element | undefined {
  const target = event.target;
  if (target instanceof Element) {
    return target;
  }
  return target instanceof Node ? target.parentElement ?? undefined : undefined;
}

/** The nearest element outwards, within the same view, that has the attribute and can be used (C-201). */
export function closestBound(target: Element, attribute: string): Element | undefined {
  for (let element: Element | null = target; element; element = element.parentElement) {
    if (element.hasAttribute(attribute) && !element.matches(":disabled")) {
      return element;
    }
    if (element.hasAttribute("data-phx-session")) {
      return undefined;
    }
  }
  return undefined;
}
