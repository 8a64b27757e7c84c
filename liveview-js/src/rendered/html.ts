import { mergeRoot } from "./merge.ts";
import { type Diff, readDiff } from "./read.ts";
import { Templates } from "./template.ts";
import { Comprehension, RawHtml, Rendered, type Value } from "./tree.ts";

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
  return value instanceof Comprehension ? value.entries.map(renderedHtml).join("") : "";
}

/** The HTML of a whole tree that came over the wire, after the diffs that followed it; nothing of it is shown anywhere. */
export function treeHtml(tree: Diff, ...diffs: readonly Diff[]): string {
  const templates = new Templates();
  let root = mergeRoot(null, readDiff(tree, templates));
  for (const diff of diffs) {
    root = mergeRoot(root, readDiff(diff, templates));
  }
  return toHtml(root);
}

function renderedHtml(rendered: Rendered): string {
  const { statics } = rendered.template;
  let html = statics[0]!;
  for (let index = 0; index < rendered.values.length; index++) {
    html += toHtml(rendered.values[index]!) + statics[index + 1]!;
  }
  return html;
}
