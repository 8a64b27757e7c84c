import { Comprehension, type RawHtml, type Rendered, StreamList, type Value } from "../rendered/index.ts";
import type { Plans } from "./compile.ts";
import { isElement } from "./node_kinds.ts";
import { decode } from "./parse.ts";
import type { NodePlan, Part } from "./plan.ts";

/** Whom a static node belongs to. Together with the plan of the node it is the node's identity. */
export type Owner = Rendered | RawHtml;

/** A place among the children of one element of the page: an element, a comment, or a run of text. */
export interface Slot {
  /** Null for text. */
  readonly owner: Owner | null;
  readonly plan: NodePlan | null;
  text: string;
  /** The node in the page, once it is known. */
  node: ChildNode | null;
  /** Further text nodes of the same run: parsers split long texts. */
  readonly more: ChildNode[];
}

/** A stream among the children of an element. */
export interface StreamPlace {
  readonly list: StreamList;
  /** The element before it, if there is one. */
  readonly previous: Slot | undefined;
}

/**
 * The children that an element has according to the rendered tree. Adjacent text is one run and empty text is nothing, across
 * the borders of templates and entries, because that is what a parser makes of the HTML. The items of streams are not among them.
 *
 * @param streams gets the streams among the children
 */
export function slotsOf(plans: Plans, owner: Owner, parts: readonly Part[], streams?: StreamPlace[]): Slot[] {
  const slots: Slot[] = [];
  let run: Slot | null = null;

  const addText = (text: string): void => {
    if (run) {
      run.text += text;
    } else if (text !== "") {
      run = slot(null, null, text);
      slots.push(run);
    }
  };
  const addParts = (holder: Owner, list: readonly Part[]): void => {
    for (const part of list) {
      if (typeof part === "string") {
        addText(part);
      } else if (typeof part === "number") {
        addValue((holder as Rendered).values[part]!);
      } else {
        run = null;
        slots.push(slot(holder, part));
      }
    }
  };
  const addValue = (value: Value): void => {
    if (typeof value === "string") {
      addText(decode(value));
    } else if (value instanceof StreamList) {
      streams?.push({ list: value, previous: slots.findLast(isElementSlot) });
    } else if (value instanceof Comprehension) {
      value.entries.forEach(addValue);
    } else {
      addParts(value, plans.planFor(value).parts);
    }
  };

  addParts(owner, parts);
  return slots;
}

export function slot(owner: Owner | null, plan: NodePlan | null, text = "", node: ChildNode | null = null): Slot {
  return { owner, plan, text, node, more: [] };
}

export function isElementSlot({ plan }: Slot): boolean {
  return isElement(plan?.node);
}

/** The root element of a component or of a stream's item. */
export function rootOf(plans: Plans, rendered: Rendered): Slot {
  return slotsOf(plans, rendered, plans.planFor(rendered).parts).find(isElementSlot)!;
}
