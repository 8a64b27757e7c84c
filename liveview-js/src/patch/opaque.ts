import { DATA_SESSION } from "../wire/protocol.ts";

/** Whether a node is the container of a nested view: what is in it is that view's (C-050). */
export function isContainer(node: Node | undefined): node is Element {
  return node instanceof Element && node.hasAttribute(DATA_SESSION);
}

/** Whether only the client writes to an element, but for its `data-` attributes (C-040). */
export function isIgnored(element: Element): boolean {
  return element.matches("[phx-update=ignore], [data-phx-update=ignore]");
}
