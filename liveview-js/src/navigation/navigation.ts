import { newContainer, takeAway } from "./arrival.ts";
import { HistoryEntries } from "./history_entries.ts";
import type { Arrival, NavigationHost, NavigationSettings, PatchAnswer } from "./host.ts";
import { focusedElement, Orientation } from "./orientation.ts";
import { scroll, ScrollPositions, scrollToHash } from "./scroll_positions.ts";
import type { Visit } from "./visit.ts";

/** Class of a link that has been clicked. */
const LOADING = "phx-click-loading";

/**
 * Goes from address to address without loading pages: within the main view by a patch, to another view by letting it join
 * in the place of the old one. Keeps the history in step with what the page shows. The newest visit counts.
 */
export class Navigation {
  readonly #host: NavigationHost;
  readonly #settings: NavigationSettings;
  readonly #entries: HistoryEntries;
  readonly #positions: ScrollPositions;
  readonly #orientation = new Orientation();
  /** Path and query that the page shows. */
  #address: string;
  /** The visit that is under way. */
  #visit: Visit | undefined;
  /** Whether something had the focus when the visit began. */
  #hadFocus = false;

  constructor(host: NavigationHost, settings: NavigationSettings) {
    this.#host = host;
    this.#settings = settings;
    this.#entries = new HistoryEntries(settings.sessionStorage);
    this.#positions = new ScrollPositions(settings.sessionStorage);
    this.#address = host.page.address;
    history.scrollRestoration = "manual";
  }

  /** Follows a link as its attributes say. */
  follow(link: HTMLAnchorElement): void {
    const kind = link.getAttribute("data-phx-link");
    if (kind !== "patch" && kind !== "redirect") {
      this.#settings.report("error", "app", "link.unknown-kind", `expected data-phx-link="patch" or "redirect", got "${kind}"`, link);
      return;
    }
    this.go(link.href, link.getAttribute("data-phx-link-state") === "replace", kind === "patch", link);
  }

  /** Goes to an address, as a command or a link says. */
  go(to: string, replace: boolean, patch: boolean, link?: Element): void {
    const { href, origin } = new URL(to, location.href);
    if (origin !== location.origin) {
      const text = `expected an address of this site, got ${href}; links to others are for the browser`;
      this.#settings.report("error", "app", "navigation.other-origin", text, link);
      return;
    }
    const visit: Visit = { href, kind: replace ? "replace" : "push", link, direction: "forward" };
    if (href === this.#visit?.href || !isAllowed(visit, patch)) {
      return;
    }
    if (patch) {
      this.#patch(visit);
    } else {
      this.#redirect(visit);
    }
  }

  /** The view has gone to another address by itself. */
  patched(to: string, kind: string): void {
    const { href } = new URL(to, location.href);
    const visit: Visit = { href, kind: kind === "replace" ? "replace" : "push", direction: "forward" };
    this.#start(visit);
    this.#writeHistory(visit, true);
    this.#arrived(visit, true);
    // what the address shows comes with the next change of the page
    document.addEventListener("phx:update", () => this.#orient(true), { once: true });
  }

  /** The server wants another view to be shown. */
  redirected(to: string, kind: string, flash: string | undefined): void {
    const { href } = new URL(to, location.href);
    this.#redirect({ href, kind: kind === "replace" ? "replace" : "push", direction: "forward", flash });
  }

  /** The user went back or forth in the history: the page follows. */
  popped(): void {
    // the browser itself follows hashes
    if (addressHere() === this.#address && !this.#host.page.pageLoad.destination) {
      this.#entries.follow();
      return;
    }
    const distance = this.#entries.found - this.#entries.position;
    const { isSamePage } = this.#entries;
    const visit: Visit = { href: location.href, kind: "pop", direction: distance > 0 ? "forward" : "backward" };
    if (!isAllowed(visit, isSamePage)) {
      history.go(-distance);
      return;
    }
    this.#positions.remember(this.#entries.position);
    if (isSamePage) {
      this.#patch(visit);
    } else {
      this.#redirect(visit);
    }
  }

  #patch(visit: Visit): void {
    const { main } = this.#host.views;
    if (!main?.isJoined) {
      this.#redirect(visit);
      return;
    }
    this.#start(visit);
    const detail = { detail: { to: visit.href, kind: "patch" } };
    dispatchEvent(new CustomEvent("phx:page-loading-start", detail));
    main.pushPatch(visit.href, visit.link, (answer) => {
      dispatchEvent(new CustomEvent("phx:page-loading-stop", detail));
      if (visit === this.#visit) {
        this.#answered(visit, answer);
      }
    });
  }

  #answered(visit: Visit, answer: PatchAnswer): void {
    if (answer === "shown") {
      this.#writeHistory(visit, true);
      this.#arrived(visit, true);
      this.#orient(true);
    } else if (answer === "elsewhere") {
      this.#redirect(visit);
    } else if (answer === "failed") {
      this.#host.page.pageLoad.go(visit.href);
    }
  }

  #redirect(visit: Visit): void {
    const { views, page: { pageLoad, socket } } = this.#host;
    const { main } = views;
    const { href, flash, kind, link } = visit;
    if (!main || (!socket.isOpen && kind !== "pop")) {
      pageLoad.go(href, flash);
      return;
    }
    this.#start(visit);
    pageLoad.destination = { href, flash };
    link?.classList.add(LOADING);
    views.replaceMain(this.#arrivalOf(visit, main.container));
  }

  #arrivalOf(visit: Visit, outgoing: Element): Arrival {
    const { href, flash, kind, link } = visit;
    let incoming: Element;
    return {
      params: { _live_referer: location.href },
      address: (joins) => joins > 0 ? { redirect: location.href } : flash ? { redirect: href, flash } : { redirect: href },
      container: (response) => incoming = newContainer(outgoing, response),
      enter: () => {
        if (kind !== "pop") {
          this.#positions.remember(this.#entries.position);
        }
        this.#writeHistory(visit, false);
        // the old one stays until what is sticky in it has moved over
        outgoing.before(incoming);
      },
      entered: () => {
        takeAway(outgoing, incoming, this.#host, this.#settings.cascadePhxRemoveOnNavigation !== false);
        this.#host.page.pageLoad.destination = undefined;
        link?.classList.remove(LOADING);
        this.#arrived(visit, false);
        this.#orient(false);
      },
    };
  }

  #start(visit: Visit): void {
    this.#visit = visit;
    this.#hadFocus = focusedElement() !== undefined;
    if (visit.kind !== "pop") {
      this.#positions.remember(this.#entries.position);
    }
  }

  #writeHistory({ kind, href }: Visit, isPatch: boolean): void {
    if (kind === "pop") {
      this.#entries.follow();
    } else {
      this.#entries.write(kind, href, isPatch);
    }
    history.scrollRestoration = "manual";
    this.#address = addressHere();
  }

  /** The page shows the address. */
  #arrived(visit: Visit, patch: boolean): void {
    const { href, kind, direction } = visit;
    if (visit === this.#visit) {
      this.#visit = undefined;
    }
    if (kind === "pop") {
      this.#positions.restore(this.#entries.position);
    } else if (!scrollToHash(location.hash) && !patch) {
      scroll(window, [0, 0]);
    }
    dispatchEvent(new CustomEvent("phx:navigate", { detail: { href, patch, pop: kind === "pop", direction } }));
  }

  #orient(isPatch: boolean): void {
    const { main } = this.#host.views;
    const { moveFocus = true, announceTitle = true } = this.#settings;
    // within a page the focus stays where it is, unless its element has gone
    if (moveFocus && main && (!isPatch || (this.#hadFocus && !focusedElement()))) {
      this.#orientation.moveFocus(main.container);
    }
    if (announceTitle) {
      this.#orientation.announce(!isPatch);
    }
  }
}

/** Asks the user, if a form holds what would be lost, and the page, whether what is shown may be left (C-352). */
function isAllowed({ href, kind, direction }: Visit, patch: boolean): boolean {
  const question = document.querySelector("[phx-unsaved]:not([inert] *)")?.getAttribute("phx-unsaved");
  if (question && !confirm(question)) {
    return false;
  }
  const detail = { href, patch, pop: kind === "pop", direction };
  return dispatchEvent(new CustomEvent("phx:before-navigate", { detail, cancelable: true }));
}

function addressHere(): string {
  return location.pathname + location.search;
}
