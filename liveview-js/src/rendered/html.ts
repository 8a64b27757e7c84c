import type { Components } from "./change.ts";
import { create, mergeRoot } from "./merge.ts";
import { type Diff, readDiff } from "./read.ts";
import { StreamList } from "./stream.ts";
import { Templates } from "./template.ts";
import { RawHtml, Rendered, type Value } from "./tree.ts";

/** The HTML of a value, as the server would write it into a page. */
export function toHtml(value: Value): string {
  if (typeof value === "string") {
    return value;
  }
  if (value instanceof RawHtml) {
    return value.html;
  }
  if (value instanceof Rendered) {
    return renderedHtml(value);
  }
  return (value instanceof StreamList ? itemsOf(value) : value.entries).map(renderedHtml).join("");
}

/** The HTML of a whole tree that came over the wire, after the diffs that followed it; nothing of it is shown anywhere. */
export function treeHtml(tree: Diff, ...diffs: readonly Diff[]): string {
  const templates = new Templates();
  const components: Components = new Map();
  let root = mergeRoot(null, readDiff(tree, templates, components));
  for (const diff of diffs) {
    root = mergeRoot(root, readDiff(diff, templates, components));
  }
  return toHtml(root);
}

/** The items of a stream are in the tree only until they are in the page (C-123). */
function itemsOf({ due, template }: StreamList): readonly Rendered[] {
  return due.flatMap(({ entries }) => entries.map(({ change }) => create(template, change)));
}

function renderedHtml({ template, values }: Rendered): string {
  return join(template.statics, values);
}

/** The HTML of static pieces with values between them, from one of the values on. */
export function join(pieces: readonly string[], values: readonly Value[], first = 0): string {
  return pieces.reduce((html, piece, place) => html + toHtml(values[first + place - 1]!) + piece);
}
