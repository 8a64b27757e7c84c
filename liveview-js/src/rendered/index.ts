/** The rendered tree that the client holds of a view: reading diffs, merging them, writing HTML. Knows no page. */
export {
  type Change, type Components, type EntryChange, ListChange, NodeChange, type RootChange, type StreamChange,
} from "./change.ts";
export { join, toHtml, treeHtml } from "./html.ts";
export { create, mergeComponent, mergeNode, mergeRange, mergeRendered, mergeRoot, mergeValue, type Update } from "./merge.ts";
export { type Diff, readDiff } from "./read.ts";
export { StreamList } from "./stream.ts";
export { type Template, Templates } from "./template.ts";
export { Comprehension, RawHtml, Rendered, type Value } from "./tree.ts";
