/** Brings diffs to the page: writes what changed, and nothing else. */
export type { HeldChanges } from "./held_changes.ts";
export type { PatchHost } from "./host.ts";
export type { PortalContents } from "./portal_contents.ts";
export type { StreamItems } from "./stream_items.ts";
export { ViewTree } from "./view_tree.ts";
