/** Types of the browser client, for scripts that a bundler puts together. */

/** Values that travel as JSON. */
export type Params = { readonly [name: string]: unknown };

/** A list of commands as an attribute holds it, or as the value that it stands for. */
export type CommandList = string | readonly (readonly [name: string, args?: Params])[];

/** Classes of a transition: a text for those that stay all the time, or one list each for all the time, the start and the end. */
export type TransitionClasses = string | readonly (string | readonly string[])[];

/** What may be said of a command that takes a while. */
export interface TimedOptions {
  /** Milliseconds; 200 if it is not said. */
  readonly time?: number;
  /** Whether changes of the server wait for the end; they do if it is not said. */
  readonly blocking?: boolean;
}

/** What may be said of a command that a transition may accompany. */
export interface AnimatedOptions extends TimedOptions {
  readonly transition?: TransitionClasses;
}

/** What may be said of `push`. */
export interface PushOptions {
  readonly value?: Params;
  readonly target?: string | number;
  readonly loading?: string;
  readonly page_loading?: boolean;
}

/** What may be said of `navigate` and `patch`. */
export interface LinkOptions {
  readonly replace?: boolean;
}

/** The commands as methods for scripts. What they change lasts when the server renders. */
export interface ScriptCommands {
  /** Runs a list of commands. */
  exec(element: Element, list: CommandList): void;
  show(element: Element, options?: AnimatedOptions & { readonly display?: string }): void;
  hide(element: Element, options?: AnimatedOptions): void;
  toggle(
    element: Element,
    options?: TimedOptions & {
      readonly display?: string;
      readonly in?: TransitionClasses;
      readonly out?: TransitionClasses;
    },
  ): void;
  addClass(element: Element, names: string | readonly string[], options?: AnimatedOptions): void;
  removeClass(element: Element, names: string | readonly string[], options?: AnimatedOptions): void;
  toggleClass(element: Element, names: string | readonly string[], options?: AnimatedOptions): void;
  transition(element: Element, transition: TransitionClasses, options?: TimedOptions): void;
  setAttribute(element: Element, name: string, value: string): void;
  removeAttribute(element: Element, name: string): void;
  toggleAttribute(element: Element, name: string, first: string, second?: string): void;
  ignoreAttributes(element: Element, names: string | readonly string[]): void;
  push(element: Element, event: string, options?: PushOptions): void;
  navigate(href: string, options?: LinkOptions): void;
  patch(href: string, options?: LinkOptions): void;
}

/** The commands as methods of a hook: `exec` runs a list for its element. */
export type HookCommands = Omit<ScriptCommands, "exec"> & { exec(list: CommandList): void };

/** Called with the reply of the server's event handler, or null when it gave none. */
export type ReplyCallback = (reply: unknown) => void;

/** The application's script beside one element with `phx-hook`. */
export class Hook {
  /** Only the library makes hooks. */
  constructor(host: never, element: Element);
  readonly el: Element;
  /** The socket of the page. */
  get liveSocket(): unknown;
  /** Sends an event to the view. With a callback, failures are dropped; without, a promise tells of them. */
  pushEvent(event: string, payload?: unknown, callback?: ReplyCallback): Promise<unknown> | void;
  /** Sends an event to the components or views that hold the matching elements, or to the component with that number. */
  pushEventTo(
    target: string | number | Element,
    event: string,
    payload?: unknown,
    callback?: ReplyCallback,
  ): Promise<unknown> | void;
  /** Listens to events pushed by the server; returns what {@link removeHandleEvent} takes. */
  handleEvent(event: string, callback: (payload: never) => void): number;
  removeHandleEvent(ref: number): void;
  js(): HookCommands;
}

export { Hook as ViewHook };

/** The callbacks of a hook; `this` in them is the {@link Hook}. */
export interface HookCallbacks {
  mounted?(this: Hook): void;
  beforeUpdate?(this: Hook): void;
  updated?(this: Hook): void;
  destroyed?(this: Hook): void;
  disconnected?(this: Hook): void;
  reconnected?(this: Hook): void;
  [member: string]: unknown;
}

/** How an application defines a hook: an object of callbacks, or a class that extends {@link Hook}. */
export type HookDefinition = HookCallbacks | (new (host: never, element: Element) => Hook);

/** The application's hooks by name. */
export type HookDefinitions = { readonly [name: string]: HookDefinition };

/** Gives a custom element a hook, in its `connectedCallback`. */
export function createHook(element: Element, callbacks: HookCallbacks): Hook;

/** Whether the user has touched an input. */
export function isUsedInput(input: Element): boolean;

/** What the user did, as the protocol names it. */
export type EventType = "click" | "keydown" | "keyup" | "focus" | "blur";

/** What an application may set; everything has a default. */
export interface LiveSocketOptions {
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
  readonly defaults?: { readonly debounce?: number; readonly throttle?: number };
  /** What is added to the values of events: by the type of the event, a function of it and of its element. Default: nothing. */
  readonly metadata?: { readonly [Type in EventType]?: (event: Event, element: Element) => Params };
  /** Milliseconds between heartbeats. Default: 30,000. */
  readonly heartbeatIntervalMs?: number;
  /** Milliseconds that connecting and joining may take. Default: 10,000. */
  readonly timeout?: number;
  /** The shortest delay, in milliseconds, before a page that cannot join loads itself again. Default: 5,000. */
  readonly reloadJitterMin?: number;
  /** The longest such delay. Default: 10,000. */
  readonly reloadJitterMax?: number;
  /** How many such loads in a row there may be before the delay becomes that of {@link failsafeJitter}. Default: 10. */
  readonly maxReloads?: number;
  /** The delay after too many loads in a row. Default: 30,000. */
  readonly failsafeJitter?: number;
  /** Milliseconds before a lost connection is tried again, for the first time, the second, … Default: 50 to 10,000, stretched at random. */
  readonly reconnectAfterMs?: (tries: number) => number;
  /** Milliseconds before a view that crashed joins again, for the first time, the second, … Default: 1,000 to 10,000, stretched at random. */
  readonly rejoinAfterMs?: (tries: number) => number;
  /** Milliseconds that a view joins before its container has the class `phx-loading`. Default: 1. */
  readonly loaderTimeout?: number;
  /** Milliseconds that a view is without its server before its commands of `phx-disconnected` run. Default: 500. */
  readonly disconnectedTimeout?: number;
  /** Whether text that is being composed, as Japanese is, counts as changed when it is complete only. Default: false. */
  readonly blockPhxChangeWhileComposing?: boolean;
  /** What keeps the history and the developer's settings of a tab. Default: the browser's. */
  readonly sessionStorage?: PageStorage;
  /** Where loads after failures are counted. Default: the browser's. */
  readonly localStorage?: PageStorage;
}

/** Keeps texts by their names, as the browser's storages do. */
export type PageStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What a developer calls on the socket in the browser's console, some moments after the page is loaded. It stays so for all pages of the tab. */
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

/** The live views of a page, connected with their server. */
export class LiveSocket {
  /** Takes the path or address of the server's socket. Nothing happens before {@link start}. */
  constructor(path: string, options?: LiveSocketOptions);
  /** Whether the connection is open. */
  get isConnected(): boolean;
  /** Connects and joins the views of the page, once the document is there. */
  start(): void;
  /** Leaves all views and closes the connection; the page stays as it is. */
  stop(): void;
  /** Connects again after {@link disconnect}; the first time it is the same as {@link start}. */
  connect(): void;
  /** Closes the connection; the views stay in the page and join again after {@link connect}. */
  disconnect(): void;
  /** Runs a list of commands for an element. */
  execJS(element: Element, list: CommandList, occasion?: EventType | "hook" | "js" | "remove" | null): void;
  /** The commands as methods for scripts. */
  js(): ScriptCommands;
}

/** Something the application's author should know: the `detail` of the event `phx:live-view:diagnostic` on `window`. */
export interface Diagnostic {
  readonly version: 1;
  readonly level: "error" | "warning";
  /** Stable name of what happened. */
  readonly code: string;
  /** The same for people. */
  readonly message: string;
  readonly attribution: "app" | "network" | "server" | "library";
  /** The element, the view's id or the failure that it is about. */
  readonly metadata: unknown;
}
