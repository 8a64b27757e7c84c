import { mergeComponent, mergeRange, type Rendered } from "../rendered/index.ts";
import { DATA_TELEPORTED } from "../wire/protocol.ts";
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

/** Such a change, held back. */
export interface Held extends Holdable {
  /** Says which of two changes came first. */
  readonly sequence: number;
}

/** Changes that wait until an element is unlocked. They are not merged either, so page and tree agree below a lock. */
export class Locks {
  readonly #queues = new Map<Element, Held[]>();
  /** Which change is being written: a higher number for a newer one, also when an older one has had to wait for it. */
  sequence = 0;
  #last = 0;

  next(): void {
    this.sequence = ++this.#last;
  }

  /** @returns whether more may be held back from the element: false when so much waits that it has to be written */
  hold(element: Element, change: Holdable): boolean {
    const queue = this.#queues.get(element) ?? [];
    queue.push({ ...change, sequence: this.sequence });
    this.#queues.set(element, queue.sort(bySequence));
    return queue.length < LIMIT;
  }

  /** The element behind whose lock older changes of a component wait: newer ones must not be written before them. */
  holder(component: Rendered): Element | undefined {
    return [...this.#queues].find(([, queue]) => queue.some(({ owner, plan }) => owner === component && !plan))?.[0];
  }

  isWaiting(element: Element): boolean {
    return this.#queues.has(element);
  }

  /** Takes what waits for the element, oldest first. */
  take(element: Element): readonly Held[] {
    const queue = this.#queues.get(element) ?? [];
    this.#queues.delete(element);
    return queue;
  }

  /**
   * Brings into the tree what waits in or below a node, so that nodes made anew have it; also what waits for elements that a
   * script has taken out of the page, and what waits for a component that gets another element.
   */
  flush(node: Node | undefined, component?: Rendered): void {
    const all: Held[] = [];
    for (const [element, queue] of this.#queues) {
      if (node?.contains(element) || !element.isConnected) {
        all.push(...this.take(element));
      } else if (component) {
        all.push(...queue.filter(({ owner, plan }) => owner === component && !plan));
        this.#queues.set(element, queue.filter((held) => !all.includes(held)));
      }
    }
    all.sort(bySequence).forEach((held) => merge(held.owner, held));
  }

  /** A copy of a use of a template with what waits for it; null when nothing does. */
  catchUp(original: Rendered, copy: () => Rendered): Rendered | null {
    const held = [...this.#queues.values()].flat().filter(({ owner }) => owner === original);
    if (held.length === 0) {
      return null;
    }
    const made = copy();
    held.sort(bySequence).forEach((one) => merge(made, one));
    return made;
  }

  clear(): void {
    this.#queues.clear();
  }
}

function bySequence(one: Held, other: Held): number {
  return one.sequence - other.sequence;
}

function merge(owner: Rendered, { plan, change }: Held): void {
  if (!plan) {
    mergeComponent(owner, change);
  } else {
    mergeRange(owner, change, plan.low, plan.high);
  }
}

/** The innermost locked element of the view that an element is in. */
export function lockAround(container: Element, element: Element): Element | null {
  const lock = element.parentElement!.closest(`[${LOCK}]`);
  const isOwn = container.contains(lock) || lock?.closest(`[${DATA_TELEPORTED}]`)?.getAttribute(DATA_TELEPORTED) === container.id;
  return lock !== container && isOwn ? lock : null;
}
