import { BOTTOM, type Edge, isAtEdge, offsetOf, scrollerOf, TOP } from "./edge.ts";

/** Milliseconds between two events at the same edge. */
const INTERVAL = 500;

/** What a binding wants to be sent. */
interface Push {
  readonly event: string;
  readonly value?: { readonly [name: string]: unknown } | undefined;
  /** Told when the push is sent, and when it is answered. */
  readonly told?: (phase: "start" | "stop") => void;
}

/** Who sends what happens at the edges. */
export interface ViewportHost {
  run(element: Element, binding: string, push: (push: Push) => void): void;
  send(
    source: Element,
    push: Push,
    request: { readonly type: string; readonly event: string; readonly value: unknown },
    marks: readonly { readonly element: Element; readonly lock: boolean; readonly visible: boolean }[],
  ): void;
}

/** What is sent of an edge. */
interface Value {
  readonly id: string | undefined;
  readonly _overran?: true;
}

/** What is known of one element with such bindings. */
interface Watched {
  /** When the last event of each kind was sent; and the one that waits until it may be. */
  readonly sent: Map<string, { time: number; waiting?: () => void }>;
  /** Keeps the child at the edge in view while the server is asked for more. */
  keep: (() => void) | undefined;
  isOverrun: boolean;
}

/** Tells when the user scrolls to an end of a list that shows a part of something longer (C-187). */
export class Viewport {
  readonly #host: ViewportHost;
  readonly #offsets = new WeakMap<Element | Document, number>();
  readonly #watched = new WeakMap<Element, Watched>();

  constructor(host: ViewportHost) {
    this.#host = host;
  }

  /** Something was scrolled. */
  scrolled(target: EventTarget | null): void {
    const scroller = target as Element | Document;
    const offset = offsetOf(scroller);
    const earlier = this.#offsets.get(scroller) ?? 0;
    this.#offsets.set(scroller, offset);
    for (const element of document.querySelectorAll("[phx-viewport-top], [phx-viewport-bottom]")) {
      if (offset !== earlier && scrollerOf(element) === scroller) {
        this.#look(element, scroller, offset < earlier);
      }
    }
  }

  #look(element: Element, scroller: Element | Document, isUpward: boolean): void {
    const watched = this.#watchedOf(element);
    const isAboveOverrun = overrunTarget(element).getBoundingClientRect().top < 0;
    if (watched.keep) {
      watched.keep();
      return;
    }
    if (isUpward && !isAboveOverrun && !watched.isOverrun && element.hasAttribute(TOP.attribute)) {
      watched.isOverrun = true;
      this.#send(element, scroller, TOP, "overrun", { id: TOP.child(element)?.id, _overran: true });
    } else if (!isUpward && isAboveOverrun) {
      watched.isOverrun = false;
    }
    const edge = isUpward ? TOP : BOTTOM;
    const child = edge.child(element);
    if (child && element.hasAttribute(edge.attribute) && isAtEdge(edge, child, scroller)) {
      this.#send(element, scroller, edge, edge.block, { id: child.id });
    }
  }

  /** Sends an event now, or when the interval is over. */
  #send(
    element: Element, scroller: Element | Document, edge: Edge, kind: string, value: Value,
  ): void {
    const watched = this.#watchedOf(element);
    const earlier = watched.sent.get(kind);
    const push = () => {
      watched.sent.set(kind, { time: Date.now() });
      this.#push(element, scroller, edge, value);
    };
    const remaining = earlier ? earlier.time + INTERVAL - Date.now() : 0;
    if (remaining <= 0) {
      push();
    } else if (earlier && !earlier.waiting) {
      earlier.waiting = push;
      setTimeout(() => element.isConnected && push(), remaining);
    }
  }

  #push(element: Element, scroller: Element | Document, edge: Edge, value: Value): void {
    const watched = this.#watchedOf(element);
    const binding = element.getAttribute(edge.attribute);
    const child = edge.child(element);
    if (binding === null || !child) {
      return;
    }
    const { block } = edge;
    const keep = () => child.scrollIntoView({ block, behavior: "instant" });
    this.#host.run(element, binding, (push) => {
      const told = (phase: "start" | "stop") => {
        push.told?.(phase);
        watched.keep = phase === "start" ? keep : undefined;
        if (!watched.keep) {
          requestAnimationFrame(() => child.isConnected && !isAtEdge(edge, child, scroller) && keep());
        }
      };
      const request = { type: "hook", event: push.event, value: { ...value, ...push.value } };
      this.#host.send(element, { ...push, told }, request, [{ element, lock: true, visible: true }]);
    });
  }

  #watchedOf(element: Element): Watched {
    const known = this.#watched.get(element);
    if (known) {
      return known;
    }
    const watched: Watched = { sent: new Map(), keep: undefined, isOverrun: false };
    this.#watched.set(element, watched);
    return watched;
  }
}

/** The element that tells whether the user has scrolled past the start of everything. */
function overrunTarget(element: Element): Element {
  const id = element.getAttribute("phx-viewport-overrun-target");
  const target = id === null ? element : document.getElementById(id);
  if (!target) {
    throw new Error(`phx-viewport-overrun-target: no element has the id '${id}'`);
  }
  return target;
}
