import type { report } from "../diagnostics.ts";
import type { PageStorage } from "../page_storage.ts";
import type { Payload } from "../wire/codec.ts";

/** What became of a patch: the view shows the address; another view has to; the view itself has gone; or nobody knows. */
export type PatchAnswer = "shown" | "elsewhere" | "gone" | "failed";

/** The view that the address belongs to, as far as navigation is concerned. */
export interface MainView {
  readonly container: Element;
  readonly isJoined: boolean;
  /** Asks the server to go to an address within the view, with a link waiting for the answer. */
  pushPatch(url: string, link: Element | undefined, onReply: (answer: PatchAnswer) => void): void;
}

/** A view that comes in the place of another one: how it joins, and how its content gets into the page. */
export interface Arrival {
  /** What joins say of the view besides what it was told to say. */
  readonly params: Payload;
  /** The address to join with, after so many joins. */
  address(joins: number): Payload;
  /** Makes the container of the new view, as the reply to the join describes it. */
  container(response: Payload): Element;
  /** The container is needed in the page; its content follows at once. */
  enter(): void;
  /** The content is there. */
  entered(): void;
}

/** An address that the page is on its way to, with the flash token for it. */
export interface Destination {
  readonly href: string;
  readonly flash?: string | undefined;
}

/** Loads pages over HTTP. */
export interface PageLoader {
  /** Where the page is on its way to; what cannot go on without a load goes there. */
  destination: Destination | undefined;
  go(url: string, flash?: unknown): void;
}

/** What a page sets about navigation. */
export interface NavigationSettings {
  readonly report: typeof report;
  /** Whether the focus goes to the new page; it does by default. */
  readonly moveFocus?: boolean;
  /** Whether screen readers are told the title of the new page; they are by default. */
  readonly announceTitle?: boolean;
  /** Whether elements of the old page run their `phx-remove`, and not only its container; they do by default. */
  readonly cascadePhxRemoveOnNavigation?: boolean;
  /** What keeps the history of the tab. */
  readonly sessionStorage: PageStorage;
}

/** What navigation needs of the page. */
export interface NavigationHost {
  readonly views: {
    readonly main: MainView | undefined;
    /** Ends the main view, whose content stays, and lets another one join in its place. */
    replaceMain(arrival: Arrival): void;
    destroy(condition: (view: { readonly container: Element }) => boolean): void;
  };
  readonly page: {
    readonly pageLoad: PageLoader;
    readonly socket: { readonly isOpen: boolean };
    /** Path and query of the page when it was loaded. */
    readonly address: string;
  };
  readonly actions: {
    execute(element: Element, binding: string): void;
    readonly bindings: {
      /** Runs the first action, and the other when the transitions that the first has started are over. */
      readonly transitions: { after(start: () => void, done: () => void): void };
    };
  };
}
