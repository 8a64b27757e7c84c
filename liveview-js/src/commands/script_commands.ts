import type { Arguments, CommandList } from "./parse.ts";

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
  readonly value?: Arguments;
  readonly target?: string | number;
  readonly loading?: string;
  readonly page_loading?: boolean;
}

/** What may be said of `navigate` and `patch`. */
export interface LinkOptions {
  readonly replace?: boolean;
}

/** The commands as methods for scripts (C-182). */
export interface ScriptCommands {
  /** Runs a list of commands, as an attribute holds it or as the value that it stands for. */
  exec(element: Element, list: CommandList): void;
  show(element: Element, options?: AnimatedOptions & { readonly display?: string }): void;
  hide(element: Element, options?: AnimatedOptions): void;
  toggle(
    element: Element,
    options?: TimedOptions & { readonly display?: string; readonly in?: TransitionClasses; readonly out?: TransitionClasses },
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

/** The commands for scripts, run by the function that is given. */
export function scriptCommands(run: (element: Element, list: CommandList) => void): ScriptCommands {
  const one = (element: Element, name: string, args: Arguments) => run(element, [[name, args]]);
  const animated = (name: string) => (element: Element, { transition, ...options }: AnimatedOptions = {}) =>
    one(element, name, { ...options, transition: phases(transition) });
  const forClasses =
    (name: string) =>
    (element: Element, names: string | readonly string[], { transition, ...options }: AnimatedOptions = {}) =>
      one(element, name, { ...options, names: words(names), transition: phases(transition) });
  const go = (name: string) => (href: string, { replace = false }: LinkOptions = {}) =>
    one(document.documentElement, name, { href, replace });
  return {
    exec: run,
    show: animated("show"),
    hide: animated("hide"),
    toggle: (element, { in: ins, out: outs, ...options } = {}) =>
      one(element, "toggle", { ...options, ins: phases(ins), outs: phases(outs) }),
    addClass: forClasses("add_class"),
    removeClass: forClasses("remove_class"),
    toggleClass: forClasses("toggle_class"),
    transition: (element, transition, options) =>
      one(element, "transition", { ...options, transition: phases(transition) }),
    setAttribute: (element, name, value) => one(element, "set_attr", { attr: [name, value] }),
    removeAttribute: (element, name) => one(element, "remove_attr", { attr: name }),
    toggleAttribute: (element, ...attr) => one(element, "toggle_attr", { attr }),
    ignoreAttributes: (element, names) => one(element, "ignore_attrs", { attrs: words(names) }),
    push: (element, event, options) => one(element, "push", { ...options, event }),
    navigate: go("navigate"),
    patch: go("patch"),
  };
}

function phases(classes: TransitionClasses | undefined): readonly (readonly string[])[] | undefined {
  return classes === undefined ? undefined : typeof classes === "string" ? [words(classes), [], []] : classes.map(words);
}

function words(text: string | readonly string[]): readonly string[] {
  return typeof text === "string" ? text.split(/\s+/).filter((word) => word !== "") : text;
}
