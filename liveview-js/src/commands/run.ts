import type { report } from "../diagnostics.ts";
import { setAttribute, setClasses, toggleAttribute } from "./attributes.ts";
import { dispatch } from "./dispatch.ts";
import { elementsFor } from "./elements.ts";
import { focus, focusFirst, FocusStack } from "./focus.ts";
import type { Overrides } from "./overrides.ts";
import { type Arguments, type Command, type CommandList, parseCommands } from "./parse.ts";
import type { Phases, Transition, Transitions } from "./transitions.ts";
import { hide, isVisible, show } from "./visibility.ts";

/** What commands need that is not in the element they act on. */
export interface CommandHost {
  readonly overrides: Overrides;
  readonly transitions: Transitions;
  readonly report: typeof report;
  /** What has started the list, as the protocol names it; null if it was no event. */
  readonly occasion: string | null;
  /** Sends an event for the element whose binding runs. */
  push(push: PushCommand): void;
  /** Goes to another page; with `patch` within the same view. */
  go(href: string, replace: boolean, patch: boolean): void;
  /** Runs a binding of another element. */
  execute(element: Element, binding: string): void;
}

/** A `push` command. */
export interface PushCommand {
  readonly event: string;
  /** Component number or selector instead of the source's `phx-target`. */
  readonly target?: string | number;
  /** Selector of elements that show the loading state too. */
  readonly loading?: string;
  readonly page_loading?: boolean;
  readonly value?: Arguments;
}

const focusStack = new FocusStack();

/** Runs a list for its element: each command in order, without waiting (C-323). */
export function runCommands(host: CommandHost, source: Element, list: CommandList): void {
  for (const command of readCommands(host, source, list)) {
    runCommand(host, source, command);
  }
}

function readCommands(host: CommandHost, source: Element, list: CommandList): readonly Command[] {
  try {
    return parseCommands(list);
  } catch (failure) {
    const text = `expected an event name or a list of commands, got ${String(list).slice(0, 200)}: ${String(failure)}`;
    host.report("error", "app", "command.unreadable", text, source);
    return [];
  }
}

function runCommand(host: CommandHost, source: Element, [name, args]: Command): void {
  switch (name) {
    case "push":
      return host.push(args as unknown as PushCommand);
    case "navigate":
    case "patch":
      return host.go(String(args["href"]), args["replace"] === true, name === "patch");
    case "pop_focus":
      return focusStack.pop();
    default:
      for (const element of elementsFor(source, args["to"])) {
        runOn(host, element, source, name, args);
      }
  }
}

function runOn(host: CommandHost, element: Element, source: Element, name: string, args: Arguments): void {
  const { overrides, transitions } = host;
  const names = (args["names"] ?? []) as readonly string[];
  const transition = transitionOf(args, "transition");
  const setNames = (isOn: (name: string) => boolean) =>
    transitions.run(element, transition, () => setClasses(element, overrides, names, isOn));
  switch (name) {
    case "show":
      return show(element, host, transition, args["display"]);
    case "hide":
      return hide(element, host, transition);
    case "toggle":
      return toggle(host, element, args);
    case "transition":
      return isVisible(element) ? transitions.run(element, transition, () => undefined) : undefined;
    case "add_class":
      return setNames(() => true);
    case "remove_class":
      return setNames(() => false);
    case "toggle_class":
      return setNames((one) => !element.classList.contains(one));
    case "set_attr":
      return setAttribute(element, overrides, ...(args["attr"] as [string, string]));
    case "remove_attr":
      return setAttribute(element, overrides, String(args["attr"]), null);
    case "toggle_attr":
      return toggleAttribute(element, overrides, ...(args["attr"] as [string, string, string | undefined]));
    case "ignore_attrs":
      return overrides.ignore(element, args["attrs"] as readonly string[]);
    case "focus":
      return focus(element);
    case "focus_first":
      return focusFirst(element);
    case "push_focus":
      return focusStack.push(element);
    case "dispatch":
      return dispatch(element, source, args, transitions);
    case "exec":
      return execute(host, element, String(args["attr"]));
    default:
      host.report("error", "library", "command.unknown", `unknown command '${name}'`, element);
  }
}

/** What is leaving the page is not shown again (C-093). */
function toggle(host: CommandHost, element: Element, args: Arguments): void {
  if (isVisible(element)) {
    hide(element, host, transitionOf(args, "outs"));
  } else if (host.occasion !== "remove") {
    show(element, host, transitionOf(args, "ins"), args["display"]);
  }
}

function transitionOf(args: Arguments, phases: string): Transition {
  return {
    phases: args[phases] as Phases | undefined,
    time: args["time"] as number | undefined,
    blocking: args["blocking"] as boolean | undefined,
  };
}

function execute(host: CommandHost, element: Element, attribute: string): void {
  const binding = element.getAttribute(attribute);
  if (binding === null) {
    throw new Error(`exec: expected commands in the attribute '${attribute}' of the element, which has none`);
  }
  host.execute(element, binding);
}
