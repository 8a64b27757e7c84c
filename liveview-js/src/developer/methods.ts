import type { PageStorage } from "../page_storage.ts";
import type { Line } from "./line.ts";

/** Milliseconds by which messages are late, in the session's storage. */
const LATENCY = "phx:live-socket:latency-sim";
/** `true` if messages are written to the console, in the session's storage. */
const DEBUG = "phx:live-socket:debug";

/** What a developer calls on the socket in the browser's console. What is switched on stays so for all pages of the tab. */
export interface DeveloperMethods {
  /** Lets messages in both directions come later by that many milliseconds. */
  enableLatencySim(milliseconds: number): void;
  disableLatencySim(): void;
  /** By how many milliseconds messages are late, or null. */
  getLatencySim(): number | null;
  /** Writes all messages to the console, and warns of ids that two elements share. */
  enableDebug(): void;
  disableDebug(): void;
  isDebugEnabled(): boolean;
}

/** Gives the socket its methods for developers. What they do is loaded when it is wanted. */
export function addDeveloperMethods(liveSocket: object, line: Line, storage: PageStorage): void {
  const set = (key: string, value: string | null) => {
    if (value === null) {
      storage.removeItem(key);
    } else {
      storage.setItem(key, value);
    }
    follow();
  };
  const methods: DeveloperMethods = {
    enableLatencySim: (milliseconds) => set(LATENCY, String(milliseconds)),
    disableLatencySim: () => set(LATENCY, null),
    getLatencySim: () => Number(storage.getItem(LATENCY)) || null,
    enableDebug: () => set(DEBUG, "true"),
    disableDebug: () => set(DEBUG, null),
    isDebugEnabled: () => storage.getItem(DEBUG) === "true",
  };
  const follow = () =>
    import("./watch_line.ts").then(({ watchLine }) =>
      watchLine(line, methods.getLatencySim() ?? 0, methods.isDebugEnabled())
    );
  Object.assign(liveSocket, methods);
  if (methods.getLatencySim() !== null || methods.isDebugEnabled()) {
    follow();
  }
}
