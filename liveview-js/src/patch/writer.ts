import type { Rendered } from "../rendered/index.ts";
import type { PatchHost } from "./host.ts";
import { isElement } from "./node_kinds.ts";
import { isIgnored } from "./opaque.ts";
import type { Ownership } from "./ownership.ts";
import type { Page } from "./page.ts";
import type { Mover } from "./reconcile.ts";
import { UserState } from "./user_state.ts";

interface MovingNode {
  moveBefore?(node: Node, before: Node | null): void;
}

/** The only place where a patch changes the children of elements. Tells the host about it, in the order that hooks rely on. */
export class Writer implements Mover {
  readonly #page: Page;
  declare readonly host: PatchHost;
  readonly #ownership: Ownership;
  readonly #written = new Set<Element>();
  readonly #added = new Set<Element>();
  readonly #removed = new Set<Element>();
  readonly #leaving = new Set<Element>();
  readonly #user = new UserState();

  constructor(page: Page) {
    this.#page = page;
    this.host = page.host;
    this.#ownership = page.ownership;
  }

  /** Must be called before anything of the element is looked at in order to change it: the host may write to the page. */
  touch(element: Element): void {
    if (this.#written.has(element)) {
      return;
    }
    this.#written.add(element);
    this.#user.remember(element, this.host);
    this.#ownership.sync();
    this.host.beforeUpdate(element);
    this.#ownership.sync();
  }

  /** Whether an attribute stays as it is: of elements with `phx-update="ignore"` only `data-` attributes follow the server. */
  leaves(element: Element, name: string): boolean {
    return (isIgnored(element) && !name.startsWith("data-")) || this.host.leaves(element, name);
  }

  /** Inserts a node, or moves one that is in the page. */
  put(parent: Node & MovingNode, node: ChildNode, before: ChildNode | null, isNew = !node.isConnected): void {
    this.#ownership.claimed.add(node);
    if (parent.moveBefore && node.isConnected) {
      parent.moveBefore(node, before);
      return;
    }
    parent.insertBefore(node, before);
    if (isNew && isElement(node)) {
      this.#added.add(node);
    }
  }

  remove(node: ChildNode): void {
    // of a place for a component nobody needs to know, and what shall stand there now stands somewhere else
    if (!isElement(node) || this.#page.places.delete(node)) {
      this.#ownership.claimed.add(node);
      node.remove();
      return;
    }
    if (!node.isConnected) {
      this.#removed.add(node);
    } else if (this.#page.components.size > 0) {
      // it may hold a component that gets another place
      this.#leaving.add(node);
      this.#ownership.disown(node);
    } else {
      this.#removeNow(node);
    }
  }

  #removeNow(element: Element): void {
    this.host.locks.flush(element);
    if (this.host.keeps(element)) {
      this.#ownership.disown(element);
      return;
    }
    this.#ownership.claimed.add(element);
    element.remove();
    if (!this.#added.delete(element)) {
      this.#removed.add(element);
    }
  }

  /** Replaces the content of an element by a text. */
  setText(element: Element, text: string): void {
    this.touch(element);
    this.#ownership.quietly(() => (element.textContent = text));
  }

  /** Ends the patch; returns what it has removed. */
  finish(): ReadonlySet<Element> {
    this.host.portals?.showContents(this, this.#ownership);
    this.#settle();
    this.#ownership.sync();
    this.#user.restore();
    connected(this.#added).forEach((element) => this.host.added(element));
    connected(this.#written).forEach((element) => this.host.updated(element));
    this.#removed.forEach((element) => this.host.removed(element));
    return this.#removed;
  }

  /** Brings components to their new places, and then removes what they may have stood in. */
  #settle(): void {
    const { places } = this.#page;
    let left: number;
    do {
      // what one stands in may have to wait until another one has left it
      left = places.size;
      places.forEach((component, place) => this.#bring(component, place));
    } while (places.size < left);
    // a script has taken what they shall stand in, or themselves, away in the meantime
    places.forEach((_, { parentNode }) => parentNode && this.#ownership.damaged.add(parentNode));
    places.clear();
    this.#leaving.forEach((element) => this.#removeNow(element));
  }

  #bring(component: Rendered, place: ChildNode): void {
    const { places, roots, items } = this.#page;
    const element = roots.get(component)!;
    if (!place.isConnected || !element.isConnected || element.contains(place) || this.#isLeaving(place)) {
      return;
    }
    places.delete(place);
    this.#leaving.delete(element);
    this.#ownership.foreign.delete(element);
    if (element instanceof HTMLOptionElement) {
      // it would bring along that it was chosen in another select
      element.remove();
      element.selected = element.defaultSelected;
    }
    this.put(place.parentNode!, element, place, false);
    this.#ownership.claimed.add(place);
    place.remove();
    if (items.get(place as unknown as Element)) {
      this.host.streamItems!.handOver(this.#page, place as unknown as Element, element);
    }
  }

  /** Whether a place is in something that is removed: then the component has got another place, or none, after that one. */
  #isLeaving(place: ChildNode): boolean {
    return [...this.#leaving].some((element) => element.contains(place));
  }
}

function connected(elements: ReadonlySet<Element>): readonly Element[] {
  return [...elements].filter((element) => element.isConnected);
}
