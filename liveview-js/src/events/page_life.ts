/** Who is told about the page's life. */
export interface PageLifeDelegate {
  /** The network is there again, or the user looks at the page: a good moment to connect. */
  awake(): void;
  /** The browser leaves the page. */
  leaving(): void;
  /** The page came out of the back/forward cache; its views are long gone (C-006). */
  restored(): void;
}

/** Observes the browser's signs that a connection can be tried again, or that the page goes or comes back. */
export function observePageLife(delegate: PageLifeDelegate, signal: AbortSignal): void {
  const awake = () => document.hidden || delegate.awake();
  addEventListener("online", awake, { signal });
  document.addEventListener("visibilitychange", awake, { signal });
  addEventListener("pagehide", () => delegate.leaving(), { signal });
  addEventListener("pageshow", (event) => event.persisted && delegate.restored(), { signal });
}
