import { type Change, type EntryChange, ListChange, type NodeChange, type RootChange } from "./change.ts";
import { known } from "./known.ts";
import { StreamList } from "./stream.ts";
import type { Template } from "./template.ts";
import { Comprehension, RawHtml, Rendered, type Value } from "./tree.ts";

/** Brings a change to a use of a template that stays. */
export type Update = (rendered: Rendered, change: NodeChange) => void;

/** Applies a diff to the whole tree: the same root brought up to date, or another one where the template differs. */
export function mergeRoot(root: Rendered | null, change: RootChange): Rendered {
  change.updates.forEach((update, component) => mergeComponent(component, update));
  return mergeNode(root ?? "", change, mergeRendered);
}

/** Applies a change to a component, without looking at any page. */
export function mergeComponent(component: Rendered, change: NodeChange): void {
  const next = mergeNode(component, change, mergeRendered);
  component.template = next.template;
  component.values = next.values;
}

/** Applies changed dynamics, without looking at any page. */
export function mergeRendered(rendered: Rendered, change: NodeChange): void {
  mergeRange(rendered, change, 0, rendered.values.length);
}

/** Applies the changed dynamics from `low` (inclusive) to `high` (exclusive). */
export function mergeRange(rendered: Rendered, change: NodeChange, low: number, high: number): void {
  for (const [index, value] of change.among(low, high)) {
    rendered.values[index] = mergeValue(rendered.values[index]!, value, mergeRendered);
  }
}

/** The value of a dynamic after a change. What stays the same thing is the same object, and is given to `update`. */
export function mergeValue(old: Value, change: Change, update: Update): Value {
  if (change instanceof Rendered) {
    return change;
  }
  if (typeof change === "string") {
    return mergeString(old, change);
  }
  return change instanceof ListChange ? mergeList(old, change, update) : mergeNode(old, change, update);
}

function mergeString(old: Value, html: string): Value {
  if (!html.includes("<")) {
    return html;
  }
  return old instanceof RawHtml && old.html === html ? old : new RawHtml(html);
}

/** The use of a template after a change: the same one if it is of that template. */
export function mergeNode(old: Value, change: NodeChange, update: Update): Rendered {
  let rendered: Rendered;
  if (old instanceof Rendered && change.suits(old)) {
    update(old, change);
    rendered = old;
  } else {
    rendered = create(templateOf(change), change);
  }
  change.entry?.set(change.changes.get(0) as string, rendered);
  return rendered;
}

/** A new use of a template; the change holds all its dynamics. */
export function create(template: Template, change: NodeChange | null): Rendered {
  const values = template.statics.slice(1).map((_, index) => mergeValue("", change?.changes.get(index) ?? "", mergeRendered));
  return new Rendered(template, values);
}

function mergeList(old: Value, change: ListChange, update: Update): Value {
  const list = old instanceof Comprehension && change.suits(old)
    ? old
    : new (!change.stream ? Comprehension : StreamList)(templateOf(change));
  if (list instanceof StreamList) {
    list.due.push(change);
    return list;
  }
  const before = list.entries;
  const after = before.slice(0, change.count);
  for (const entry of change.entries) {
    after[entry.position] = mergeEntry(list, before, change, entry, update);
  }
  list.entries = after;
  return list;
}

function mergeEntry(
  list: Comprehension, before: readonly Rendered[], changes: ListChange, entry: EntryChange, update: Update,
): Rendered {
  const kept = entry.from ?? (changes.keeps(entry, before.length) ? entry.position : null);
  if (kept === null) {
    return create(list.template, entry.change);
  }
  const rendered = known(before[kept], "entry", kept);
  if (entry.change) {
    update(rendered, entry.change);
  }
  return rendered;
}

function templateOf({ template }: NodeChange | ListChange): Template {
  return known(template, "template", "for an update");
}
