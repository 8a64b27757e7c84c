import type { report } from "../diagnostics.ts";
import type { Arrival } from "./arrival.ts";

/** What became of a patch: the view shows the address; another view has to; the view itself has gone; or nobody knows. */
export type PatchAnswer = "shown" | "elsewhere" | "gone" | "failed";

/** The view that the address belongs to, as far as navigation is concerned. */
export interface MainView {
  readonly container: Element;
  readonly isJoined: boolean;
  /** Asks the server to go to an address within the view, with a link waiting for the answer. */
  pushPatch(url: string, link: Element | undefined, onReply: (answer: PatchAnswer) => void): void;
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

/** What navigation needs of the page. */
export interface NavigationHost {
  readonly main: MainView | undefined;
  readonly isConnected: boolean;
  readonly pageLoad: PageLoader;
  /** Path and query of the page when it was loaded. */
  readonly address: string;
  readonly report: typeof report;
  /** Whether elements of the old page run their `phx-remove`, and not only its container. */
  readonly cascadesRemoval: boolean;
  /** Whether the focus goes to the new page. */
  readonly movesFocus: boolean;
  /** Whether screen readers are told the title of the new page. */
  readonly announcesTitle: boolean;
  /** Ends the main view, whose content stays, and lets another one join in its place. */
  replaceMain(arrival: Arrival): void;
  /** Destroys the views that stand in an element. */
  destroyViewsIn(element: Element): void;
  /** Runs the `phx-remove` of elements, and the action when the transitions that they started are over. */
  letGo(elements: readonly Element[], done: () => void): void;
}
