import type { Template } from "./template.ts";

/** What a diff says about one dynamic. A number is that of a stateful component. */
export type Change = string | number | NodeChange | ListChange;

/** Changed dynamics of one use of a template; with a template, all of them. */
export class NodeChange {
  readonly template: Template | null;
  readonly changes: ReadonlyMap<number, Change>;

  constructor(template: Template | null, changes: ReadonlyMap<number, Change>) {
    this.template = template;
    this.changes = changes;
  }

  /** Whether a dynamic from `low` (inclusive) to `high` (exclusive) changes. */
  touches(low: number, high: number): boolean {
    for (let index = low; index < high; index++) {
      if (this.changes.has(index)) {
        return true;
      }
    }
    return false;
  }
}

/** Changed, moved and new entries of a list of `count` entries; absent positions are as before. */
export class ListChange {
  readonly template: Template | null;
  readonly count: number;
  readonly entries: readonly EntryChange[];
  /** Old positions that the change refers to as moved. */
  readonly taken: ReadonlySet<number>;

  constructor(template: Template | null, count: number, entries: readonly EntryChange[]) {
    this.template = template;
    this.count = count;
    this.entries = entries;
    const taken = new Set<number>();
    for (const entry of entries) {
      if (entry.from !== null) {
        taken.add(entry.from);
      }
    }
    this.taken = taken;
  }

  /** Whether the entry is the one that was at its position before, in a list that had `length` entries. */
  keeps(entry: EntryChange, length: number): boolean {
    return entry.from === null && !entry.fresh && entry.position < length && !this.taken.has(entry.position);
  }
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
