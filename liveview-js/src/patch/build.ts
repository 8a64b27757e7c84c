import { Rendered } from "../rendered/index.ts";
import { isTemplate } from "./node_kinds.ts";
import type { Page } from "./page.ts";
import type { NodePlan } from "./plan.ts";
import { type Owner, type Slot, slot as slotOf, slotsOf, type StreamPlace } from "./slots.ts";
import { attributesOf, setAttribute, textOf } from "./start_tag.ts";
import type { ItemMover } from "./stream_items.ts";
import { writeStreams } from "./write_streams.ts";

/**
 * Makes the node of a slot from the tree, with everything below it. For a component that stands somewhere else in the page it is
 * an empty element that keeps the place.
 */
export function build(page: Page, slot: Slot): ChildNode {
  if (!slot.plan) {
    return document.createTextNode(slot.text);
  }
  const component = isComponentRoot(slot.owner!, slot.plan) ? slot.owner as Rendered : null;
  if (component) {
    const old = page.roots.get(component);
    // a newer change than this one, which has waited, says that it does not stand here any more
    const isLate = page.placed.get(component)! > page.host.locks.sequence;
    if (!isLate) {
      page.placed.set(component, page.host.locks.sequence);
    }
    if (old?.isConnected && (isLate || (!page.stale.delete(component) && !page.host.locks.lockAround(old)))) {
      const { namespaceURI, localName } = slot.plan.node as Element;
      const place = document.createElementNS(namespaceURI, localName);
      if (!isLate) {
        page.places.set(place, component);
      }
      return place;
    }
    page.host.locks.flush(old, component);
  }
  const node = document.importNode(slot.plan.node, true) as ChildNode;
  fill(page, node, slot.owner!, slot.plan);
  if (component) {
    page.roots.set(component, node as unknown as Element);
  }
  return node;
}

/** If the element is a portal, has its content made where that is shown. */
export function openPortal(page: Page, element: Element, owner: Owner, plan: NodePlan): void {
  page.host.portals?.openPortal(element, plan, (content) => build(page, slotOf(owner, content)) as unknown as Element);
}

/** Whether an element is the root of a component: the one with the component's number in its tag. */
export function isComponentRoot(owner: Owner, plan: NodePlan): boolean {
  return owner instanceof Rendered && owner.template.component && plan.low === 0 && plan.high > 0;
}

/** Writes the dynamics into a fresh clone. */
function fill(page: Page, node: Node, owner: Owner, plan: NodePlan): void {
  if (plan.high === plan.low) {
    return;
  }
  const element = node as Element;
  const rendered = owner as Rendered;
  fillAttributes(element, rendered, plan);
  if (isTemplate(element)) {
    openPortal(page, element, owner, plan);
  } else if (plan.text) {
    element.textContent = textOf(rendered, plan);
  } else if (plan.direct) {
    fillChildren(page, element, rendered, plan);
  } else {
    plan.parts?.forEach((part, index) => {
      if (typeof part === "object") {
        fill(page, element.childNodes[index]!, owner, part);
      }
    });
  }
}

function fillAttributes(element: Element, rendered: Rendered, plan: NodePlan): void {
  if (plan.tag || plan.attributes.length > 0) {
    attributesOf(rendered, plan).forEach(({ like, value }) => setAttribute(element, like, value));
  }
}

/** The clone holds the static elements and comments; texts and nested templates go between them. */
function fillChildren(page: Page, element: Element, rendered: Rendered, plan: NodePlan): void {
  const cloned = [...element.childNodes];
  const streams: StreamPlace[] = [];
  let next = 0;
  for (const slot of slotsOf(page.compiler.within(element), rendered, plan.parts!, streams)) {
    if (slot.owner === rendered) {
      slot.node = cloned[next++]!;
      fill(page, slot.node, rendered, slot.plan!);
    } else {
      slot.node = build(page, slot);
    }
    element.append(slot.node);
  }
  writeStreams(page, element, streams, DETACHED, ({ slot }) => build(page, slot) as unknown as Element);
}

/** Nobody is told of elements before they are in the page. */
const DETACHED: ItemMover = {
  put: (parent, node, before) => parent.insertBefore(node, before),
  remove: () => undefined,
};
