import { type Change, type EntryChange, ListChange, NodeChange } from "./change.ts";
import type { Template, Templates } from "./template.ts";

/** A rendered tree or a part of it as it came over the wire, with events, reply and title taken out (protocol, section 8). */
export type Diff = { readonly [key: string]: unknown };

type Table = { readonly [index: string]: readonly string[] };

/** Reads a diff, or a whole tree: numbered statics are looked up in the template tables it carries. */
export function readDiff(diff: Diff, templates: Templates): NodeChange {
  return readNode(diff, {}, templates);
}

function readNode(node: Diff, outer: Table, templates: Templates): NodeChange {
  const table = tableOf(node, outer);
  const changes = new Map<number, Change>();
  for (const key in node) {
    const index = Number(key);
    if (index >= 0) {
      changes.set(index, readChange(node[key], table, templates));
    }
  }
  return new NodeChange(readTemplate(node, table, templates), changes);
}

function readChange(value: unknown, table: Table, templates: Templates): Change {
  if (typeof value === "string" || typeof value === "number") {
    return value;
  }
  if (value === null || typeof value !== "object") {
    throw new Error(`diff: a dynamic is ${JSON.stringify(value)}; expected a string, a number or an object`);
  }
  return "k" in value ? readList(value as Diff, table, templates) : readNode(value as Diff, table, templates);
}

function readList(list: Diff, outer: Table, templates: Templates): ListChange {
  const table = tableOf(list, outer);
  const entries: EntryChange[] = [];
  const keyed = list.k as Diff;
  for (const key in keyed) {
    const position = Number(key);
    if (position >= 0) {
      entries.push(readEntry(position, keyed[key], table, templates));
    }
  }
  return new ListChange(readTemplate(list, table, templates), keyed.kc as number, entries);
}

function readEntry(position: number, entry: unknown, table: Table, templates: Templates): EntryChange {
  if (typeof entry === "number") {
    return { position, from: entry, fresh: false, change: null };
  }
  if (Array.isArray(entry)) {
    return { position, from: entry[0] as number, fresh: false, change: readNode(entry[1] as Diff, table, templates) };
  }
  const node = entry as Diff;
  return { position, from: null, fresh: node.n === 1, change: readNode(node, table, templates) };
}

function readTemplate(node: Diff, table: Table, templates: Templates): Template | null {
  const statics = node.s;
  if (statics === undefined) {
    return null;
  }
  const parts = typeof statics === "number" ? table[statics] : (statics as readonly string[]);
  if (parts === undefined) {
    throw new Error(`diff: template ${String(statics)} is not in the diff's template table`);
  }
  return templates.of(parts);
}

function tableOf(node: Diff, outer: Table): Table {
  return node.p === undefined ? outer : (node.p as Table);
}
