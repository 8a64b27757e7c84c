import type { ItemPage, ItemTools } from "./stream_items.ts";
import type { StreamPlace } from "./slots.ts";

// Loaded by pages that have streams: it must not import what the first load has too.

/** On each item: the number of its stream. */
const DATA_STREAM = "data-phx-stream";

/** Does to the items of a stream in an element what waits to be done (protocol 12). */
export function writeItems(page: ItemPage, parent: Element, { list, previous }: StreamPlace, tools: ItemTools): void {
  const { mover, arrange, itemOf, elementOf } = tools;
  for (const { stream, entries } of list.due.splice(0)) {
    if (!stream) {
      continue;
    }
    const [ref, inserts, deletes, reset] = stream;
    const options = new Map(inserts.map(([id, ...others]) => [id, others]));
    const present = new Map(itemsIn(page, parent, [ref, list.ref]).map((child) => [child.id, child]));
    list.ref = ref;
    const isItem = (child: Element): boolean => present.get(child.id) === child;
    const isLoose = (id: string): boolean => reset || deletes.includes(id);
    const items = entries.map((entry) => itemOf(list.template, entry));
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
      // a template may give its element another id than the stream's: it is shown, and can only not be found again
      const [at, limit, updateOnly] = options.get(id) ?? [-1, null, null];
      const old = present.get(id);
      if (!old && updateOnly) {
        continue;
      }
      const element = elementOf(item, old);
      present.set(id, element);
      element.setAttribute(DATA_STREAM, ref);
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
          mover.put(parent, child, next);
        }
        next = child;
      }
    }
    placed.filter(({ parentNode }) => parentNode === parent).forEach((child) => page.ownership.disown(child));
  }
}

/** Takes over items of the dead page, which stand outside of the counting from here on. */
export function adoptItems(page: ItemPage, parent: Element, { list }: StreamPlace): void {
  for (const { stream: [ref, inserts] = ["", []] } of list.due) {
    const ids = new Set(inserts.map(([id]) => id));
    for (const child of parent.children) {
      if (ids.has(child.id)) {
        child.setAttribute(DATA_STREAM, ref);
        page.items.set(child, null);
        page.ownership.disown(child);
      }
    }
  }
}

/** Puts the items of a stream among the children of their element: what comes to stand beside a stream keeps to its side of them. */
export function mixIn(
  page: ItemPage, parent: Element, { list, previous }: StreamPlace, children: ChildNode[], placeOf: (node: ChildNode) => number,
): void {
  const node = previous?.node as ChildNode;
  const items = itemsIn(page, parent, [list.ref]).filter((item) => placeOf(item) > placeOf(node));
  children.splice(children.indexOf(node) + 1, 0, ...items);
}

/** Makes an element the item that an empty one has stood for. */
export function handOver(page: ItemPage, from: Element, to: Element): void {
  page.items.set(to, page.items.get(from)!);
  to.setAttribute(DATA_STREAM, from.getAttribute(DATA_STREAM)!);
  page.ownership.disown(to);
}

/** The items of a stream that stand in an element. */
function itemsIn({ items }: ItemPage, parent: Element, refs: readonly string[]): Element[] {
  return [...parent.children].filter((child) => items.has(child) && refs.includes(child.getAttribute(DATA_STREAM)!));
}
