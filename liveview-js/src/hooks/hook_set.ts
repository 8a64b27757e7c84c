import { createdHook } from "./created.ts";
import {
  giveMembers,
  Hook,
  type HookCallback,
  type HookCallbacks,
  type HookClass,
  type HookDefinition,
  type HookDefinitions,
  type HookHost,
} from "./hook.ts";

/** Hook name given by the framework. */
const DATA_HOOK = "data-phx-hook";
/** Name of the hook of the element. */
const PHX_HOOK = "phx-hook";

interface Mounted {
  readonly name: string;
  readonly hook: Hook;
}

const SELECTOR = `[${PHX_HOOK}], [${DATA_HOOK}]`;

/** The hooks of one view, from mounted to destroyed. */
export class HookSet {
  readonly #definitions: HookDefinitions;
  readonly #host: HookHost;
  /** The hook of `<.focus_wrap>`. */
  readonly #focusWrap: HookDefinition;
  readonly #mounted = new Map<Element, Mounted>();

  constructor(definitions: HookDefinitions, host: HookHost) {
    this.#definitions = definitions;
    this.#focusWrap = {
      mounted() {
        host.wrapFocus(this.el);
      },
    };
    this.#host = host;
  }

  /** Mounts the hooks of an element and of what is in it, as far as the filter says that they belong here. */
  mountIn(root: Element, belongs: (element: Element) => boolean): void {
    for (const element of [root, ...root.querySelectorAll(SELECTOR)]) {
      if (hookName(element) !== null && belongs(element)) {
        this.#mount(element);
      }
    }
  }

  /** The element was written: tells its hook, which may be another now (C-174). */
  updated(element: Element): void {
    const mounted = this.#mounted.get(element);
    if (mounted && mounted.name === hookName(element)) {
      invoke(mounted.hook, "updated");
      return;
    }
    if (mounted) {
      this.#destroy(element, mounted);
    }
    this.#mount(element);
  }

  /** Calls one callback of the element's hook, if there is one. */
  call(element: Element, callback: HookCallback): void {
    const mounted = this.#mounted.get(element);
    if (mounted) {
      invoke(mounted.hook, callback);
    }
  }

  /** Calls one callback of all hooks. */
  callAll(callback: HookCallback): void {
    for (const { hook } of [...this.#mounted.values()]) {
      invoke(hook, callback);
    }
  }

  /** Destroys the hooks of an element that is gone and of what was in it. */
  destroyIn(root: Element): void {
    for (const [element, mounted] of [...this.#mounted]) {
      if (root.contains(element)) {
        this.#destroy(element, mounted);
      }
    }
  }

  #mount(element: Element): void {
    const name = hookName(element);
    if (name === null || this.#mounted.has(element)) {
      return;
    }
    const hook = this.#hook(name, element);
    if (hook) {
      this.#mounted.set(element, { name, hook });
      invoke(hook, "mounted");
    }
  }

  #hook(name: string, element: Element): Hook | undefined {
    const made = createdHook(element);
    if (made) {
      Hook.attach(made, this.#host);
      return made;
    }
    const definition = this.#definition(name, element);
    return definition && this.#create(name, definition, element);
  }

  #definition(name: string, element: Element): HookDefinition | undefined {
    if (element.id === "") {
      this.#host.report("error", "app", "hook.missing-id", `the element of hook '${name}' needs an id`, element);
      return undefined;
    }
    const definition = name === "Phoenix.FocusWrap" ? this.#focusWrap : this.#definitions[name];
    if (!definition) {
      this.#host.report(
        "error",
        "app",
        "hook.unknown",
        `no hook '${name}'; hooks: ${Object.keys(this.#definitions).join(", ") || "none"}`,
        element,
      );
    }
    return definition;
  }

  #create(name: string, definition: HookDefinition, element: Element): Hook {
    if (typeof definition === "function") {
      return new (definition as HookClass)(this.#host, element);
    }
    return giveMembers(new Hook(this.#host, element), definition, (member) => {
      const text = `the hook '${name}' has a member '${member}' of its own in the place of the one that every hook has`;
      this.#host.report("warning", "app", "hook.core-member", text, element);
    });
  }

  #destroy(element: Element, { hook }: Mounted): void {
    this.#mounted.delete(element);
    invoke(hook, "destroyed");
    Hook.release(hook);
  }
}

function hookName(element: Element): string | null {
  return element.getAttribute(PHX_HOOK) ?? element.getAttribute(DATA_HOOK);
}

/** A hook's mistake must not stop the page from being updated: it is reported like an uncaught error. */
function invoke(hook: Hook, callback: HookCallback): void {
  try {
    (hook as Hook & HookCallbacks)[callback]?.();
  } catch (failure) {
    reportError(failure);
  }
}
