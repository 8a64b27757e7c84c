import { isPlainClick } from "./clicks.ts";
import { targetOf } from "./target.ts";

/** Who is told that the user wants to see another address. */
export interface LinkDelegate {
  /** Whether links can be followed without loading a page. */
  readonly isJoined: boolean;
  followed(link: HTMLAnchorElement): void;
  /** The user went back or forth in the history. */
  popped(): void;
}

/** Observes links that patch the view, and the history. */
export function observeLinks(delegate: LinkDelegate, signal: AbortSignal): void {
  addEventListener("popstate", () => delegate.popped(), { signal });
  addEventListener("click", (event) => {
    const link = targetOf(event)?.closest<HTMLAnchorElement>("a[data-phx-link=patch]") ?? null;
    if (link && delegate.isJoined && isPlainClick(event, link)) {
      event.preventDefault();
      delegate.followed(link);
    }
  }, { signal });
}
