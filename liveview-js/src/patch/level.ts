import {
  type Change, Comprehension, ListChange, mergeValue, type NodeChange, RawHtml, Rendered, type Value,
} from "../rendered/index.ts";
import { renews } from "./attributes.ts";
import type { Compiler } from "./compile.ts";
import type { ElementChange } from "./element_change.ts";
import type { Part, Space } from "./plan.ts";

/** An element among the children of another one that a diff changes too. */
export interface Pending extends ElementChange {
  /** Whether the change makes it another element. */
  readonly renewed: boolean;
}

/** The part of a diff that concerns the children of one element, across the borders of nested templates and lists. */
export class Level {
  readonly #compiler: Compiler;
  readonly #space: Space;

  constructor(compiler: Compiler, space: Space) {
    this.#compiler = compiler;
    this.#space = space;
  }

  /** Whether the change makes children come, go, move, or become another text. */
  isStructural(owner: Rendered, parts: readonly Part[], change: NodeChange): boolean {
    return parts.some((part) => {
      if (typeof part === "number") {
        const changed = change.changes.get(part);
        return changed !== undefined && this.#changesStructure(owner.values[part]!, changed);
      }
      return typeof part === "object" && renews({ owner, plan: part, change });
    });
  }

  #changesStructure(old: Value, change: Change): boolean {
    if (typeof change === "string") {
      return (old instanceof RawHtml ? old.html : old) !== change;
    }
    if (change instanceof Rendered) {
      return old !== change;
    }
    if (change instanceof ListChange) {
      return this.#changesList(old, change);
    }
    return !(old instanceof Rendered) || (change.template ?? old.template) !== old.template
      || this.isStructural(old, this.#partsOf(old), change);
  }

  #changesList(old: Value, change: ListChange): boolean {
    if (!(old instanceof Comprehension) || (change.template ?? old.template) !== old.template) {
      return true;
    }
    const { entries } = old;
    return change.stream !== null || change.count !== entries.length || change.entries.some((entry) => {
      if (!change.keeps(entry, entries.length)) {
        return true;
      }
      const rendered = entries[entry.position]!;
      return entry.change !== null && this.isStructural(rendered, this.#partsOf(rendered), entry.change);
    });
  }

  /**
   * Merges what concerns the children themselves.
   *
   * @returns the child elements that have changes inside, not merged yet, in document order
   */
  merge(owner: Rendered, parts: readonly Part[], change: NodeChange): readonly Pending[] {
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
              merge(inner, this.#partsOf(inner), innerChange);
            });
          }
        }
      }
    };
    merge(owner, parts, change);
    return pending;
  }

  #partsOf(rendered: Rendered): readonly Part[] {
    return this.#compiler.plan(rendered, this.#space).parts;
  }
}
