import {
  type Change, type Components, type EntryChange, ListChange, NodeChange, RootChange, type StreamChange,
} from "./change.ts";
import { known } from "./known.ts";
import { mergeNode, mergeRendered } from "./merge.ts";
import { StreamList } from "./stream.ts";
import type { Templates } from "./template.ts";
import { Comprehension, RawHtml, Rendered, type Value } from "./tree.ts";

/** A rendered tree or a part of it as it came over the wire, with events, reply and title taken out (protocol, section 8). */
export type Diff = { readonly [key: string]: unknown };

type Sent = { readonly [cid: string]: Diff };

type Table = { readonly [index: string]: readonly string[] };

/** Makes a copy of a use of a template and brings to it what is held back from the original; null when nothing is. */
export type CatchUp = (original: Rendered, copy: () => Rendered) => Rendered | null;

/**
 * Reads a diff, or a whole tree: numbered statics are looked up in the template tables it carries, and new components are made.
 * A whole tree knows of no components before it.
 */
export function readDiff(
  diff: Diff, templates: Templates, components: Components = new Map(), catchUp: CatchUp = () => null,
): RootChange {
  return new Reader(diff, templates, components, catchUp).root();
}

class Reader {
  readonly #diff: Diff;
  readonly #isWhole: boolean;
  readonly #sent: Sent;
  readonly #templates: Templates;
  readonly #components: Components;
  readonly #catchUp: CatchUp;
  readonly #fresh = new Set<Rendered>();
  /** Whether a tree is read for its templates alone: the components in it may be the very ones that take these templates over. */
  #isDonor = false;

  constructor(diff: Diff, templates: Templates, components: Components, catchUp: CatchUp) {
    this.#diff = diff;
    this.#isWhole = diff.s !== undefined;
    this.#sent = (diff.c ?? {}) as Sent;
    this.#templates = templates;
    this.#components = components;
    this.#catchUp = catchUp;
  }

  root(): RootChange {
    if (this.#isWhole) {
      this.#components.clear();
    }
    const { template, changes } = this.#node(this.#diff, {});
    const root = new RootChange(template, changes);
    for (const cid in this.#isWhole ? {} : this.#sent) {
      const component = this.#use(cid);
      if (!this.#fresh.has(component)) {
        root.updates.set(component, this.#component(cid));
      }
    }
    return root;
  }

  #node(node: Diff, outer: Table, cid = ""): NodeChange {
    const table = tableOf(node, outer);
    const changes = new Map<number, Change>();
    // the number of a component comes before its dynamics
    const shift = cid === "" ? 0 : 1;
    for (const key in node) {
      const index = Number(key);
      if (index >= 0) {
        changes.set(index + shift, this.#change(node[key], table));
      }
    }
    const statics = this.#statics(node, table);
    if (shift === 0 || !statics) {
      return new NodeChange(statics && this.#templates.of(statics), changes);
    }
    return new NodeChange(this.#templates.component(statics), changes.set(0, cid), this.#entry);
  }

  #change(value: unknown, table: Table): Change {
    if (typeof value === "string") {
      return value;
    }
    if (typeof value === "number") {
      if (this.#isDonor) {
        return "";
      }
      return this.#isWhole ? this.#component(String(value)) : this.#use(String(value));
    }
    const node = value as Diff;
    return "k" in node ? this.#list(node, table) : this.#node(node, table);
  }

  #list(list: Diff, outer: Table): ListChange {
    const table = tableOf(list, outer);
    const entries: EntryChange[] = [];
    const keyed = list.k as Diff;
    for (const key in keyed) {
      const position = Number(key);
      if (position >= 0) {
        entries.push(this.#listEntry(position, keyed[key], table));
      }
    }
    const statics = this.#statics(list, table);
    const template = statics && this.#templates.of(statics);
    return new ListChange(template, keyed.kc as number, entries, this.#stream(list.stream as StreamChange | undefined));
  }

  /** Of a whole tree the items are all that there are. */
  #stream(stream: StreamChange | undefined): StreamChange | undefined {
    return stream && [stream[0], stream[1], stream[2], this.#isWhole || stream[3]];
  }

  #listEntry(position: number, entry: unknown, table: Table): EntryChange {
    const [from, node] = (typeof entry === "number" ? [entry] : Array.isArray(entry) ? entry : [null, entry]) as [number | null, Diff?];
    return { position, from, fresh: node?.n === 1, change: node ? this.#node(node, table) : null };
  }

  #statics(node: Diff, table: Table): readonly string[] | null {
    const statics = node.s;
    if (statics === undefined) {
      return null;
    }
    return typeof statics === "number" ? known(table[statics], "template", statics) : statics as readonly string[];
  }

  // components

  get #entry(): Components | null {
    return this.#isWhole ? this.#components : null;
  }

  /** A component that was there before, or a new one. */
  #use(cid: string): Rendered {
    let component = this.#components.get(cid);
    if (!component) {
      component = mergeNode("", this.#component(cid), mergeRendered);
      this.#components.set(cid, component);
      this.#fresh.add(component);
    }
    return component;
  }

  /** What the diff says about a component. */
  #component(cid: string): NodeChange {
    const node = known(this.#sent[cid], "component", cid);
    const { s: donor, ...dynamics } = node;
    if (typeof donor !== "number") {
      return this.#node(node, {}, cid);
    }
    const tree = this.#donated(donor);
    mergeRendered(tree, this.#node(dynamics, {}, cid));
    tree.values[0] = cid;
    return this.#wholeChange(tree);
  }

  /** A copy of the tree that another component has after this diff, where it is whole, or with a negative number had before it. */
  #donated(donor: number): Rendered {
    const known = this.#components.get(String(-donor));
    return mergeNode("", !known ? this.#donor(String(donor)) : this.#wholeChange(known), mergeRendered);
  }

  #donor(cid: string): NodeChange {
    const outer = this.#isDonor;
    this.#isDonor = true;
    const change = this.#component(cid);
    this.#isDonor = outer;
    return change;
  }

  /** The change that makes a use of a template what the server takes this one for. */
  #wholeChange(rendered: Rendered): NodeChange {
    const { template, values } = rendered;
    const changes = new Map(values.map((value, index) => [index, this.#wholeValue(value)]));
    const change = new NodeChange(template, changes, template.component ? this.#entry : null);
    const ahead = this.#catchUp(rendered, () => mergeNode("", change, mergeRendered));
    return ahead ? this.#wholeChange(ahead) : change;
  }

  #wholeValue(value: Value): Change {
    if (value instanceof Rendered) {
      return value.template.component && !this.#isWhole ? value : this.#wholeChange(value);
    }
    if (value instanceof Comprehension) {
      const { template, entries } = value;
      const last = value instanceof StreamList ? value.due.at(-1) : undefined;
      const changes = last?.entries
        ?? entries.map((entry, position) => ({ position, from: null, fresh: false, change: this.#wholeChange(entry) }));
      return new ListChange(template, changes.length, changes, last?.stream);
    }
    return value instanceof RawHtml ? value.html : value;
  }
}

function tableOf(node: Diff, outer: Table): Table {
  return node.p === undefined ? outer : (node.p as Table);
}
