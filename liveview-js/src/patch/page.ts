import type { Components, Rendered } from "../rendered/index.ts";
import type { Compiler } from "./compile.ts";
import type { PatchHost } from "./host.ts";
import type { Ownership } from "./ownership.ts";
import type { ItemPage } from "./stream_items.ts";

/** What is known of a view's part of the page besides its nodes. */
export interface Page extends ItemPage {
  readonly host: PatchHost;
  readonly container: Element;
  readonly compiler: Compiler;
  readonly ownership: Ownership;
  readonly components: Components;
  /** The root elements of components. */
  readonly roots: WeakMap<object, Element>;
  /** By which change components came to stand where they do, by its number. */
  readonly placed: WeakMap<object, number>;
  /** Components that get another element in this patch. */
  readonly stale: WeakSet<object>;
  /** Where components shall stand that stand somewhere else, until everything else is written. */
  readonly places: Map<ChildNode, Rendered>;
}
