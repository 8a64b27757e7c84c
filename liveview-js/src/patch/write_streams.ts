import { create } from "../rendered/index.ts";
import type { Page } from "./page.ts";
import { arrange } from "./reconcile.ts";
import { rootOf, type StreamPlace } from "./slots.ts";
import { idOf } from "./start_tag.ts";
import type { ItemElement, ItemMover } from "./stream_items.ts";

/** Does to the items of the streams in an element what waits to be done. */
export function writeStreams(
  page: Page, parent: Element, streams: readonly StreamPlace[], mover: ItemMover, elementOf: ItemElement,
): void {
  for (const stream of streams) {
    page.host.streamItems!.writeItems(page, parent, stream, {
      mover,
      arrange,
      elementOf,
      itemOf: (template, { change }) => {
        const rendered = create(template, change);
        const slot = rootOf(page.compiler.within(parent), rendered);
        return { rendered, change: change!, slot, id: idOf(slot.owner!, slot.plan!) };
      },
    });
  }
}
