import type { PageStorages } from "../page_storage.ts";

/** A load this long ago, in milliseconds, has nothing to do with what happens now. */
const FORGOTTEN_AFTER = 60_000;

/** When a page loads itself again, in milliseconds; everything has a default. */
export interface ReloadSettings {
  /** The shortest delay. Default: 5,000. */
  readonly reloadJitterMin?: number;
  /** The longest delay. Default: 10,000. */
  readonly reloadJitterMax?: number;
  /** How many loads in a row there may be before the delay becomes that of {@link failsafeJitter}. Default: 10. */
  readonly maxReloads?: number;
  /** The delay after too many loads in a row. Default: 30,000. */
  readonly failsafeJitter?: number;
}

/** Where the loads are counted. */
export type Counter = Pick<PageStorages, "localStorage">;

/** The page, as far as it can be loaded again. */
export interface ReloadablePage {
  /** Whether the browser is on its way to another page. */
  readonly isLeaving: boolean;
  readonly settings: ReloadSettings & Counter;
  /** The load that is going to happen. */
  readonly pending: {
    readonly isRunning: boolean;
    start(milliseconds: number, action: () => void): void;
    stop(): void;
  };
  reload(flash?: unknown): void;
}

/**
 * Loads a page again that cannot go on. Loads are counted per path, so that a failing server is not flooded with them (protocol 17.2):
 * a join that succeeds forgets the count.
 */
export class Reloads {
  readonly #page: ReloadablePage;

  constructor(page: ReloadablePage) {
    this.#page = page;
  }

  /**
   * Loads the page again because the server refused the join; at once the first time, delayed when it happens again. Where nothing can be
   * written down, only the browser knows that this page has just been loaded again.
   */
  reloadAfresh(flash?: unknown): void {
    const isFirst = this.#reloads === undefined && !isJustLoadedAgain();
    this.#count();
    if (isFirst) {
      this.#page.reload(flash);
    } else {
      this.#page.pending.start(this.#delay, () => this.#page.reload(flash));
    }
  }

  /** Loads the page again after a random delay, unless the condition no longer holds then. */
  reloadLater(isStillNeeded: () => boolean): void {
    const { pending, isLeaving } = this.#page;
    if (pending.isRunning || isLeaving) {
      return;
    }
    this.#count();
    pending.start(this.#delay, () => {
      if (isStillNeeded()) {
        this.#page.reload();
      }
    });
  }

  /** A join succeeded: past reloads no longer count. */
  forgetReloads(): void {
    document.cookie = "__phoenix_reload_status__=; max-age=0; path=/";
    this.#page.settings.localStorage.removeItem(storageKey());
  }

  get #delay(): number {
    const { reloadJitterMin = 5_000, reloadJitterMax = 10_000, maxReloads = 10, failsafeJitter = 30_000 } = this.#page.settings;
    return (this.#reloads ?? 0) >= maxReloads
      ? failsafeJitter
      : reloadJitterMin + Math.random() * (reloadJitterMax - reloadJitterMin);
  }

  /** Reloads in a row so far, not counting the first; undefined if there was none lately. */
  get #reloads(): number | undefined {
    const [count, time] = (this.#page.settings.localStorage.getItem(storageKey()) ?? "").split(" ").map(Number);
    return time !== undefined && Date.now() - time < FORGOTTEN_AFTER ? count : undefined;
  }

  #count(): void {
    this.#page.settings.localStorage.setItem(storageKey(), `${(this.#reloads ?? -1) + 1} ${Date.now()}`);
  }
}

function isJustLoadedAgain(): boolean {
  const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return load?.type === "reload" && performance.now() < FORGOTTEN_AFTER;
}

function storageKey(): string {
  return `${location.pathname}-consecutive-reloads`;
}
