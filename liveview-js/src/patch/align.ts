import { isElement, isText } from "./node_kinds.ts";
import type { Ownership } from "./ownership.ts";
import { isElementSlot, type Slot, slot } from "./slots.ts";
import { idOf } from "./start_tag.ts";

/** The own children of an element as found in the page, in that order. A slot without a plan and not text matches nothing. */
export type Found = readonly Slot[];

/**
 * Finds the node of each slot among the element's children.
 *
 * @returns the slots in the order of the page; null when page and tree cannot be brought together
 */
export function align(parent: Element, slots: Slot[], ownership: Ownership): Found | null {
  if (ownership.damaged.has(parent)) {
    return alignById(parent, slots, ownership);
  }
  let next = 0;
  let last: Slot | null = null;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (ownership.foreign.has(child)) {
      continue;
    }
    if (isText(child) && last && !last.plan) {
      last.more.push(child);
      continue;
    }
    last = slots[next++] ?? null;
    if (!last || !fits(last, child)) {
      return null;
    }
    last.node = child;
  }
  return next === slots.length ? slots : null;
}

/** Children of an element that match nothing: the tree knows no nodes for them. */
export function strangers(parent: Element, ownership: Ownership): Slot[] {
  return ownership.children(parent).map(stranger);
}

function stranger(node: ChildNode): Slot {
  return slot(null, null, "", node);
}

function fits(slot: Slot, node: Node): boolean {
  if (!slot.plan) {
    return isText(node);
  }
  return node.nodeName === slot.plan.node.nodeName;
}

/** A script has sorted or removed nodes: only ids tell which is which. Texts are written anew. */
function alignById(parent: Element, slots: Slot[], ownership: Ownership): Found | null {
  const byId = new Map<string, ChildNode>();
  const children = ownership.children(parent);
  for (const child of children) {
    if (isElement(child) && !ownership.replacements.has(child)) {
      byId.set(child.id, child);
    }
  }
  byId.delete("");
  const found = new Map<ChildNode, Slot>();
  for (const slot of slots) {
    if (!isElementSlot(slot)) {
      continue;
    }
    const node = byId.get(idOf(slot.owner!, slot.plan!));
    if (!node || !fits(slot, node) || found.has(node)) {
      return null;
    }
    slot.node = node;
    found.set(node, slot);
  }
  return children.map((child) => found.get(child) ?? stranger(child));
}
