import type { CommandList } from "../commands/parse.ts";
import type { ScriptCommands } from "../commands/script_commands.ts";
import type { report } from "../diagnostics.ts";
import type { Reply } from "../wire/codec.ts";

/** Called with the reply of the server's event handler, or null when it gave none. */
export type ReplyCallback = (reply: unknown) => void;

/** What a hook may ask of the view around its element. */
export interface HookHost {
  readonly liveSocket: unknown;
  readonly report: typeof report;
  /** Those who receive events of the element, or of the target given instead (C-179). */
  receivers(element: Element, target?: string | number | Element): readonly HookReceiver[];
  /** Runs commands for the element. */
  execute(element: Element, list: CommandList): void;
  /** The commands as methods for scripts. */
  js(): ScriptCommands;
  /** Keeps the focus inside of an element. */
  wrapFocus(element: Element): void;
}

/** Sends an event; told what went wrong, if anything did, the handler's reply, and the number of the push. */
export type HookReceiver = (
  event: string,
  payload: unknown,
  onReply: (failure: Reply | undefined, reply: unknown, ref?: number) => void,
) => void;

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

/** Names of the callbacks. */
export type HookCallback = "mounted" | "beforeUpdate" | "updated" | "destroyed" | "disconnected" | "reconnected";

/** A class whose instances are hooks. */
export type HookClass = new (host: HookHost | undefined, element: Element) => Hook;

/** The application's hooks by name. */
export type HookDefinitions = { readonly [name: string]: HookDefinition };

/** How an application defines a hook: an object of callbacks, or a class that extends {@link Hook}. */
export type HookDefinition = HookCallbacks | HookClass;

/** The commands as methods of a hook. */
export type HookCommands = Omit<ScriptCommands, "exec"> & { exec(list: CommandList): void };

type Listener = (event: Event) => void;

/** The application's script beside one element with `phx-hook` (C-170 to C-182). */
export class Hook {
  declare readonly el: Element;
  #attached: HookHost | undefined;
  readonly #listeners = new Map<number, readonly [type: string, listener: Listener]>();
  #lastListener = 0;

  /** The library makes hooks; one without a host waits for its view. */
  constructor(host: HookHost | undefined, element: Element) {
    this.#attached = host;
    this.el = element;
  }

  /** Gives the hook to a view. Static, as {@link release}: what a hook has of its own may have any name. */
  static attach(hook: Hook, host: HookHost): void {
    hook.#attached = host;
  }

  /** Ends everything the hook listens to. */
  static release(hook: Hook): void {
    for (const [type, listener] of hook.#listeners.values()) {
      removeEventListener(type, listener);
    }
    hook.#listeners.clear();
  }

  get #host(): HookHost {
    if (!this.#attached) {
      throw new Error(`the hook of #${this.el.id} is not yet attached to a view; call this in mounted() or later`);
    }
    return this.#attached;
  }

  /** The socket of the page. */
  get liveSocket(): unknown {
    return this.#host.liveSocket;
  }

  /** Sends an event to the view. With a callback, failures are dropped; without, a promise tells of them (C-178). */
  pushEvent(event: string, payload?: unknown, callback?: ReplyCallback): Promise<unknown> | void {
    const answers = this.#push(event, payload).then(async ([answer]) => {
      if (!answer) {
        throw new Error(`event '${event}' was not sent because its element belongs to no view`);
      }
      return (await answer).reply;
    });
    if (!callback) {
      return answers;
    }
    answers.then(callback, () => undefined);
  }

  /**
   * Sends an event to the components around the elements that match, or to the one with that number (C-179). The callback hears
   * every reply; the promise tells of all as `Promise.allSettled` does, each reply with the number of its push.
   */
  pushEventTo(
    target: string | number | Element,
    event: string,
    payload?: unknown,
    callback?: ReplyCallback,
  ): Promise<unknown> | void {
    const answers = this.#push(event, payload, target);
    if (!callback) {
      return answers.then((all) => Promise.allSettled(all));
    }
    answers.then((all) => all.forEach((answer) => answer.then(({ reply }) => callback(reply), () => undefined)));
  }

  /** Listens to events pushed by the server; returns what {@link removeHandleEvent} takes (C-180). */
  handleEvent(event: string, callback: (payload: never) => void): number {
    const listener: Listener = (dispatched) => callback((dispatched as CustomEvent).detail as never);
    const type = "phx:" + event;
    addEventListener(type, listener);
    this.#listeners.set(++this.#lastListener, [type, listener]);
    return this.#lastListener;
  }

  removeHandleEvent(ref: number): void {
    const listener = this.#listeners.get(ref);
    if (listener) {
      removeEventListener(...listener);
      this.#listeners.delete(ref);
    }
  }

  /** The commands as methods for scripts; `exec` runs a list for the hook's element. */
  js(): HookCommands {
    const exec = (list: CommandList) => this.#host.execute(this.el, list);
    return Object.assign(Object.create(this.#host.js()) as HookCommands, { exec });
  }

  async #push(
    event: string, payload: unknown, target?: string | number | Element,
  ): Promise<readonly Promise<Answer>[]> {
    return send(event, payload ?? {}, this.#host.receivers(this.el, target));
  }
}

/**
 * Gives a hook the members that an application has written for it. One that takes the place of the library's own counts too,
 * and is told to the function by its name (C-171).
 */
export function giveMembers(hook: Hook, members: HookCallbacks, replaced: (name: string) => void): Hook {
  for (const [name, value] of Object.entries(members)) {
    if (name in hook) {
      replaced(name);
    }
    // some of the library's own can be read only
    Object.defineProperty(hook, name, { value, writable: true, configurable: true, enumerable: true });
  }
  return hook;
}

/** A reply, and the number of the push that it answers. */
interface Answer {
  readonly reply: unknown;
  readonly ref: number | undefined;
}

/** Sends an event; one answer for each receiver. */
function send(event: string, payload: unknown, receivers: readonly HookReceiver[]): readonly Promise<Answer>[] {
  return receivers.map((receive) =>
    new Promise<Answer>((resolve, reject) => {
      receive(event, payload, (failure, reply, ref) => {
        if (!failure) {
          resolve({ reply, ref });
        } else {
          const reason = String(failure.response["reason"] ?? failure.status);
          reject(new Error(`event '${event}' was not answered: ${reason}`));
        }
      });
    })
  );
}
