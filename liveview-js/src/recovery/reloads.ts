/** A reload this long ago, in milliseconds, belongs to another visit of the page. */
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

/** The page, as far as it can be loaded again. */
export interface ReloadablePage {
  /** Whether the browser is on its way to another page. */
  readonly isLeaving: boolean;
  readonly settings: ReloadSettings;
  /** The load that is going to happen. */
  readonly pending: {
    readonly isRunning: boolean;
    start(milliseconds: number, action: () => void): void;
    stop(): void;
  };
  reload(flash?: unknown): void;
}

// Loads that the server asks for by refusing a join are counted per path, so that a failing server is not flooded with them
// (protocol 17.2): the first happens at once, later ones after a random delay; a successful join forgets the count.

/** Loads the page again because the server refused the join; at once the first time, delayed when it happens again. */
export function reloadAfresh(page: ReloadablePage, flash?: unknown): void {
  const isFirst = reloads() === undefined;
  count();
  if (isFirst) {
    page.reload(flash);
  } else {
    page.pending.start(delay(page.settings), () => page.reload(flash));
  }
}

/** Loads the page again so that the server shows the error that the token names (protocol 1.5). */
export function reloadForError(page: ReloadablePage, token: string): void {
  setErrorToken(token, 60);
  reloadAfresh(page);
}

/** Loads the page again after a random delay, unless the condition no longer holds then. */
export function delayReload(page: ReloadablePage, isStillNeeded: () => boolean): void {
  if (page.pending.isRunning || page.isLeaving) {
    return;
  }
  count();
  page.pending.start(delay(page.settings), () => {
    if (isStillNeeded()) {
      page.reload();
    }
  });
}

/** A join succeeded: past reloads no longer count. */
export function forgetReloads(): void {
  setErrorToken("", 0);
  localStorage.removeItem(storageKey());
}

function delay(settings: ReloadSettings): number {
  const { reloadJitterMin = 5_000, reloadJitterMax = 10_000, maxReloads = 10, failsafeJitter = 30_000 } = settings;
  return (reloads() ?? 0) >= maxReloads
    ? failsafeJitter
    : reloadJitterMin + Math.random() * (reloadJitterMax - reloadJitterMin);
}

/** Reloads in a row so far, not counting the first; undefined if there was none lately. */
function reloads(): number | undefined {
  const [count, time] = (localStorage.getItem(storageKey()) ?? "").split(" ").map(Number);
  return time !== undefined && Date.now() - time < FORGOTTEN_AFTER ? count : undefined;
}

function count(): void {
  const earlier = reloads();
  localStorage.setItem(storageKey(), `${earlier === undefined ? 0 : earlier + 1} ${Date.now()}`);
}

function storageKey(): string {
  return `${location.pathname}-consecutive-reloads`;
}

function setErrorToken(token: string, seconds: number): void {
  document.cookie = `__phoenix_reload_status__=${token}; max-age=${seconds}; path=/`;
}
