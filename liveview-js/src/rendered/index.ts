/** The rendered tree that the client holds of a view: reading diffs, merging them, writing HTML. Knows no page. */
export { type Change, type EntryChange, ListChange, NodeChange } from "./change.ts";
export { toHtml, treeHtml } from "./html.ts";
export { mergeRange, mergeRendered, mergeRoot, mergeValue, type Update } from "./merge.ts";
export { type Diff, readDiff } from "./read.ts";
export { type Template, Templates } from "./template.ts";
export { Comprehension, RawHtml, Rendered, type Value } from "./tree.ts";
