import type { Random } from "./random.ts";
import { type Context, type Definition, type Hole, MARK } from "./template_generator.ts";

/** What a use of a template shows. `key` is its identity for as long as the server means the same thing. */
export interface Use {
  readonly key: number;
  readonly definition: Definition;
  readonly values: Shown[];
}

/** Escaped text; a use of a template; entries of a list. */
export type Shown = string | Use | readonly Use[];

type Json = { [key: string]: unknown };

const RAW: { readonly [context in Context]: readonly string[] } = {
  flow: ["<b>raw</b> tail", "text <i>x</i><!-- c -->", "<ul><li>1</li><li>2</li></ul>", "plain", ""],
  phrasing: ["<b>raw</b> tail", "text <i>x</i>", "plain", ""],
  items: ["<li>raw</li>", "<li>raw 1</li> <li>raw 2</li>", ""],
  rows: ["<tr><td>raw</td></tr>", "<tr></tr><tr></tr>", ""],
  cells: ["<td>raw</td>", "<td></td><td>2</td>", ""],
  options: [""],
  shapes: ["<circle r=\"1\"/>", "<g><linearGradient></linearGradient></g>", ""],
};
const TEXTS = ["", "", "one", "two ", " ", "&lt;b&gt;", "a &amp; b", "&quot;q&quot; &#39;", "ünï &eacute;", "line\nline", "0"];

/** Changes what is shown at random, and says what it would send for it. */
export class SimulatedServer {
  readonly #random: Random;
  #keys = 0;
  #uses = new Map<number, Use>();

  constructor(random: Random) {
    this.#random = random;
  }

  use(key: number): Use | undefined {
    return this.#uses.get(key);
  }

  create(definition: Definition): Use {
    const use = { key: this.#keys++, definition, values: definition.holes.map((hole) => this.#value(hole)) };
    this.#uses.set(use.key, use);
    return use;
  }

  #value(hole: Hole): Shown {
    switch (hole.kind) {
      case "id": return `id${this.#keys++}`;
      case "flag": return this.#random.pick(hole.choices);
      case "raw": return this.#random.pick(RAW[hole.context]);
      case "choice": return this.#choice(hole);
      case "list": return Array.from({ length: this.#random.below(5) }, () => this.create(hole.entry));
      default: return this.#random.pick(TEXTS);
    }
  }

  #choice(hole: Hole & { kind: "choice" }): Shown {
    const roll = this.#random.below(4);
    return roll < 2 ? this.create(hole.branches[roll]!) : roll === 2 && hole.text ? this.#random.pick(TEXTS) : "";
  }

  /** A changed copy, in which what stays the same thing keeps its key. */
  change(use: Use, probability: number): Use {
    const values = use.definition.holes.map((hole, index) => {
      return this.#random.chance(probability) ? this.#changeValue(hole, use.values[index]!, probability) : use.values[index]!;
    });
    const changed = { ...use, values };
    this.#uses.set(use.key, changed);
    return changed;
  }

  #changeValue(hole: Hole, value: Shown, probability: number): Shown {
    if (hole.kind === "list") {
      return this.#changeList(hole, value as readonly Use[], probability);
    }
    if (hole.kind === "choice" && typeof value === "object" && this.#random.chance(0.6)) {
      return this.change(value as Use, probability);
    }
    if (hole.kind === "id" && this.#random.chance(0.7)) {
      return value;
    }
    return this.#value(hole);
  }

  #changeList(hole: Hole & { kind: "list" }, entries: readonly Use[], probability: number): readonly Use[] {
    let list = entries.map((entry) => (this.#random.chance(probability) ? this.change(entry, probability) : entry));
    for (let operations = this.#random.below(4); operations > 0; operations--) {
      const place = this.#random.below(list.length + 1);
      switch (this.#random.below(5)) {
        case 0: list.splice(place, 0, this.create(hole.entry)); break;
        case 1: list.splice(place, 1); break;
        case 2: list.splice(this.#random.below(list.length + 1), 0, ...list.splice(place, 1)); break;
        case 3: list = this.#random.chance(0.3) ? list.reverse() : list; break;
        default: list = this.#random.chance(0.1) ? [] : list;
      }
    }
    return list;
  }

  /** A copy in which everything that can change does. */
  changeAll(use: Use): Use {
    const values = use.definition.holes.map((hole, index) => this.#changeForSure(hole, use.values[index]!));
    const changed = { ...use, values };
    this.#uses.set(use.key, changed);
    return changed;
  }

  #changeForSure(hole: Hole, value: Shown): Shown {
    switch (hole.kind) {
      case "list": {
        const list = (value as readonly Use[]).map((entry) => this.changeAll(entry));
        return [...list, this.create(hole.entry)];
      }
      case "choice": return typeof value === "object" ? this.changeAll(value as Use) : this.create(hole.branches[0]!);
      case "raw": return value === "" ? RAW[hole.context][0]! : "";
      case "flag": return hole.choices.find((choice) => choice !== value)!;
      case "id": return `id${this.#keys++}`;
      default: return `new ${this.#keys++}`;
    }
  }

  /** The whole tree as a join's reply holds it. */
  tree(use: Use): Json {
    const table: Json = {};
    const tree = this.#full(use, table);
    return Object.keys(table).length > 0 ? { ...tree, p: table } : tree;
  }

  /** What is sent when `before` becomes `after`. */
  diff(before: Use, after: Use): Json {
    const table: Json = {};
    const diff = this.#partial(before, after, table);
    return Object.keys(table).length > 0 ? { ...diff, p: table } : diff;
  }

  #full(use: Use, table: Json, withStatics = true): Json {
    const node: Json = withStatics ? { s: this.#statics(use.definition, table) } : {};
    use.values.forEach((value, index) => {
      node[index] = this.#fullValue(use.definition.holes[index]!, value, table);
    });
    return node;
  }

  #fullValue(hole: Hole, value: Shown, table: Json): unknown {
    if (typeof value === "string") {
      return value;
    }
    if (hole.kind !== "list") {
      return this.#full(value as Use, table);
    }
    const entries = value as readonly Use[];
    if (entries.length === 0 && this.#random.chance(0.5)) {
      return "";
    }
    const keyed: Json = { kc: entries.length };
    entries.forEach((entry, index) => (keyed[index] = this.#full(entry, table, false)));
    return { s: this.#statics(hole.entry, table), k: keyed };
  }

  #statics(definition: Definition, table: Json): unknown {
    const statics = definition.statics.map((part) => part.replaceAll(MARK, ""));
    if (this.#random.chance(0.3)) {
      return statics;
    }
    const key = Object.keys(table).find((index) => JSON.stringify(table[index]) === JSON.stringify(statics))
      ?? String(Object.keys(table).length);
    table[key] = statics;
    return Number(key);
  }

  #partial(before: Use, after: Use, table: Json): Json {
    const node: Json = {};
    after.values.forEach((value, index) => {
      const hole = after.definition.holes[index]!;
      const change = this.#change(hole, before.values[index]!, value, table);
      if (change !== undefined) {
        node[index] = change;
      }
    });
    return node;
  }

  #change(hole: Hole, before: Shown, after: Shown, table: Json): unknown {
    const echo = hole.kind === "echo" || (hole.kind === "flag" && hole.echo);
    if (before === after && !(echo && this.#random.chance(0.5))) {
      return this.#random.chance(0.02) && typeof after === "string" ? after : undefined;
    }
    if (hole.kind === "list") {
      return this.#listChange(hole, before as readonly Use[], after as readonly Use[], table);
    }
    if (typeof after === "string") {
      return after;
    }
    const [one, other] = [before, after] as [Use, Use];
    if (typeof before === "string" || one.key !== other.key) {
      // The server cannot tell two uses of one template apart, so a new use of the same template arrives as an update.
      return this.#full(other, table);
    }
    return this.#partial(one, other, table);
  }

  #listChange(hole: Hole & { kind: "list" }, before: readonly Use[], after: readonly Use[], table: Json): unknown {
    const keyed: Json = { kc: after.length };
    after.forEach((entry, position) => {
      const from = before.findIndex((old) => old.key === entry.key);
      if (from < 0) {
        keyed[position] = { ...this.#full(entry, table, false), ...(position < before.length ? { n: 1 } : {}) };
        return;
      }
      const change = this.#partial(before[from]!, entry, table);
      const empty = Object.keys(change).length === 0;
      if (from !== position) {
        keyed[position] = empty ? from : [from, change];
        keyed.km = true;
      } else if (!empty) {
        keyed[position] = change;
      }
    });
    // Sent whole, because the other side may hold "" for a list that was empty at first.
    return before.length === 0 ? this.#fullValue(hole, after, table) : { k: keyed };
  }
}

/** The HTML that the page must show, written without any cleverness. */
export function reference(use: Use, marked = false): string {
  const statics = use.definition.statics.map((part) => part.replaceAll(MARK, marked ? ` k="${use.key}:$1"` : ""));
  return statics.reduce((html, part, index) => {
    const value = use.values[index - 1]!;
    const shown = typeof value === "string" ? value
      : Array.isArray(value) ? value.map((entry: Use) => reference(entry, marked)).join("") : reference(value as Use, marked);
    return html + shown + part;
  });
}
