import type { EntryChange, NodeChange, Rendered, Template } from "../rendered/index.ts";
import type { arrange, Mover } from "./reconcile.ts";
import type { Slot, StreamPlace } from "./slots.ts";

/** An item as the server has sent it: its tree if it is a new one, and the change that makes it of an old one. */
export interface Item {
  readonly rendered: Rendered;
  readonly change: NodeChange;
  readonly slot: Slot;
  readonly id: string;
}

/** Puts children of an element at their places, and removes them. */
export interface ItemMover extends Mover {
  remove(node: ChildNode): void;
}

/** Gives an item an element: the one that it has had, brought up to date, or another one. */
export type ItemElement = (item: Item, old: Element | undefined) => Element;

/** What is known of the items that are in the page. */
export interface ItemPage {
  /** The items of streams; null where the dead page holds one that has no tree yet. */
  readonly items: WeakMap<Element, Rendered | null>;
  readonly ownership: { disown(node: Node): void };
}

/** What the patch lends to streams, whose code is loaded apart from it. */
export interface ItemTools {
  readonly mover: ItemMover;
  readonly arrange: typeof arrange;
  itemOf(template: Template, entry: EntryChange): Item;
  readonly elementOf: ItemElement;
}

/** Knows how items of streams get into the page. Only pages with streams load it; it is there before their first diff. */
export interface StreamItems {
  /** Does to the items of a stream in an element what waits to be done (protocol 12). */
  writeItems(page: ItemPage, parent: Element, place: StreamPlace, tools: ItemTools): void;
  /** Takes over items of the dead page, which stand outside of the counting from here on. */
  adoptItems(page: ItemPage, parent: Element, place: StreamPlace): void;
  /** Puts the items of a stream among the children of their element that are going to be arranged. */
  mixIn(page: ItemPage, parent: Element, place: StreamPlace, children: ChildNode[], placeOf: (node: ChildNode) => number): void;
  /** Makes an element the item that an empty one has stood for. */
  handOver(page: ItemPage, from: Element, to: Element): void;
}
