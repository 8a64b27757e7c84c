import type { Arguments } from "./parse.ts";
import type { Transitions } from "./transitions.ts";

/** Dispatches the event of a `dispatch` command (C-316). */
export function dispatch(element: Element, source: Element, args: Arguments, transitions: Transitions): void {
  const detail: Record<string, unknown> = { ...(args["detail"] as Arguments | undefined), dispatcher: source };
  if (args["blocking"] === true) {
    detail["done"] = transitions.block();
  }
  const type = String(args["event"]);
  const isClick = type === "click";
  // the click that opens the dialog for files must not count as a click on what is around the field
  const bubbles = args["bubbles"] ?? !(isClick && element.matches("input[type=file]"));
  const options = { bubbles: bubbles === true, cancelable: true };
  element.dispatchEvent(isClick ? new MouseEvent(type, options) : new CustomEvent(type, { ...options, detail }));
}
