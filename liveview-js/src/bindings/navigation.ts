import { type Mark, visible } from "./pushes.ts";

/** A way to go to addresses: within the main view by a patch, else by loading the page. */
export interface NavigationHost {
  /** Path and query of the page when it was loaded. */
  readonly address: string;
  /** Asks the main view to show an address; told whether it does, which it does not if there is none. */
  pushPatch(url: string, marks: readonly Mark[], onReply: (isDone: boolean) => void): void;
  load(url: string): void;
}

/** Goes from address to address, and keeps the address bar and the history in step with the view. */
export class Navigation {
  readonly #host: NavigationHost;
  #address: string;

  constructor(host: NavigationHost) {
    this.#host = host;
    this.#address = host.address;
  }

  /** Goes to an address, as a command or a link says. */
  go(href: string, replace: boolean, patch: boolean, marks: readonly Mark[] = []): void {
    const url = new URL(href, location.href).href;
    if (patch) {
      this.#patch(url, marks, () => this.commit(url, replace ? "replace" : "push"));
    } else {
      this.#host.load(url);
    }
  }

  /** Follows a link that patches the view. */
  follow(link: HTMLAnchorElement): void {
    const replace = link.getAttribute("data-phx-link-state") === "replace";
    this.go(link.href, replace, true, [visible(link)]);
  }

  /** The view shows an address now: the address bar follows. */
  commit(to: string, kind: string): void {
    const url = new URL(to, location.href).href;
    history[kind === "replace" ? "replaceState" : "pushState"]({ type: "patch" }, "", url);
    this.#arrived(false);
  }

  /** The user went back or forth: the view follows the address bar. */
  popped(): void {
    // the browser itself follows hashes
    if (addressHere() !== this.#address) {
      this.#patch(location.href, [], () => this.#arrived(true));
    }
  }

  #patch(url: string, marks: readonly Mark[], done: () => void): void {
    this.#host.pushPatch(url, marks, (isDone) => {
      if (isDone) {
        done();
      } else {
        this.#host.load(url);
      }
    });
  }

  #arrived(pop: boolean): void {
    this.#address = addressHere();
    dispatchEvent(new CustomEvent("phx:navigate", { detail: { href: location.href, patch: true, pop } }));
  }
}

function addressHere(): string {
  return location.pathname + location.search;
}
