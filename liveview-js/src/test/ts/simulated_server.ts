import type { Random } from "./random.ts";
import { type Context, type Definition, type Hole, MARK } from "./template_generator.ts";

/** What a use of a template shows. `key` is its identity for as long as the server means the same thing. */
export interface Use {
  readonly key: number;
  readonly definition: Definition;
  readonly values: Shown[];
  /** Of a component: its number. It is the same object for as long as the server means the same component. */
  readonly component?: { cid: number };
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
  /** Whether the places of all components are visited. */
  mentionsAll = false;
  #keys = 0;
  #cids = 0;
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
      case "component": return this.#component(hole);
      case "list": return Array.from({ length: this.#random.below(5) }, () => this.create(hole.entry));
      default: return this.#random.pick(TEXTS);
    }
  }

  #component({ definition }: Hole & { kind: "component" }): Shown {
    const use = this.create(definition);
    const component = { ...use, component: { cid: ++this.#cids } };
    this.#uses.set(use.key, component);
    return component;
  }

  /** Numbers all components anew, as a new channel does. */
  renumber(use: Use): void {
    this.#cids = 0;
    visitComponents(use, (component) => (component.component!.cid = ++this.#cids));
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
    if (hole.kind === "component" && this.#random.chance(0.8)) {
      return this.change(value as Use, probability);
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
    if (this.#random.chance(0.2)) {
      this.#swapComponents(hole.entry, list);
    }
    return list;
  }

  /** Components go from one entry to another one. */
  #swapComponents(definition: Definition, list: Use[]): void {
    const place = definition.holes.findIndex(({ kind }) => kind === "component");
    const [one, other] = [this.#random.below(list.length), this.#random.below(list.length)];
    if (place >= 0 && one !== other) {
      const [first, second] = [{ ...list[one]!, values: [...list[one]!.values] }, { ...list[other]!, values: [...list[other]!.values] }];
      [first.values[place], second.values[place]] = [second.values[place]!, first.values[place]!];
      [list[one], list[other]] = [first, second];
      this.#uses.set(first.key, first);
      this.#uses.set(second.key, second);
    }
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
      case "component": return this.changeAll(value as Use);
      case "choice": return typeof value === "object" ? this.changeAll(value as Use) : this.create(hole.branches[0]!);
      case "raw": return value === "" ? RAW[hole.context][0]! : "";
      case "flag": return hole.choices.find((choice) => choice !== value)!;
      case "id": return `id${this.#keys++}`;
      default: return `new ${this.#keys++}`;
    }
  }

  /** The whole tree as a join's reply holds it. */
  tree(use: Use): Json {
    return this.#message(null, use, (table) => this.#full(use, table));
  }

  #message(before: Use | null, after: Use, root: (table: Json) => Json): Json {
    const table: Json = {};
    const message = root(table);
    const components = this.#components(before, after);
    return {
      ...message, ...(Object.keys(table).length > 0 ? { p: table } : {}), ...(Object.keys(components).length > 0 ? { c: components } : {}),
    };
  }

  /** What is sent of components. New ones take their statics from others of the same template at random. */
  #components(before: Use | null, after: Use): Json {
    const old = new Map<number, Use>();
    if (before !== null) {
      visitComponents(before, (component) => old.set(component.component!.cid, component));
    }
    const sent: Json = {};
    const fresh: Use[] = [];
    visitComponents(after, (use) => {
      const { cid } = use.component!;
      const known = old.get(cid);
      if (known !== undefined) {
        // a whole tree does not say which entries of a list are which
        const change = known === use && this.#random.chance(0.1) ? this.#fullComponent(use) : this.#partial(known, use, null);
        if (Object.keys(change).length > 0) {
          sent[cid] = change;
        }
        return;
      }
      const donor = this.#random.pick([...old.values(), ...fresh, null].filter((one) => one === null || one.definition === use.definition));
      const sign = donor !== null && old.has(donor.component!.cid) ? -1 : 1;
      sent[cid] = donor === null ? this.#fullComponent(use) : { ...this.#donated(use, donor), s: sign * donor.component!.cid };
      fresh.push(use);
    });
    return sent;
  }

  #fullComponent(use: Use): Json {
    return { ...this.#full(use, null), r: 1 };
  }

  /** Nested templates that the donor has too are sent without statics, and not at all if there is nothing else in them. */
  #donated(use: Use, donor: Use): Json {
    const node: Json = {};
    use.values.forEach((value, index) => {
      const given = donor.values[index];
      const hole = use.definition.holes[index]!;
      if (hole.kind === "choice" && typeof value === "object" && typeof given === "object" && (value as Use).definition === (given as Use).definition) {
        const inner = this.#donated(value as Use, given as Use);
        if (Object.keys(inner).length > 0) {
          node[index] = inner;
        }
      } else {
        node[index] = this.#fullValue(hole, value, null);
      }
    });
    return node;
  }

  /** What is sent when `before` becomes `after`. */
  diff(before: Use, after: Use): Json {
    return this.#message(before, after, (table) => this.#partial(before, after, table));
  }

  #full(use: Use, table: Json | null, withStatics = true): Json {
    const node: Json = withStatics ? { s: this.#statics(use.definition, table) } : {};
    use.values.forEach((value, index) => {
      node[index] = this.#fullValue(use.definition.holes[index]!, value, table);
    });
    return node;
  }

  #fullValue(hole: Hole, value: Shown, table: Json | null): unknown {
    if (typeof value === "string") {
      return value;
    }
    if (hole.kind === "component") {
      return (value as Use).component!.cid;
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

  #statics(definition: Definition, table: Json | null): unknown {
    const statics = definition.statics.map((part) => part.replaceAll(MARK, ""));
    if (table === null || this.#random.chance(0.3)) {
      return statics;
    }
    const key = Object.keys(table).find((index) => JSON.stringify(table[index]) === JSON.stringify(statics))
      ?? String(Object.keys(table).length);
    table[key] = statics;
    return Number(key);
  }

  #partial(before: Use, after: Use, table: Json | null): Json {
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

  #change(hole: Hole, before: Shown, after: Shown, table: Json | null): unknown {
    if (hole.kind === "component") {
      // what changes inside of it is sent apart; its place is visited with its surroundings
      const isSame = (before as Use).key === (after as Use).key;
      return isSame && !this.mentionsAll && this.#random.chance(0.7) ? undefined : (after as Use).component!.cid;
    }
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

  #listChange(hole: Hole & { kind: "list" }, before: readonly Use[], after: readonly Use[], table: Json | null): unknown {
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
  if (use.component !== undefined) {
    const number = ` data-phx-view="" data-phx-component="${use.component.cid}"`;
    statics[0] = statics[0]!.replace(/<[a-zA-Z][^\s/>]*/, (tag) => tag + number);
  }
  return statics.reduce((html, part, index) => {
    const value = use.values[index - 1]!;
    const shown = typeof value === "string" ? value
      : Array.isArray(value) ? value.map((entry: Use) => reference(entry, marked)).join("") : reference(value as Use, marked);
    return html + shown + part;
  });
}

/** Calls with each component in what a use of a template shows, outer ones first. */
function visitComponents(use: Use, visit: (component: Use) => void): void {
  if (use.component !== undefined) {
    visit(use);
  }
  for (const value of use.values) {
    if (typeof value === "object") {
      (Array.isArray(value) ? value as Use[] : [value as Use]).forEach((inner) => visitComponents(inner, visit));
    }
  }
}
