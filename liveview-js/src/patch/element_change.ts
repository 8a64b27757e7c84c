import type { NodeChange, Rendered } from "../rendered/index.ts";
import type { NodePlan } from "./plan.ts";

/** What a diff says about one element of a template: those of the owner's changes that are in the element. */
export interface ElementChange {
  readonly owner: Rendered;
  readonly plan: NodePlan;
  readonly change: NodeChange;
}
