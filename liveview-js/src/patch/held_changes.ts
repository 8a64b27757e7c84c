import type { NodeChange, Rendered } from "../rendered/index.ts";
import type { ElementChange } from "./element_change.ts";
import type { NodePlan } from "./plan.ts";

/** A change to an element of a template, or to a whole component in it. */
export interface Holdable {
  readonly owner: Rendered;
  /** Null for a component. */
  readonly plan: NodePlan | null;
  readonly change: NodeChange;
}

/** Brings changes to the page and to the tree. */
export interface HeldWriter {
  /** Brings changes that came one after the other to the start tag of an element. */
  startTag(all: readonly ElementChange[], element: Element): void;
  content(element: Element, changed: ElementChange): void;
  component(component: Rendered, change: NodeChange): void;
}

/** Changes that wait until an element is unlocked. They are not merged either, so page and tree agree below a lock. */
export interface HeldChanges {
  /** Which change is being written: a higher number for a newer one, also when an older one has had to wait for it. */
  readonly sequence: number;
  /** Begins with another change from the server. */
  next(): void;
  /** Whether an element is neither locked nor are there older changes that wait for their turn: the lock may be off already. */
  isFree(element: Element): boolean;
  /** Whether what waits for an element may be written now. */
  isDue(element: Element): boolean;
  /** @returns whether it is held back: false when all that waits has to be written, because of no lock, or because it is too much */
  hold(element: Element, change: Holdable): boolean;
  /**
   * The element whose lock keeps changes from one inside: if there are older changes of the component that wait that one's, so
   * that newer ones are not written before them; else the innermost locked one of the view.
   */
  lockAround(element: Element, component?: Rendered): Element | null;
  /** Brings everything that waits for an element to it, oldest first. What meets another lock on its way waits there. */
  release(element: Element, writer: HeldWriter): void;
  /**
   * Brings into the tree what waits in or below a node, so that nodes made anew have it; also what waits for elements that a
   * script has taken out of the page, and what waits for a component that gets another element.
   */
  flush(node: Node | undefined, component?: Rendered): void;
  /** A copy of a use of a template with what waits for it; null when nothing does. */
  catchUp(original: Rendered, copy: () => Rendered): Rendered | null;
  clear(): void;
}
