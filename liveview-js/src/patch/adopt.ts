import type { Rendered } from "../rendered/index.ts";
import { DATA_SESSION } from "../wire/protocol.ts";
import { idOfSlot, isLike, pairById, strangers } from "./align.ts";
import { writeDifferences } from "./attributes.ts";
import { echoesOf, showText } from "./control.ts";
import { isText } from "./node_kinds.ts";
import { isContainer, isIgnored } from "./opaque.ts";
import { type NodePlan, type Part, partsOf } from "./plan.ts";
import { isComponentRoot, openPortal } from "./build.ts";
import { isElementSlot, type Owner, type Slot, slotsOf, type StreamPlace } from "./slots.ts";
import { attributesOf, textOf } from "./start_tag.ts";
import type { Item } from "./stream_items.ts";
import { Walk } from "./walk.ts";

/** Takes over markup that the server has rendered before, and writes where it differs from the first tree. */
export class Adoption extends Walk {
  /** Takes over what is in an element. */
  adopt(parent: Element, owner: Owner, parts: readonly Part[]): void {
    const { compiler, ownership } = this.page;
    const streams: StreamPlace[] = [];
    const wanted = slotsOf(compiler.within(parent), owner, parts, streams);
    streams.forEach((stream) => this.page.host.streamItems!.adoptItems(this.page, parent, stream));
    const found = gather(strangers(parent, ownership));
    const isEqual = found.length === wanted.length
      && wanted.every((slot, place) => isLike(slot, found[place]!, idOfSlot(slot)));
    if (isEqual) {
      wanted.forEach((slot, place) => (slot.node = found[place]!.node));
    } else {
      pair(found, wanted);
      this.#replace(parent, found, wanted, streams);
    }
    this.settle(parent, streams);
    const known = new Set(found.map((slot) => slot.node));
    for (const slot of wanted) {
      if (isElementSlot(slot) && known.has(slot.node)) {
        this.#element(slot.node as unknown as Element, slot.owner!, slot.plan!);
      }
    }
  }

  override item(item: Item, element: Element | undefined): Element {
    const { slot } = item;
    if (element?.nodeName !== slot.plan!.node.nodeName) {
      return super.item(item, element);
    }
    this.#element(element, slot.owner!, slot.plan!);
    return element;
  }

  #replace(parent: Element, found: readonly Slot[], wanted: readonly Slot[], streams: readonly StreamPlace[]): void {
    const kept = new Set(wanted.map((slot) => slot.node));
    // What a custom element has added to itself is its own business.
    const isOwn = ({ node }: Slot): boolean => !isCustom(parent) || kept.has(node);
    for (const { node, more } of found.filter((slot) => !isOwn(slot))) {
      [node!, ...more].forEach((one) => this.page.ownership.disown(one));
    }
    this.writer.touch(parent);
    this.place(parent, found.filter(isOwn), wanted, streams);
  }

  #element(element: Element, owner: Owner, plan: NodePlan): void {
    if (isComponentRoot(owner, plan)) {
      this.page.roots.set(owner, element);
    }
    if (plan.low === plan.high && element.isEqualNode(plan.node)) {
      return;
    }
    this.#attributes(element, owner, plan);
    openPortal(this.page, element, owner, plan);
    if (isOpaque(element)) {
      return;
    }
    if (!plan.text) {
      this.adopt(element, owner, partsOf(plan));
      return;
    }
    const text = textOf(owner as Rendered, plan);
    if (element.textContent !== text) {
      this.writer.setText(element, text);
      showText(element, text, this.page.host);
    }
  }

  #attributes(element: Element, owner: Owner, plan: NodePlan): void {
    // of a nested view's container only the session is news: a sticky view may be there already
    const isSettled = isContainer(element);
    const wanted = new Map([...attributesOf(owner, plan)].filter(([name]) => !isSettled || name === DATA_SESSION));
    const present = [...element.attributes].filter(({ name }) => wanted.has(name) || !(isSettled || isKept(element, name)));
    // a style attribute that the page's policy forbids is there without effect
    const valueOf = ({ name, value }: Attr): string => name === "style" ? (element as HTMLElement).style.cssText && value : value;
    const before = new Map(present.map((like) => [like.name, { like, value: valueOf(like) }]));
    writeDifferences(before, wanted, element, this.writer);
  }
}

/** What the client or the user have written before the view was joined. */
function isKept(element: Element, name: string): boolean {
  return isCustom(element) || name.startsWith("data-phx-")
    || (name === "open" && echoesOf(element).includes(name));
}

function isCustom(element: Element): boolean {
  return element.localName.includes("-") && element.matches(":defined");
}

/** Elements whose content is another's: a nested view, a widget; or is read differently in the page than in a template. */
function isOpaque(element: Element): boolean {
  return /^(noscript|template)$/.test(element.localName) || isIgnored(element) || isContainer(element);
}

/** Makes runs of neighbouring texts. */
function gather(found: readonly Slot[]): Slot[] {
  const slots: Slot[] = [];
  for (const slot of found) {
    const last = slots.at(-1);
    const { node } = slot;
    slot.text = isText(node) ? node.data : "";
    if (isText(node) && last && isText(last.node)) {
      last.more.push(node);
      last.text += slot.text;
    } else {
      slots.push(slot);
    }
  }
  return slots;
}

/** Finds nodes for the wanted slots: first by id, then in order by what they are. */
function pair(found: readonly Slot[], wanted: readonly Slot[]): void {
  pairById(found, wanted);
  const taken = new Set(wanted.map((slot) => slot.node));
  const places = new Map(found.map((slot, place) => [slot.node, place]));
  let next = 0;
  for (const slot of wanted) {
    if (slot.node) {
      next = places.get(slot.node)! + 1;
      continue;
    }
    const id = idOfSlot(slot);
    for (let place = next; place < found.length && !taken.has(found[place]!.node); place++) {
      if (isLike(slot, found[place]!, id)) {
        slot.node = found[place]!.node;
        next = place + 1;
        break;
      }
    }
  }
}
