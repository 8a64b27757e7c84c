import { mergeComponent, mergeRange, type Rendered } from "../rendered/index.ts";
import type { ElementChange } from "./element_change.ts";
import type { NodePlan } from "./plan.ts";

/** The attribute of an element that the server's changes must not reach for now. */
export const LOCK = "data-phx-ref-lock";

/** A server that answers no event, but sends changes on and on, shall not fill the memory. */
const LIMIT = 1000;

/** A change to an element of a template, or to a whole component in it. */
interface Holdable extends Omit<ElementChange, "plan"> {
  /** Null for a component. */
  readonly plan: NodePlan | null;
}

/** Such a change, held back from an element. */
export interface Held extends Holdable {
  readonly element: Element;
  /** Says which of two changes came first. */
  readonly sequence: number;
}

/** Changes that wait until an element is unlocked. They are not merged either, so page and tree agree below a lock. */
export class Locks {
  /** Oldest first. */
  #held: readonly Held[] = [];
  /** Which change is being written: a higher number for a newer one, also when an older one has had to wait for it. */
  sequence = 0;
  #last = 0;

  next(): void {
    this.sequence = ++this.#last;
  }

  /** @returns whether more may be held back from the element: false when so much waits that it has to be written */
  hold(element: Element, change: Holdable): boolean {
    this.#held = [...this.#held, { ...change, element, sequence: this.sequence }].sort((a, b) => a.sequence - b.sequence);
    return this.#held.filter((held) => held.element === element).length < LIMIT;
  }

  /** The element behind whose lock older changes of a component wait: newer ones must not be written before them. */
  holder(component: Rendered): Element | undefined {
    return this.#held.find((held) => isOf(held, component))?.element;
  }

  isWaiting(element: Element): boolean {
    return this.#held.some((held) => held.element === element);
  }

  /** Takes what waits for the element, oldest first. */
  take(element: Element): readonly Held[] {
    return this.#takeIf((held) => held.element === element);
  }

  /**
   * Brings into the tree what waits in or below a node, so that nodes made anew have it; also what waits for elements that a
   * script has taken out of the page, and what waits for a component that gets another element.
   */
  flush(node: Node | undefined, component?: Rendered): void {
    this.#takeIf((held) => {
      const { element } = held;
      return node?.contains(element) || !element.isConnected || isOf(held, component);
    }).forEach((held) => merge(held.owner, held));
  }

  /** A copy of a use of a template with what waits for it; null when nothing does. */
  catchUp(original: Rendered, copy: () => Rendered): Rendered | null {
    const waiting = this.#held.filter(({ owner }) => owner === original);
    if (waiting.length === 0) {
      return null;
    }
    const made = copy();
    waiting.forEach((held) => merge(made, held));
    return made;
  }

  clear(): void {
    this.#held = [];
  }

  #takeIf(isTaken: (held: Held) => boolean): readonly Held[] {
    const taken = this.#held.filter(isTaken);
    this.#held = this.#held.filter((held) => !taken.includes(held));
    return taken;
  }
}

function isOf({ owner, plan }: Held, component: Rendered | undefined): boolean {
  return owner === component && !plan;
}

function merge(owner: Rendered, { plan, change }: Held): void {
  if (!plan) {
    mergeComponent(owner, change);
  } else {
    mergeRange(owner, change, plan.low, plan.high);
  }
}

/** A view's part of the page. */
interface LockedPage {
  readonly container: Element;
  readonly host: { owns(element: Element): boolean };
}

/** The innermost locked element of the view that an element is in. */
export function lockAround({ container, host }: LockedPage, element: Element): Element | null {
  const lock = element.parentElement!.closest(`[${LOCK}]`);
  return lock && lock !== container && host.owns(lock) ? lock : null;
}
