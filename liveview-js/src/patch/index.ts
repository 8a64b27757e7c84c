/** Brings diffs to the page: writes what changed, and nothing else. */
export type { PatchHost } from "./host.ts";
export { ViewTree } from "./view_tree.ts";
