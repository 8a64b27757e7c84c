import { Timer } from "../channel/timer.ts";
import type { Destination } from "../navigation/host.ts";
import type { Counter, ReloadSettings } from "../recovery/reloads.ts";

/** Milliseconds after which a link has turned out to be a download, so that the page stays after all. */
const LEAVING_TIME = 5_000;
/** Seconds that a flash token waits for the next page. */
const FLASH_TIME = 60;

/** Loads pages over HTTP. */
export class PageLoad {
  /** A load that is going to happen, unless the page is left or its view joins. */
  readonly pending = new Timer();
  readonly #leaving = new Timer();
  /** When the page loads itself again. */
  declare settings: ReloadSettings & Counter;
  /** Where live navigation is on its way to. */
  destination: Destination | undefined;

  /** Whether the browser is on its way to another page. */
  get isLeaving(): boolean {
    return this.#leaving.isRunning;
  }

  /** The browser goes to another page, by a link, a form or {@link go}. */
  leaving(): void {
    this.pending.stop();
    this.#leaving.start(LEAVING_TIME, () => undefined);
  }

  /** Loads the page again; if it is on its way to another one, that one. */
  reload(flash?: unknown): void {
    const { destination } = this;
    this.go(destination?.href ?? location.href, flash ?? destination?.flash);
  }

  /** Goes to an address, with a flash token for the next page. */
  go(url: string, flash?: unknown): void {
    this.leaving();
    if (typeof flash === "string") {
      document.cookie = `__phoenix_flash__=${flash}; max-age=${FLASH_TIME}; path=/`;
    }
    const target = new URL(url, location.href);
    const isThisPage = target.href.split("#")[0] === location.href.split("#")[0];
    if (isThisPage) {
      if (target.hash !== location.hash) {
        location.replace(target);
      }
      location.reload();
    } else {
      location.assign(target);
    }
  }
}
