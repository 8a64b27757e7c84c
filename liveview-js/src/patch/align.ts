import { isText } from "./node_kinds.ts";
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
  const found = strangers(parent, ownership);
  pairById(found.filter(({ node }) => !ownership.replacements.has(node!)), slots);
  return slots.some((slot) => isElementSlot(slot) && !slot.node) ? null : found;
}

/** Finds nodes for those slots that have an id. */
export function pairById(found: readonly Slot[], wanted: readonly Slot[]): void {
  const byId = new Map(found.map((slot) => [idIn(slot.node!), slot]));
  byId.delete("");
  for (const slot of wanted) {
    const id = idOfSlot(slot);
    const same = byId.get(id);
    if (same && isLike(slot, same, id)) {
      slot.node = same.node;
      byId.delete(id);
    }
  }
}

/** Whether what was found may be the slot. Attributes may differ: they are written. */
export function isLike({ plan, text }: Slot, found: Slot, id: string): boolean {
  const node = found.node!;
  if (!plan) {
    return isText(node) && text === found.text;
  }
  return node.nodeName === plan.node.nodeName && node.nodeValue === plan.node.nodeValue && idIn(node) === id;
}

/** The id that an element is to have; empty for none. */
export function idOfSlot(slot: Slot): string {
  return isElementSlot(slot) ? idOf(slot.owner!, slot.plan!) : "";
}

function idIn(node: Node): string {
  return (node as Element).id ?? "";
}
