import type { Rendered } from "../rendered/index.ts";
import type { Compiler } from "./compile.ts";
import { type NodePlan, spaceWithin } from "./plan.ts";
import { type Owner, type Slot, slotsOf } from "./slots.ts";
import { attributesOf, setAttribute, textOf } from "./start_tag.ts";

/** Makes the node of a slot from the tree, with everything below it. */
export function build(compiler: Compiler, slot: Slot): ChildNode {
  if (slot.plan === null) {
    return document.createTextNode(slot.text);
  }
  const node = document.importNode(slot.plan.node, true) as ChildNode;
  fill(compiler, node, slot.owner!, slot.plan);
  return node;
}

/** Writes the dynamics into a fresh clone. */
function fill(compiler: Compiler, node: Node, owner: Owner, plan: NodePlan): void {
  if (plan.high === plan.low) {
    return;
  }
  const element = node as Element;
  const rendered = owner as Rendered;
  fillAttributes(element, rendered, plan);
  if (plan.text !== null) {
    element.textContent = textOf(rendered, plan.text, plan.decoded);
  } else if (plan.direct) {
    fillChildren(compiler, element, rendered, plan);
  } else {
    plan.parts?.forEach((part, index) => {
      if (typeof part === "object") {
        fill(compiler, element.childNodes[index]!, owner, part);
      }
    });
  }
}

function fillAttributes(element: Element, rendered: Rendered, plan: NodePlan): void {
  if (plan.tag !== null || plan.attributes.length > 0) {
    attributesOf(rendered, plan).forEach(({ like, value }) => setAttribute(element, like, value));
  }
}

/** The clone holds the static elements and comments; texts and nested templates go between them. */
function fillChildren(compiler: Compiler, element: Element, rendered: Rendered, plan: NodePlan): void {
  const cloned = Array.from(element.childNodes);
  let next = 0;
  for (const slot of slotsOf(compiler, rendered, plan.parts!, spaceWithin(element))) {
    if (slot.owner === rendered) {
      const node = cloned[next++]!;
      fill(compiler, node, rendered, slot.plan!);
      element.append(node);
    } else {
      element.append(build(compiler, slot));
    }
  }
}
