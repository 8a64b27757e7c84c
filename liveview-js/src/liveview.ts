import { LiveSocket, type LiveSocketOptions } from "./live_socket.ts";
import type { Params } from "./wire/socket_url.ts";

// The script of a page that has no script of its own: it reads what it needs from the page and starts by itself.

declare global {
  interface Window {
    /** Set by a page before this script: options of the socket. */
    LiveViewOptions?: LiveSocketOptions;
    /** Set by this script: the socket of the page. */
    liveSocket?: LiveSocket;
  }
}

/** Starts the socket of the page, unless another copy of this script has done it. */
function startPage(): void {
  if (window.liveSocket) {
    return;
  }
  const options = window.LiveViewOptions ?? {};
  window.liveSocket = new LiveSocket(meta("liveview-socket") ?? "/live", {
    ...options,
    params: (container) => withToken(typeof options.params === "function" ? options.params(container) : options.params),
  });
  window.liveSocket.start();
}

function withToken(params: Params | undefined): Params {
  const token = meta("csrf-token");
  return token === undefined ? { ...params } : { _csrf_token: token, ...params };
}

function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

startPage();
