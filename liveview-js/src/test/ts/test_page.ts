import { type PatchHost, ViewTree } from "../../patch/index.ts";
import { Locks } from "../../patch/locks.ts";
import * as streamItems from "../../patch/streams.ts";
import { mergeComponent, mergeRange } from "../../rendered/index.ts";

/** Something that must be true of every patch. */
export interface Fact {
  readonly name: string;
  readonly check: (page: TestPage) => void;
}

export type Json = { [key: string]: unknown };

/** A container with a view in it, and what its host is told. */
export class TestPage implements PatchHost {
  readonly container = document.createElement("div");
  readonly calls: string[] = [];
  readonly streamItems = streamItems;
  readonly locks = new Locks(this, { mergeComponent, mergeRange });
  tree = new ViewTree(this.container, this);
  ahead: Element | null = null;
  keeping = false;
  onBeforeUpdate: (element: Element) => void = () => undefined;

  constructor() {
    document.body.append(this.container);
  }

  beforeUpdate(element: Element): void {
    this.calls.push(`beforeUpdate ${name(element)}`);
    this.onBeforeUpdate(element);
  }

  updated(element: Element): void {
    this.calls.push(`updated ${name(element)}`);
  }

  added(element: Element): void {
    this.calls.push(`added ${name(element)}`);
  }

  removed(element: Element): void {
    this.calls.push(`removed ${name(element)}`);
  }

  owns(): boolean {
    return true;
  }

  isAhead(control: Element): boolean {
    return control === this.ahead;
  }

  keeps(): boolean {
    return this.keeping;
  }

  leaves(): boolean {
    return false;
  }

  gone(cids: readonly number[]): void {
    this.calls.push(`gone ${[...cids].sort().join(" ")}`);
  }

  rebuilt(parent: Element): void {
    this.calls.push(`rebuilt ${name(parent)}`);
  }

  /** Shows dead markup, joins over it and forgets what was told about that. */
  join(html: string, tree: Json): void {
    this.tree.quietly(() => {
      this.container.innerHTML = html;
    });
    this.tree.join(tree);
    this.calls.length = 0;
  }

  build(tree: Json): void {
    this.tree.join(tree);
    this.calls.length = 0;
  }

  get<T extends Element = HTMLElement>(selector: string): T {
    const found = this.container.querySelector<T>(selector);
    if (found === null) {
      throw new Error(`no ${selector} in ${this.container.innerHTML}`);
    }
    return found;
  }

  shows(html: string): void {
    same(this.container.innerHTML, html);
  }

  told(...calls: readonly string[]): void {
    same(this.calls.join(", "), calls.join(", "));
  }

  end(): void {
    this.tree.destroy();
    this.container.remove();
  }
}

function name(element: Element): string {
  return element.localName + (element.id === "" ? "" : `#${element.id}`);
}

/** Fails unless both are the same. */
export function same(actual: unknown, wanted: unknown): void {
  if (actual !== wanted) {
    throw new Error(`is ${String(actual)}\nwanted ${String(wanted)}`);
  }
}

const ROWS = { s: ["<ul>", "</ul>"] };
const ROW = ["<li id=\"", "\">", "</li>"];

/** A tree of a list with an item for each name. */
export function rows(...names: readonly string[]): Json {
  return { ...ROWS, 0: { s: ROW, k: { ...names.map((name) => ({ 0: name, 1: name })), kc: names.length } } };
}
