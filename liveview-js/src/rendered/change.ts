import type { Template } from "./template.ts";
import type { Comprehension, Rendered } from "./tree.ts";

/** A view's stateful components by their numbers. */
export type Components = Map<string, Rendered>;

/** What a diff says about one dynamic. A use of a template is that of a stateful component, which stands there from now on. */
export type Change = string | Rendered | NodeChange | ListChange;

/** Changed dynamics of one use of a template; with a template, all of them. */
export class NodeChange {
  declare readonly template: Template | null;
  declare readonly changes: ReadonlyMap<number, Change>;
  /** Where the use is entered as the component that it is in a whole tree: only its place tells which one it was before. */
  declare readonly entry: Components | null;

  constructor(template: Template | null, changes: ReadonlyMap<number, Change>, entry: Components | null = null) {
    this.template = template;
    this.changes = changes;
    this.entry = entry;
  }

  /** Whether it is one of a use of a template that stays, not of another one in its place. */
  suits(old: Rendered): boolean {
    return isOf(this, old);
  }

  /** Whether a dynamic from `low` (inclusive) to `high` (exclusive) changes. */
  touches(low: number, high: number): boolean {
    return this.among(low, high).length > 0;
  }

  /** The dynamics from `low` (inclusive) to `high` (exclusive) that change. */
  among(low: number, high: number): readonly (readonly [index: number, change: Change])[] {
    return [...this.changes].filter(([index]) => index >= low && index < high);
  }
}

/** A diff of a whole view. */
export class RootChange extends NodeChange {
  /** Changes of components that were there before. */
  readonly updates = new Map<Rendered, NodeChange>();
}

/** What becomes of the items of a stream in the page, as it came over the wire (protocol 12). */
export type StreamChange = readonly [
  ref: string, inserts: readonly StreamInsert[], deletes: readonly string[], reset: boolean | undefined,
];

/** Where an item is inserted; with the last one it is left out if it is not there. */
type StreamInsert = readonly [id: string, at: number, limit: number | null, updateOnly: boolean | null];

/** Changed, moved and new entries of a list of `count` entries; absent positions are as before. */
export class ListChange {
  declare readonly template: Template | null;
  declare readonly count: number;
  declare readonly entries: readonly EntryChange[];
  /** Of a stream, whose entries are items to be inserted or updated. */
  declare readonly stream: StreamChange | undefined;
  /** Old positions that the change refers to as moved. */
  declare readonly taken: ReadonlySet<number | null>;

  constructor(template: Template | null, count: number, entries: readonly EntryChange[], stream?: StreamChange) {
    this.template = template;
    this.count = count;
    this.entries = entries;
    this.stream = stream;
    this.taken = new Set(entries.map(({ from }) => from));
  }

  /** Whether it is one of a list that stays, not of another one in its place. */
  suits(old: Comprehension): boolean {
    return isOf(this, old);
  }

  /** Whether the entry is the one that was at its position before, in a list that had `length` entries. */
  keeps(entry: EntryChange, length: number): boolean {
    return entry.from === null && !entry.fresh && entry.position < length && !this.taken.has(entry.position);
  }
}

function isOf({ template }: NodeChange | ListChange, old: Rendered | Comprehension): boolean {
  return !template || template === old.template;
}

export interface EntryChange {
  readonly position: number;
  /** The position it had before this diff; null when it did not move, or is new. */
  readonly from: number | null;
  /** Marked by the server (`"n":1`) as another entry than the one before at this position. */
  readonly fresh: boolean;
  /** Null when it only moved. */
  readonly change: NodeChange | null;
}
