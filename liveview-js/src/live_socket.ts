import type { RateDefaults } from "./bindings/rate_limiter.ts";
import type { Delays } from "./channel/backoff.ts";
import { Socket } from "./channel/socket.ts";
import { report } from "./diagnostics.ts";
import type { FieldSettings } from "./events/form_inputs.ts";
import { observePageLife, type PageLifeDelegate } from "./events/page_life.ts";
import { Edits } from "./forms/edits.ts";
import type { HookDefinitions } from "./hooks/hook.ts";
import type { CommandList } from "./commands/parse.ts";
import type { ScriptCommands } from "./commands/script_commands.ts";
import { Intake } from "./intake.ts";
import { OnDemand } from "./on_demand.ts";
import { type PageStorages, storageOfBrowser } from "./page_storage.ts";
import type { ReloadSettings } from "./recovery/reloads.ts";
import type { EventMetadata, Occasion } from "./view/occasion.ts";
import { PageLoad } from "./view/page_load.ts";
import type { SecondLoad, StateTimeouts, ViewHost } from "./view/view_host.ts";
import { Views } from "./view/views.ts";
import { HOOKED } from "./wire/protocol.ts";
import { type Params, socketUrl } from "./wire/socket_url.ts";

/** What an application may set; everything has a default. */
export interface LiveSocketOptions extends Delays, FieldSettings, ReloadSettings, StateTimeouts, Partial<PageStorages> {
  /** Parameters for the socket and for every join, or a function that makes them for a view's container. Default: none. */
  readonly params?: Params | ((container: Element | undefined) => Params);
  /** Hooks by the names that templates use. Default: none. */
  readonly hooks?: HookDefinitions;
  /** What sends files to other servers, by the names that views use. The place for it: there are no uploads yet. Default: none. */
  readonly uploaders?: { readonly [name: string]: unknown };
  /** Whether the focus moves to the heading of a page that live navigation has brought. Default: true. */
  readonly moveFocus?: boolean;
  /** Whether screen readers are told the title of a page that live navigation has brought. Default: true. */
  readonly announceTitle?: boolean;
  /** Whether live navigation runs `phx-remove` of all elements of the old page, not only of its container. Default: true. */
  readonly cascadePhxRemoveOnNavigation?: boolean;
  /** Milliseconds for `phx-debounce` and `phx-throttle` without a number. Default: 300 each. */
  readonly defaults?: Partial<RateDefaults>;
  /** What is added to the values of events: by the type of the event, a function of it and of its element. Default: nothing. */
  readonly metadata?: EventMetadata;
  /** Milliseconds between heartbeats. Default: 30,000. */
  readonly heartbeatIntervalMs?: number;
  /** Milliseconds that connecting and joining may take. Default: 10,000. */
  readonly timeout?: number;
}

/** The live views of a page, connected with their server. */
export class LiveSocket implements PageLifeDelegate {
  readonly #socket: Socket;
  readonly #intake: Intake;
  readonly #views: Views;
  readonly #pageLoad = new PageLoad();
  readonly #edits = new Edits();
  readonly #host: ViewHost;
  #listening = new AbortController();

  /** Takes the path or address of the server's socket. Nothing happens before {@link start}. */
  constructor(path: string, options: LiveSocketOptions = {}) {
    const params = (container?: Element) =>
      typeof options.params === "function" ? options.params(container) : options.params ?? {};
    // if a file is gone while the server is there, the page is from another version
    const giveUp = () => this.isConnected && this.#pageLoad.reload();
    const settings = {
      ...options,
      sessionStorage: options.sessionStorage ?? storageOfBrowser("sessionStorage"),
      localStorage: options.localStorage ?? storageOfBrowser("localStorage"),
    };
    const streams = new OnDemand(() => import("./patch/streams.ts"), giveUp);
    const portals = new OnDemand(() => import("./patch/portals.ts"), giveUp);
    const hooks = new OnDemand(() => import("./hooks/hooks.ts"), giveUp);
    this.#intake = new Intake(
      { part: streams, needle: '"stream":', selector: "[phx-update=stream]" },
      { part: portals, needle: "data-phx-portal", selector: "[data-phx-portal]" },
      { part: hooks, needle: "phx-hook", selector: HOOKED },
    );
    this.#socket = new Socket({
      delays: options,
      url: () => socketUrl(path, location.href, params()),
      heartbeatInterval: options.heartbeatIntervalMs ?? 30_000,
      timeout: options.timeout ?? 10_000,
      mayRetry: () => !document.hidden,
      take: (text, action) => this.#intake.take(text, action),
    }, () => this.#finished());
    const commands = new OnDemand(() => import("./commands/commands.ts"), giveUp);
    const js = (occasion: Occasion) => this.#js(occasion);
    const later = new OnDemand<SecondLoad>(async () => {
      const { Interactions, Reloads, addDeveloperMethods, ...parts } = await import("./second_load.ts");
      addDeveloperMethods(this, this.#socket, settings.sessionStorage);
      const defaults = { debounce: 300, throttle: 300, ...options.defaults };
      const interactions = new Interactions(this.#views, this.#host, {
        ...settings, liveSocket: this, defaults, report, commands, js,
      });
      interactions.observe(this.#listening.signal);
      return { ...parts, interactions, reloads: new Reloads(this.#pageLoad) };
    }, giveUp);
    this.#pageLoad.settings = settings;
    this.#host = {
      timeouts: options,
      onDemand: (load) => new OnDemand(load, giveUp),
      address: location.pathname + location.search,
      socket: this.#socket,
      pageLoad: this.#pageLoad,
      edits: this.#edits,
      definitions: options.hooks ?? {},
      later,
      streams,
      portals,
      hooks,
      refusals: new OnDemand(() => import("./recovery/refusal.ts"), giveUp),
      params,
      reloadLater: (isStillNeeded) => this.#reloadLater(isStillNeeded),
      hasView: (container) => this.#views.in(container) !== undefined,
      joinNested: (root, parentId) => this.#views.joinNested(root, parentId),
      destroyViews: (condition) => this.#views.destroy(condition),
    };
    this.#views = new Views(this.#host);
  }

  /** Whether the connection is open. */
  get isConnected(): boolean {
    return this.#socket.isOpen;
  }

  /** Connects and joins the views of the page, once the document is there. */
  start(): void {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#start(), { once: true });
    } else {
      this.#start();
    }
  }

  /** Leaves all views and closes the connection; the page stays as it is. */
  stop(): void {
    this.#listening.abort();
    this.#views.destroy(() => true);
    this.#socket.disconnect();
  }

  /** Connects again after {@link disconnect}; the first time it is the same as {@link start}. */
  connect(): void {
    if (this.#views.all.length === 0) {
      this.start();
    } else {
      this.#socket.connect();
    }
  }

  /** Closes the connection; the views stay in the page and join again after {@link connect}. */
  disconnect(): void {
    this.#socket.disconnect();
  }

  /** Runs a list of commands for an element; its events say that they come from this occasion, or nothing. */
  execJS(element: Element, list: CommandList, occasion: Occasion = null): void {
    this.#host.later.use(({ interactions }) => interactions.execute(element, list, occasion));
  }

  /** The commands as methods for scripts. */
  js(): ScriptCommands {
    return this.#js("js");
  }

  /** An object with every method that the commands have when they are loaded. */
  #js(occasion: Occasion): ScriptCommands {
    return new Proxy({}, {
      get: (_, name) => (...args: readonly unknown[]) =>
        this.#host.later.use(({ interactions }) => interactions.script(occasion, String(name), args)),
    }) as ScriptCommands;
  }

  /** Connects again at once if the connection was lost. */
  awake(): void {
    this.#socket.retry();
  }

  leaving(): void {
    this.#pageLoad.leaving();
  }

  restored(): void {
    this.#socket.disconnect();
    this.#pageLoad.reload();
  }

  #start(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#edits.start(signal);
    observePageLife(this, signal);
    this.#intake.prepare();
    this.#host.later.load();
    this.#host.later.loaded?.interactions.observe(signal);
    this.#views.joinRoots();
    if (this.#views.all.length > 0) {
      this.#socket.connect();
    }
  }

  /** The server has ended the connection on purpose, and does not want all browsers back at once. */
  #finished(): void {
    if (this.#views.main) {
      this.#reloadLater(() => !this.isConnected);
    }
  }

  #reloadLater(isStillNeeded: () => boolean): void {
    this.#host.later.use(({ reloads }) => reloads.reloadLater(isStillNeeded));
  }
}
