import { report } from "../diagnostics.ts";
import type { Arrival } from "../navigation/host.ts";
import { DATA_SESSION, DATA_STICKY, DATA_TELEPORTED } from "../wire/protocol.ts";
import { View } from "./view.ts";
import type { ViewHost } from "./view_host.ts";

/** DOM id of the parent view. */
const DATA_PARENT_ID = "data-phx-parent-id";
/** Component number, on the root element of a component. */
const DATA_COMPONENT = "data-phx-component";
/** DOM id of the root view, set by the client on nested containers. */
const DATA_ROOT_ID = "data-phx-root-id";

/** Who receives an event: a view, or one of its components. */
export interface EventTarget {
  readonly view: View;
  readonly cid: number | undefined;
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

  /** Joins the nested views of a view, and sticky ones, that are new in an element. */
  joinNested(root: Element, parentId: string): void {
    const parent = this.#views.get(parentId);
    const own = `[${DATA_PARENT_ID}="${CSS.escape(parentId)}"]`;
    const nested = `${own}, [${DATA_STICKY}]`;
    for (const container of [root, ...root.querySelectorAll(nested)]) {
      if (container.matches(own)) {
        container.setAttribute(DATA_ROOT_ID, parent?.container.getAttribute(DATA_ROOT_ID) ?? parentId);
        this.#join(container, parent);
      } else if (container.matches(nested)) {
        this.#join(container, undefined);
      }
    }
  }

  /** Ends the main view, whose content stays, and lets another one join in its place. */
  replaceMain(arrival: Arrival): void {
    const { main } = this;
    if (main) {
      this.destroy((view) => view === main);
      this.#add(new View(main.container, undefined, this.#host, arrival));
    }
  }

  /** The view whose container the element is. */
  in(container: Element): View | undefined {
    const view = this.#views.get(container.id);
    return view?.container === container ? view : undefined;
  }

  /** Destroys the views that the condition picks, and those nested in them. */
  destroy(condition: (view: View) => boolean): void {
    for (const view of this.all.filter(condition)) {
      this.#views.delete(view.container.id);
      this.destroy(({ parent }) => parent === view);
      view.destroy();
    }
  }

  /** The view that an element belongs to; none if it is outside of all views, or no longer in the page (C-212). */
  ownerOf(element: Element): View | undefined {
    const container = element.isConnected ? element.closest(`[${DATA_SESSION}], [${DATA_TELEPORTED}]`) : null;
    const teleported = container?.getAttribute(DATA_TELEPORTED);
    return teleported ? this.#views.get(teleported) : container ? this.in(container) : undefined;
  }

  /** The receivers of an event: of `phx-target`, or of the target given instead of it (C-210, C-179). */
  targetsOf(source: Element, given?: string | number | Element | null): readonly EventTarget[] {
    const target = given ?? source.getAttribute("phx-target");
    if (target === null) {
      return this.#target(source, undefined);
    }
    const cid = typeof target === "object" ? NaN : Number(target);
    const targets = cid >= 0
      ? this.#target(source, cid).filter(({ view }) => view.shows(cid))
      : (typeof target === "string" ? [...document.querySelectorAll(target)] : [target as Element])
        .flatMap((element) => this.#target(element, componentAround(element)));
    if (targets.length === 0) {
      const text = `no view shows the target '${String(target)}'`;
      report("error", "app", cid >= 0 ? "event.missing-component-target" : "event.missing-selector-target", text, source);
    }
    return targets;
  }

  #target(element: Element, cid: number | undefined): readonly EventTarget[] {
    const view = this.ownerOf(element);
    return view ? [{ view, cid }] : [];
  }

  #join(container: Element, parent: View | undefined): void {
    const view = this.#views.get(container.id);
    if (view?.container === container) {
      return;
    }
    if (view?.isSticky && container.hasAttribute(DATA_STICKY)) {
      // the page around it has become another one (C-156)
      const replace = () => moveTo(container, view.container);
      const around = this.ownerOf(container.parentElement!);
      around ? around.write(replace) : replace();
      return;
    }
    this.destroy((one) => one === view);
    this.#add(new View(container, parent, this.#host));
  }

  #add(view: View): void {
    this.#views.set(view.container.id, view);
    view.join();
  }
}

/** Puts an element in the place of another one, with all its state where the browser can do that. */
function moveTo(place: Element, element: Element): void {
  const parent = place.parentNode as Node & { moveBefore?(node: Node, before: Node | null): void };
  (parent.moveBefore ?? parent.insertBefore).call(parent, element, place);
  place.remove();
}

/** Number of the component around an element, within its view; what a portal shows is where the portal is (C-135). */
function componentAround(element: Element | null): number | undefined {
  const around = element?.closest<HTMLElement>(`[${DATA_COMPONENT}], [${DATA_SESSION}], [${DATA_TELEPORTED}]`);
  const cid = around?.getAttribute(DATA_COMPONENT);
  const source = around?.dataset["phxTeleportedSrc"];
  return cid ? Number(cid) : source ? componentAround(document.getElementById(source)) : undefined;
}
