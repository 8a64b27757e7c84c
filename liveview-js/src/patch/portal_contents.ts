import type { NodeChange, Rendered } from "../rendered/index.ts";
import type { ElementChange } from "./element_change.ts";
import type { NodePlan } from "./plan.ts";
import type { Mover } from "./reconcile.ts";

/** Brings a change to an element of the page and to the tree. */
export interface ContentWriter {
  element(element: Element, changed: ElementChange): void;
}

/** Brings a part of a change to the tree alone. */
export type ContentMerger = (owner: Rendered, change: NodeChange, low: number, high: number) => void;

/** Knows whose a node is, and sees what scripts do to it. */
export interface ContentOwnership {
  readonly observer: MutationObserver;
  disown(node: Node): void;
}

/** Knows where the content of a view's portals is shown. Only pages with portals load it; it is there before their first diff. */
export interface PortalContents {
  /** Takes an element that has come into the tree: if it is a portal, its content is made when it is shown. */
  openPortal(portal: Element, plan: NodePlan, make: (content: NodePlan) => Element): void;
  /** Brings a change to the content of a portal where that is shown. */
  changeContent(portal: Element, changed: ElementChange, writer: ContentWriter, merge: ContentMerger): void;
  /** Shows the content of all portals of the page where their targets are (C-130, C-132). */
  showContents(mover: Mover, ownership: ContentOwnership): void;
  /** Removes the content of all portals in an element (C-134). */
  closePortals(around: Element): void;
}
