import type { mergeComponent, mergeRange, Rendered } from "../rendered/index.ts";
import type { ElementChange } from "./element_change.ts";
import type { HeldChanges, HeldWriter, Holdable } from "./held_changes.ts";

// Loaded with what the user does, because nothing is locked before: it must not import what the first load has too.

/** The attribute of an element that the server's changes must not reach for now. */
const LOCK = "data-phx-ref-lock";

/** A server that answers no event, but sends changes on and on, shall not fill the memory. */
const LIMIT = 1000;

/** A change, held back from an element. */
interface Held extends Holdable {
  readonly element: Element;
  /** Says which of two changes came first. */
  readonly sequence: number;
}

/** A view's part of the page. */
export interface LockedPage {
  readonly container: Element;
  owns(element: Element): boolean;
}

/** Brings changes to the tree alone. */
export interface TreeMerger {
  readonly mergeComponent: typeof mergeComponent;
  readonly mergeRange: typeof mergeRange;
}

/** The changes of one view that wait behind locks. */
export class Locks implements HeldChanges {
  readonly #page: LockedPage;
  readonly #merger: TreeMerger;
  /** Oldest first. */
  #held: readonly Held[] = [];
  sequence = 0;
  #last = 0;

  constructor(page: LockedPage, merger: TreeMerger) {
    this.#page = page;
    this.#merger = merger;
  }

  next(): void {
    this.sequence = ++this.#last;
  }

  isFree(element: Element): boolean {
    return !element.hasAttribute(LOCK) && !this.#isWaiting(element);
  }

  isDue(element: Element): boolean {
    return !element.hasAttribute(LOCK) && this.#isWaiting(element);
  }

  hold(element: Element, change: Holdable): boolean {
    this.#held = [...this.#held, { ...change, element, sequence: this.sequence }].sort((a, b) => a.sequence - b.sequence);
    const count = this.#held.filter((held) => held.element === element).length;
    return count < LIMIT && (!change.plan || element.hasAttribute(LOCK));
  }

  lockAround(element: Element, component?: Rendered): Element | null {
    const held = component && this.#held.find((one) => isOf(one, component));
    const lock = element.parentElement!.closest(`[${LOCK}]`);
    return held?.element ?? (lock && lock !== this.#page.container && this.#page.owns(lock) ? lock : null);
  }

  release(element: Element, writer: HeldWriter): void {
    const { sequence } = this;
    const all = this.#takeIf((held) => held.element === element);
    writer.startTag(all.filter(isOfElement), element);
    for (const held of all) {
      this.sequence = held.sequence;
      if (isOfElement(held)) {
        writer.content(element, held);
      } else {
        writer.component(held.owner, held.change);
      }
    }
    this.sequence = sequence;
  }

  flush(node: Node | undefined, component?: Rendered): void {
    this.#takeIf((held) => {
      const { element } = held;
      return node?.contains(element) || !element.isConnected || isOf(held, component);
    }).forEach((held) => this.#merge(held.owner, held));
  }

  catchUp(original: Rendered, copy: () => Rendered): Rendered | null {
    const waiting = this.#held.filter(({ owner }) => owner === original);
    if (waiting.length === 0) {
      return null;
    }
    const made = copy();
    waiting.forEach((held) => this.#merge(made, held));
    return made;
  }

  clear(): void {
    this.#held = [];
  }

  #isWaiting(element: Element): boolean {
    return this.#held.some((held) => held.element === element);
  }

  #takeIf(isTaken: (held: Held) => boolean): readonly Held[] {
    const taken = this.#held.filter(isTaken);
    this.#held = this.#held.filter((held) => !taken.includes(held));
    return taken;
  }

  #merge(owner: Rendered, { plan, change }: Held): void {
    if (!plan) {
      this.#merger.mergeComponent(owner, change);
    } else {
      this.#merger.mergeRange(owner, change, plan.low, plan.high);
    }
  }
}

function isOf({ owner, plan }: Held, component: Rendered | undefined): boolean {
  return owner === component && !plan;
}

function isOfElement(held: Held): held is Held & ElementChange {
  return held.plan !== null;
}
