/** An end of a list, with the binding that runs when the user arrives there. */
export interface Edge {
  readonly attribute: "phx-viewport-top" | "phx-viewport-bottom";
  /** The last child before the edge. */
  child(element: Element): Element | null;
  /** How the child is brought back to its edge. */
  readonly block: "start" | "end";
  /** The side of a box that lies at the edge. */
  side(box: DOMRect): number;
}

export const TOP: Edge = {
  attribute: "phx-viewport-top",
  child: (element) => element.firstElementChild,
  block: "start",
  side: ({ top }) => top,
};

export const BOTTOM: Edge = {
  attribute: "phx-viewport-bottom",
  child: (element) => element.lastElementChild,
  block: "end",
  side: ({ bottom }) => bottom,
};

/** What scrolls an element: the nearest one around it, or itself, that has scroll bars, else the document. */
export function scrollerOf(element: Element): Element | Document {
  for (let one: Element | null = element; one && one !== document.body && one !== document.documentElement; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) {
      return one;
    }
  }
  return document;
}

/** How far something is scrolled down, in pixels. */
export function offsetOf(scroller: Element | Document): number {
  return scroller instanceof Element ? scroller.scrollTop : scrollY;
}

/** Whether the child's side at the edge is seen. */
export function isAtEdge(edge: Edge, child: Element, scroller: Element | Document): boolean {
  const view = scroller instanceof Element ? scroller.getBoundingClientRect() : { top: 0, bottom: innerHeight };
  const side = Math.round(edge.side(child.getBoundingClientRect()));
  return side >= Math.floor(view.top) && side <= Math.ceil(view.bottom);
}
