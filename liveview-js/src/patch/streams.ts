import { create, type EntryChange, type NodeChange, type Rendered, type StreamList } from "../rendered/index.ts";
import type { Page } from "./page.ts";
import { arrange, type Mover } from "./reconcile.ts";
import { rootOf, type Slot, type StreamPlace } from "./slots.ts";
import { idOf } from "./start_tag.ts";

/** On each item: the number of its stream. */
export const DATA_STREAM = "data-phx-stream";

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

/** Does to the items of a stream in an element what waits to be done (protocol 12). */
export function writeItems(
  page: Page, parent: Element, { list, previous }: StreamPlace, mover: ItemMover, elementOf: ItemElement,
): void {
  for (const { stream, entries } of list.due.splice(0)) {
    if (!stream) {
      continue;
    }
    const { inserts, deletes, reset } = stream;
    const present = new Map(itemsIn(page, parent, [stream.ref, list.ref]).map((child) => [child.id, child]));
    list.ref = stream.ref;
    const isItem = (child: Element): boolean => present.get(child.id) === child;
    const isLoose = (id: string): boolean => reset || deletes.has(id);
    const items = itemsOf(page, parent, list, entries);
    const sent = new Set(items.map(({ id }) => id));
    const children = [...parent.children];
    let order = children.filter((child) => !isItem(child) || !isLoose(child.id));
    const drop = (child: Element): void => {
      page.items.delete(child);
      present.delete(child.id);
      mover.remove(child);
    };
    const place = (at: number): number => {
      const end = order.findLastIndex(isItem) + 1;
      return at >= 0 ? at : end > 0 ? end : order.indexOf(previous?.node as unknown as Element) + 1;
    };

    const placed: Element[] = [];
    present.forEach((child, id) => isLoose(id) && !sent.has(id) && drop(child));
    for (const item of items) {
      const { id } = item;
      const [at, limit, updateOnly] = inserts.get(id)!;
      const old = present.get(id);
      if (!old && updateOnly) {
        continue;
      }
      const element = elementOf(item, old);
      present.set(id, element);
      element.setAttribute(DATA_STREAM, stream.ref);
      if (!page.items.get(element)) {
        page.items.set(element, item.rendered);
      }
      if (old === element && !isLoose(id)) {
        continue;
      }
      placed.push(element);
      if (old && !isLoose(id)) {
        order[order.indexOf(old)] = element;
        continue;
      }
      order.splice(place(at), 0, element);
      if (limit !== null) {
        const own = order.filter(isItem);
        const extra = new Set(limit < 0 ? own.slice(0, limit) : own.slice(limit));
        order = order.filter((child) => !extra.has(child));
        extra.forEach(drop);
      }
    }
    if (placed.some(({ parentNode }) => parentNode)) {
      const places = new Map(children.map((child, index) => [child, index]));
      arrange(parent, order, order.map((child) => places.get(child) ?? -1), mover);
    } else {
      // nothing moves, and the stream may be long
      const fresh = new Set(placed);
      let next: Element | null = null;
      for (let place = order.length - 1; place >= 0; place--) {
        const child = order[place]!;
        if (fresh.has(child)) {
          mover.insert(parent, child, next);
        }
        next = child;
      }
    }
    placed.filter(({ parentNode }) => parentNode === parent).forEach((child) => page.ownership.disown(child));
  }
}

function itemsOf(page: Page, parent: Element, { template }: StreamList, entries: readonly EntryChange[]): readonly Item[] {
  return entries.map(({ change }) => {
    const rendered = create(template, change);
    const slot = rootOf(page.compiler.within(parent), rendered);
    return { rendered, change: change!, slot, id: idOf(slot.owner!, slot.plan!) };
  });
}

/** The items of a stream that stand in an element. */
export function itemsIn({ items }: Page, parent: Element, refs: readonly string[]): Element[] {
  return [...parent.children].filter((child) => items.has(child) && refs.includes(child.getAttribute(DATA_STREAM)!));
}
