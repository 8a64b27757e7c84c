import { mergeComponent, mergeRange, type NodeChange, RawHtml, type Rendered } from "../rendered/index.ts";
import { align, type Found, strangers } from "./align.ts";
import { renews, updateAttributes, writeDifferences } from "./attributes.ts";
import { build } from "./build.ts";
import { showText } from "./control.ts";
import type { ElementChange } from "./element_change.ts";
import type { HeldWriter } from "./held_changes.ts";
import { isStructural, mergeChildren, type Pending } from "./level.ts";
import { locate } from "./locate.ts";
import { isTemplate, isText } from "./node_kinds.ts";
import { isContainer, isIgnored } from "./opaque.ts";
import type { Page } from "./page.ts";
import { decode } from "./parse.ts";
import type { Part } from "./plan.ts";
import { arrange } from "./reconcile.ts";
import { type Owner, rootOf, type Slot, slotsOf, type StreamPlace } from "./slots.ts";
import { attributesOf, textOf } from "./start_tag.ts";
import type { Item } from "./stream_items.ts";
import { matchTexts, rewrite } from "./text_runs.ts";
import { writeStreams } from "./write_streams.ts";
import type { Writer } from "./writer.ts";

/** One walk of a diff through tree and page: merges each change where it stands and writes it to the page at once. */
export class Walk implements HeldWriter {
  protected declare readonly page: Page;
  protected declare readonly writer: Writer;
  readonly #echo: boolean;

  constructor(page: Page, writer: Writer, echo: boolean) {
    this.page = page;
    this.writer = writer;
    this.#echo = echo;
  }

  /** Brings a change to an element, or holds it back when the element is locked. */
  element(element: Element, changed: ElementChange): void {
    const { locks } = this.page.host;
    if (locks.isFree(element)) {
      this.startTag([changed], element);
      this.content(element, changed);
    } else if (!locks.hold(element, changed)) {
      release(this.page, this.writer, element);
    }
  }

  startTag(all: readonly ElementChange[], element: Element): void {
    updateAttributes(all, element, this.writer, this.#echo);
  }

  /** Brings a change to a component where it stands; to the tree alone if it is not in the page. */
  component(component: Rendered, change: NodeChange): void {
    const { compiler, roots, host: { locks } } = this.page;
    const element = roots.get(component);
    const parent = element?.isConnected && element.parentElement;
    if (!parent) {
      mergeComponent(component, change);
      return;
    }
    const lock = locks.lockAround(element, component);
    if (lock) {
      if (!locks.hold(lock, { owner: component, plan: null, change })) {
        release(this.page, this.writer, lock);
      }
      return;
    }
    const plans = compiler.within(parent);
    const changed = { owner: component, plan: rootOf(plans, component).plan!, change };
    if (change.suits(component) && !renews(changed)) {
      this.element(element, changed);
      return;
    }
    this.writer.touch(parent);
    locks.flush(element);
    mergeComponent(component, change);
    this.#forsake(element);
    const before = element.parentElement === parent ? element : null; // a script that was told of the change may have moved it
    this.writer.put(parent, build(this.page, rootOf(plans, component)), before);
    this.writer.remove(element);
  }

  /** Brings a change to what is in an element, whether it is locked or not. */
  content(element: Element, changed: ElementChange): void {
    const { owner, plan, change } = changed;
    if (!change.touches(plan.content, plan.high)) {
      return;
    }
    if (isTemplate(element)) {
      this.page.host.portals?.changeContent(element, changed, this, mergeRange);
    } else if (isIgnored(element)) {
      mergeRange(owner, change, plan.content, plan.high);
    } else if (plan.text) {
      this.#text(element, changed);
    } else {
      this.children(element, owner, plan.parts!, change);
    }
  }

  #text(element: Element, { owner, plan, change }: ElementChange): void {
    const before = textOf(owner, plan);
    mergeRange(owner, change, plan.content, plan.high);
    const after = textOf(owner, plan);
    if (before !== after) {
      this.writer.setText(element, after);
    }
    if (before !== after || this.#echo) {
      showText(element, after, this.page.host);
    }
  }

  /** Brings a change to the children of an element. */
  children(parent: Element, owner: Rendered, parts: readonly Part[], change: NodeChange): void {
    const { compiler, ownership } = this.page;
    const plans = compiler.within(parent);
    if (!ownership.damaged.has(parent)) {
      if (this.#onlyText(parent, owner, parts, change)) {
        return;
      }
      if (!isStructural(plans, owner, parts, change)) {
        const pending = mergeChildren(plans, owner, parts, change);
        const elements = locate(this.page, parent, owner, parts, pending);
        if (elements) {
          elements.forEach((element, index) => this.element(element, pending[index]!));
          return;
        }
      }
    }
    this.writer.touch(parent);
    const before = slotsOf(plans, owner, parts);
    const found = align(parent, before, ownership);
    const pending = mergeChildren(plans, owner, parts, change);
    const streams: StreamPlace[] = [];
    const after = slotsOf(plans, owner, parts, streams);
    if (!found) {
      this.page.host.locks.flush(parent);
      this.#match([], after, pending);
      this.#forsake(parent);
      this.place(parent, strangers(parent, ownership), after, streams);
      this.page.host.rebuilt?.(parent);
    } else {
      const kept = this.#match(before, after, pending);
      matchTexts(parent, found, after, this.writer);
      this.place(parent, found, after, streams);
      kept.forEach((due, element) => this.element(element, due));
    }
    this.settle(parent, streams);
  }

  /** The children of an element are its own ones: the items of its streams come to stand among them. */
  protected settle(parent: Element, streams: readonly StreamPlace[]): void {
    this.page.ownership.damaged.delete(parent);
    writeStreams(this.page, parent, streams, this.writer, (item, old) => this.item(item, old));
  }

  /** Brings an item of a stream up to date where there is an element of it, else makes one. */
  item({ rendered, change, slot }: Item, element: Element | undefined): Element {
    const { compiler, items } = this.page;
    const entry = element && items.get(element);
    if (element && entry?.template === rendered.template) {
      const plans = compiler.within(element.parentElement!);
      const { parts } = plans.planFor(entry);
      if (!isStructural(plans, entry, parts, change)) {
        mergeChildren(plans, entry, parts, change).forEach((pending) => this.element(element, pending));
        return element;
      }
    }
    if (element) {
      this.writer.remove(element);
    }
    return build(this.page, slot) as unknown as Element;
  }

  /** The most common change by far: the text of an element that has nothing else in it. */
  #onlyText(parent: Element, owner: Rendered, parts: readonly Part[], change: NodeChange): boolean {
    const index = parts[0];
    const before = parts.length === 1 && typeof index === "number" ? owner.values[index] : null;
    const after = typeof index === "number" ? change.changes.get(index) : null;
    if (typeof before !== "string" || typeof after !== "string" || before === "" || after === "" || after.includes("<")) {
      return false;
    }
    const text = parent.firstChild;
    if (!isText(text) || text.nextSibling) {
      return false;
    }
    if (before !== after) {
      this.writer.touch(parent);
      if (parent.firstChild !== text || text.nextSibling) {
        return false;
      }
      owner.values[index as number] = after;
      text.data = decode(after);
    }
    return true;
  }

  /** Makes the children of an element the wanted ones: those without a node are built, others than these are removed. */
  place(parent: Element, found: Found, wanted: readonly Slot[], streams: readonly StreamPlace[] = []): void {
    const kept = new Set(wanted.map((slot) => slot.node));
    for (const slot of found) {
      if (kept.has(slot.node)) {
        rewrite(slot, slot.text, this.writer);
      } else {
        [slot.node!, ...slot.more].forEach((node) => this.writer.remove(node));
      }
    }
    const nodes = wanted.map((slot) => slot.node ??= build(this.page, slot));
    if (nodes.length === found.length && found.every(({ node }, place) => node === nodes[place])) {
      return;
    }
    const places = new Map([...parent.childNodes].map((node, place) => [node, place]));
    const placeOf = (node: ChildNode): number => places.get(node) ?? -1;
    streams.forEach((stream) => this.page.host.streamItems!.mixIn(this.page, parent, stream, nodes, placeOf));
    arrange(parent, nodes, nodes.map(placeOf), this.writer);
  }

  /**
   * Gives the slots of the tree as it is now the nodes of the same slots as they were.
   *
   * @returns the elements among them that have changes inside
   */
  #match(before: readonly Slot[], after: readonly Slot[], pending: readonly Pending[]): ReadonlyMap<Element, Pending> {
    // All static nodes of an owner are there both times, in the same order.
    const nodes = new Map<Identity, Slot[]>();
    for (const slot of before) {
      const identity = identityOf(slot);
      if (identity) {
        const own = nodes.get(identity) ?? [];
        own.push(slot);
        nodes.set(identity, own);
      }
    }
    const kept = new Map<Element, Pending>();
    let next = 0;
    for (const slot of after) {
      const same = nodes.get(identityOf(slot))?.shift() ?? null;
      slot.node = same && same.node;
      if (same && same.owner !== slot.owner) {
        this.#container(same, slot);
      }
      const due = pending[next];
      if (!due || due.owner !== slot.owner || due.plan !== slot.plan) {
        continue;
      }
      next++;
      const old = slot.node;
      if (due.renewed && old) {
        this.page.host.locks.flush(old);
        slot.node = null;
      }
      if (slot.node) {
        kept.set(slot.node as Element, due);
      } else {
        mergeRange(due.owner, due.change, due.plan.low, due.plan.high);
        this.#forsake(old);
      }
    }
    return kept;
  }

  /** The markup of a nested view's container was sent anew: the view in it stays. */
  #container({ node, owner, plan }: Slot, now: Slot): void {
    writeDifferences(attributesOf(owner!, plan!), attributesOf(now.owner!, now.plan!), node as Element, this.writer);
  }

  /** Has all components in a node made anew with it, because the tree is ahead of it. */
  #forsake(node: Node | null): void {
    const { components, roots, stale } = this.page;
    components.forEach((component) => node?.contains(roots.get(component) ?? null) && stale.add(component));
  }
}

/** What a slot's static nodes are known by: whom they belong to, but the id where that is a nested view's container. */
type Identity = Owner | string | null;

function identityOf({ owner, plan }: Slot): Identity {
  const node = plan?.node;
  return owner instanceof RawHtml && isContainer(node) ? node.id : owner;
}

/** Brings everything that waits for an element to it. */
export function release(page: Page, writer: Writer, element: Element): void {
  page.host.locks.release(element, new Walk(page, writer, true));
}
