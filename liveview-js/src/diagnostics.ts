/** How bad what happened is. */
export type Level = "error" | "warning";

/** Whose fault it is: the application's, the network's or the server's, or the library's. */
export type Attribution = "app" | "network" | "server" | "library";

/** Something the application's author should know, as `phx:live-view:diagnostic` carries it. */
export interface Diagnostic {
  readonly version: 1;
  readonly level: Level;
  /** Stable name of what happened. */
  readonly code: string;
  /** The same for people. */
  readonly message: string;
  readonly attribution: Attribution;
  /** The element, the view's id or the failure that it is about. */
  readonly metadata: unknown;
}

/** Writes a diagnostic to the console and dispatches it on `window`. */
export function report(level: Level, attribution: Attribution, code: string, message: string, metadata: unknown): void {
  console[level === "error" ? "error" : "warn"](`[liveview] ${code}: ${message}`, metadata);
  const detail: Diagnostic = { version: 1, level, code, message, attribution, metadata };
  dispatchEvent(new CustomEvent("phx:live-view:diagnostic", { detail }));
}
