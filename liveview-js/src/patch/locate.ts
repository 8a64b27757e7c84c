import { Comprehension, type Rendered, type Value } from "../rendered/index.ts";
import type { Plans } from "./compile.ts";
import { isElement } from "./node_kinds.ts";
import type { Page } from "./page.ts";
import type { NodePlan, Part, Plan } from "./plan.ts";
import type { Owner } from "./slots.ts";

/** A static element of an owner, to be found in the page. */
export interface Sought {
  readonly owner: Owner;
  readonly plan: NodePlan;
}

/**
 * Finds elements among the children of an element by counting elements, in the tree and in the page. Only for parents whose
 * children the tree and the page agree on.
 *
 * @param sought in document order
 * @returns their elements; null when one is not where it should be
 */
export function locate(
  { compiler, ownership }: Page, parent: Element, owner: Owner, parts: readonly Part[], sought: readonly Sought[],
): readonly Element[] | null {
  const counting = new Counting(compiler.within(parent), sought);
  counting.count(owner, parts);
  const children = ownership.mixed.has(parent) ? ownership.children(parent).filter(isElement) : parent.children;
  const elements = counting.places.map((place) => children[place]!);
  const fit = elements.length === sought.length
    && elements.every((element, index) => element?.nodeName === sought[index]!.plan.node.nodeName);
  return fit ? elements : null;
}

/** Counts the elements among the children of one element, up to the last one that is sought. */
class Counting {
  readonly places: number[] = [];
  #count = 0;
  readonly #plans: Plans;
  readonly #sought: readonly Sought[];

  constructor(plans: Plans, sought: readonly Sought[]) {
    this.#plans = plans;
    this.#sought = sought;
  }

  count(owner: Owner, parts: readonly Part[]): void {
    for (const part of parts) {
      const next = this.#next();
      if (!next) {
        return;
      }
      if (typeof part === "number") {
        this.#countValue((owner as Rendered).values[part]!);
      } else if (typeof part === "object" && isElement(part.node)) {
        if (next.plan === part && next.owner === owner) {
          this.places.push(this.#count);
        }
        this.#count++;
      }
    }
  }

  #next(): Sought | undefined {
    return this.#sought[this.places.length];
  }

  #countValue(value: Value): void {
    if (!(value instanceof Comprehension)) {
      if (typeof value !== "string") {
        this.count(value, this.#plans.planFor(value).parts);
      }
    } else if (value.entries.length > 0) {
      this.#countEntries(value.entries, this.#plans.planFor(value.entries[0]!));
    }
  }

  /** Lists are long: entries that are not sought are counted without looking at them where they are all alike. */
  #countEntries(entries: readonly Rendered[], plan: Plan): void {
    if (plan.elementCount < 0) {
      entries.forEach((entry) => this.#countValue(entry));
      return;
    }
    for (let from = 0; from < entries.length; from++) {
      const place = entries.indexOf(this.#next()?.owner as Rendered, from);
      this.#count += plan.elementCount * ((place < 0 ? entries.length : place) - from);
      if (place < 0) {
        return;
      }
      this.count(entries[place]!, plan.parts);
      from = place;
    }
  }
}
