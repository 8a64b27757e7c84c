import { Comprehension, type Rendered, type Value } from "../rendered/index.ts";
import type { Plans } from "./compile.ts";
import { isComment, isText } from "./node_kinds.ts";
import type { Ownership } from "./ownership.ts";
import type { Page } from "./page.ts";
import type { NodePlan, Part, Plan } from "./plan.ts";
import type { Owner } from "./slots.ts";

/** A static node of an owner, to be found in the page. */
export interface Sought {
  readonly owner: Owner;
  readonly plan: NodePlan;
}

/**
 * Finds nodes among the children of an element by counting elements and comments, in the tree and in the page. Only for parents
 * whose children the tree and the page agree on.
 *
 * @param sought in document order
 * @returns their nodes; null when one is not where it should be
 */
export function locate(
  { compiler, ownership }: Page, parent: Element, owner: Owner, parts: readonly Part[], sought: readonly Sought[],
): readonly Element[] | null {
  if (sought.length === 0) {
    return [];
  }
  const counting = new Counting(compiler.within(parent), sought);
  counting.count(owner, parts);
  const nodes = counting.comments === 0 && !ownership.mixed.has(parent)
    ? counting.places.map((place) => parent.children[place])
    : pick(ownership, parent, counting.places);
  const fit = nodes.length === sought.length
    && nodes.every((node, index) => node?.nodeName === sought[index]!.plan.node.nodeName);
  return fit ? nodes as Element[] : null;
}

function pick(ownership: Ownership, parent: Element, places: readonly number[]): readonly ChildNode[] {
  const nodes = ownership.children(parent).filter((child) => !isText(child));
  return places.flatMap((place) => nodes[place] ?? []);
}

/** Counts the elements and comments among the children of one element, up to the last one that is sought. */
class Counting {
  readonly places: number[] = [];
  comments = 0;
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
      } else if (typeof part === "object") {
        if (next.plan === part && next.owner === owner) {
          this.places.push(this.#count);
        }
        this.#count++;
        this.comments += isComment(part.node) ? 1 : 0;
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
    if (plan.nodes < 0) {
      entries.forEach((entry) => this.#countValue(entry));
      return;
    }
    for (let from = 0; from < entries.length; from++) {
      const place = entries.indexOf(this.#next()?.owner as Rendered, from);
      this.#skip(plan, (place < 0 ? entries.length : place) - from);
      if (place < 0) {
        return;
      }
      this.count(entries[place]!, plan.parts);
      from = place;
    }
  }

  #skip(plan: Plan, times: number): void {
    this.#count += plan.nodes * times;
    this.comments += plan.comments * times;
  }
}
