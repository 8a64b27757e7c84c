import type { report } from "../diagnostics.ts";
import type { Reply } from "../wire/codec.ts";
import type { Reloads } from "./reloads.ts";

// Loaded when a join is refused: it must not import what the first loads have too.

/** A view whose join was refused. */
export interface RefusedView {
  readonly container: Element;
  readonly parent: RefusedView | undefined;
  readonly isMain: boolean;
  readonly isJoined: boolean;
  readonly failedJoins: number;
  leave(): void;
  /** Shows on the page that the view is not connected with the server. */
  showFailure(): void;
}

/** What surrounds the view. */
export interface Surroundings {
  readonly socket: { disconnect(): void };
  destroyViews(condition: (view: object) => boolean): void;
}

/** Failed joins after which a nested view is given up. */
const MAXIMUM_CHILD_ATTEMPTS = 3;

/** Does what the reason of a refused join asks for (protocol 5.3): loads the page again, or lets the view show the failure. */
export function handleRefusal(
  { status, response }: Reply,
  view: RefusedView,
  { socket, destroyViews }: Surroundings,
  reloads: Reloads,
  reporter: typeof report,
): void {
  const reason = response["reason"];
  if (reason === "reload") {
    // the server shows the error that the token names (protocol 1.5)
    document.cookie = `__phoenix_reload_status__=${String(response["token"])}; max-age=60; path=/`;
    reloads.reloadAfresh();
  } else if (reason === "stale" || reason === "unauthorized") {
    view.leave();
    reloads.reloadAfresh(response["flash"]);
  } else {
    const text = `the server refused to join the view: ${String(reason ?? status)}`;
    reporter("error", "server", "view.join-failed", text, view.container);
    view.showFailure();
    if (view.isMain) {
      socket.disconnect();
      reloads.reloadLater(() => !view.isJoined);
    } else if (view.parent && view.failedJoins >= MAXIMUM_CHILD_ATTEMPTS) {
      const { classList } = rootOf(view).container;
      classList.remove("phx-connected");
      classList.add("phx-loading", "phx-error", "phx-server-error");
      destroyViews((one) => one === view);
    }
  }
}

function rootOf(view: RefusedView): RefusedView {
  return !view.parent ? view : rootOf(view.parent);
}
