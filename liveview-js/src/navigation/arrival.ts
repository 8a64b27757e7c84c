import type { Payload } from "../wire/codec.ts";
import type { NavigationHost } from "./host.ts";

const DATA_STICKY = "data-phx-sticky";
const PHX_REMOVE = "phx-remove";
/** Attributes of the container that do not change with its view (protocol 5.3). */
const KEPT = ["id", "data-phx-session", "data-phx-static", "data-phx-main", "data-phx-root-id"];

/** Makes the new page's container out of the old one, with the tag and the attributes of its view. */
export function newContainer(outgoing: Element, response: Payload): Element {
  // the name of the key is a shortened one where it is that of a property
  const described: unknown = Reflect.get(response, "container") ?? [outgoing.tagName, {}];
  const [tag, attributes] = described as [string, { readonly [name: string]: string }];
  const container = document.createElement(tag);
  for (const name of KEPT) {
    const value = outgoing.getAttribute(name);
    if (value !== null) {
      container.setAttribute(name, value);
    }
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (!KEPT.includes(name)) {
      container.setAttribute(name, value);
    }
  }
  return container;
}

/** Takes the old page away; what of it has commands for that goes after their transitions (C-091, C-092). */
export function takeAway(
  outgoing: Element, incoming: Element, { views, actions }: NavigationHost, cascades: boolean,
): void {
  views.destroy(({ container }) => outgoing.contains(container));
  const run = (element: Element) => actions.execute(element, element.getAttribute(PHX_REMOVE) ?? "");
  const inside = cascades ? [...outgoing.querySelectorAll(`[${PHX_REMOVE}]`)] : [];
  const leaving = [outgoing, ...inside].filter((element) =>
    element.hasAttribute(PHX_REMOVE) && !element.closest(`[${DATA_STICKY}]`)
  );
  const outermost = leaving.filter((element) => !leaving.some((other) => other !== element && other.contains(element)));
  for (const element of outermost) {
    // the commands run while the element is still in the old page, so that the new view gets none of its events
    const start = () => leaving.filter((other) => element.contains(other)).forEach(run);
    actions.bindings.transitions.after(start, () => element.remove());
    element.toggleAttribute("inert", true);
  }
  if (outermost.includes(outgoing)) {
    KEPT.forEach((name) => outgoing.removeAttribute(name));
  } else {
    incoming.append(...outermost);
    outgoing.remove();
  }
}
