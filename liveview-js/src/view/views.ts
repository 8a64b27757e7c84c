import { report } from "../diagnostics.ts";
import { DATA_SESSION } from "../wire/protocol.ts";
import { View } from "./view.ts";
import type { ViewHost } from "./view_host.ts";

/** View id on content that was teleported out of its view. */
const DATA_TELEPORTED = "data-phx-teleported";
/** DOM id of the parent view. */
const DATA_PARENT_ID = "data-phx-parent-id";
/** Component number, on the root element of a component. */
const DATA_COMPONENT = "data-phx-component";
/** DOM id of the root view, set by the client on nested containers. */
const DATA_ROOT_ID = "data-phx-root-id";

/** Who receives an event: a view, or one of its components. */
export interface EventTarget {
  readonly view: View;
  readonly cid?: number;
}

/** All views of the page by their DOM ids. */
export class Views {
  readonly #host: ViewHost;
  readonly #views = new Map<string, View>();

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** The view that the router mounted. */
  get main(): View | undefined {
    return this.all.find((view) => view.isMain);
  }

  get all(): readonly View[] {
    return [...this.#views.values()];
  }

  /** Joins the root views that are in the page and not joined yet. */
  joinRoots(): void {
    for (const container of document.querySelectorAll(`[${DATA_SESSION}]:not([${DATA_PARENT_ID}])`)) {
      this.#join(container, undefined);
    }
  }

  /** Joins the nested views of a view that are in an element. */
  joinChildren(root: Element, parentId: string): void {
    const parent = this.#views.get(parentId);
    const own = `[${DATA_PARENT_ID}="${CSS.escape(parentId)}"]`;
    for (const container of [root, ...root.querySelectorAll(own)]) {
      if (container.matches(own)) {
        container.setAttribute(DATA_ROOT_ID, parent?.container.getAttribute(DATA_ROOT_ID) ?? parentId);
        this.#join(container, parent);
      }
    }
  }

  /** Destroys the nested views inside an element; also the element's own, if the element is gone. */
  destroyIn(root: Element): void {
    for (const view of this.all) {
      const isInside = root.contains(view.container) && (root !== view.container || !root.isConnected);
      if (isInside && view.parent !== undefined) {
        this.#destroy(view);
      }
    }
  }

  destroyAll(): void {
    this.all.forEach((view) => this.#destroy(view));
  }

  /** The view that an element belongs to; none if it is outside of all views, or no longer in the page (C-212). */
  ownerOf(element: Element): View | undefined {
    const container = element.isConnected ? element.closest(`[${DATA_SESSION}], [${DATA_TELEPORTED}]`) : null;
    return container === null ? undefined : this.#views.get(container.getAttribute(DATA_TELEPORTED) ?? container.id);
  }

  /** The receivers of an event: of `phx-target`, or of the target given instead of it (C-210, C-179). */
  targetsOf(source: Element, given?: string | number | Element | null): readonly EventTarget[] {
    const target = given ?? source.getAttribute("phx-target");
    if (target === null) {
      return this.#target(source, undefined);
    }
    if (typeof target === "number" || /^\d+$/.test(String(target))) {
      return this.#target(source, Number(target));
    }
    const elements = typeof target === "string" ? [...document.querySelectorAll(target)] : [target as Element];
    if (elements.length === 0) {
      const text = `no element matches the event's target '${String(target)}'`;
      report("error", "app", "event.missing-selector-target", text, source);
    }
    return elements.flatMap((element) => this.#target(element, componentAround(element)));
  }

  #target(element: Element, cid: number | undefined): readonly EventTarget[] {
    const view = this.ownerOf(element);
    if (view === undefined) {
      return [];
    }
    return [cid === undefined ? { view } : { view, cid }];
  }

  #join(container: Element, parent: View | undefined): void {
    const known = this.#views.get(container.id);
    if (known?.container === container) {
      return;
    }
    if (known !== undefined) {
      this.#destroy(known);
    }
    const view = new View(container, parent, this.#host);
    this.#views.set(container.id, view);
    view.join();
  }

  #destroy(view: View): void {
    this.#views.delete(view.container.id);
    view.destroy();
  }
}

/** Number of the component around an element, within its view. */
function componentAround(element: Element): number | undefined {
  const around = element.closest(`[${DATA_COMPONENT}], [${DATA_SESSION}]`);
  const cid = around?.getAttribute(DATA_COMPONENT) ?? null;
  return cid === null ? undefined : Number(cid);
}
