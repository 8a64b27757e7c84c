import {
  type Change, Comprehension, ListChange, mergeValue, type NodeChange, RawHtml, Rendered, type Value,
} from "../rendered/index.ts";
import { renews } from "./attributes.ts";
import type { Plans } from "./compile.ts";
import type { ElementChange } from "./element_change.ts";
import type { Part } from "./plan.ts";

/** An element among the children of another one that a diff changes too. */
export interface Pending extends ElementChange {
  /** Whether the change makes it another element. */
  readonly renewed: boolean;
}

/** Whether a change makes children of an element come, go, move, or become another text. */
export function isStructural(plans: Plans, owner: Rendered, parts: readonly Part[], change: NodeChange): boolean {
  return parts.some((part) => {
    if (typeof part === "number") {
      const changed = change.changes.get(part);
      return changed !== undefined && changesStructure(plans, owner.values[part]!, changed);
    }
    return typeof part === "object" && renews({ owner, plan: part, change });
  });
}

function changesStructure(plans: Plans, old: Value, change: Change): boolean {
  if (typeof change === "string") {
    return (old instanceof RawHtml ? old.html : old) !== change;
  }
  if (change instanceof Rendered) {
    return old !== change;
  }
  if (change instanceof ListChange) {
    return changesList(plans, old, change);
  }
  return !(old instanceof Rendered) || !change.suits(old) || changesChildren(plans, old, change);
}

function changesList(plans: Plans, old: Value, change: ListChange): boolean {
  if (!(old instanceof Comprehension) || !change.suits(old)) {
    return true;
  }
  const { entries } = old;
  return change.stream !== undefined || change.count !== entries.length || change.entries.some((entry) =>
    !change.keeps(entry, entries.length) || (entry.change && changesChildren(plans, entries[entry.position]!, entry.change))
  );
}

function changesChildren(plans: Plans, rendered: Rendered, change: NodeChange): boolean {
  return isStructural(plans, rendered, plans.planFor(rendered).parts, change);
}

/**
 * Merges what concerns the children of an element themselves, across the borders of nested templates and lists.
 *
 * @returns the child elements that have changes inside, not merged yet, in document order
 */
export function mergeChildren(plans: Plans, owner: Rendered, parts: readonly Part[], change: NodeChange): readonly Pending[] {
  const pending: Pending[] = [];
  const merge = (holder: Rendered, list: readonly Part[], changes: NodeChange): void => {
    for (const part of list) {
      if (typeof part === "object") {
        if (changes.touches(part.low, part.high)) {
          const element = { owner: holder, plan: part, change: changes };
          pending.push({ ...element, renewed: renews(element) });
        }
      } else if (typeof part === "number") {
        const changed = changes.changes.get(part);
        if (changed !== undefined) {
          holder.values[part] = mergeValue(holder.values[part]!, changed, (inner, innerChange) => {
            merge(inner, plans.planFor(inner).parts, innerChange);
          });
        }
      }
    }
  };
  merge(owner, parts, change);
  return pending;
}
