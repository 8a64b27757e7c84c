import { giveMembers, Hook, type HookCallbacks } from "./hook.ts";

/** Hooks that custom elements have made for themselves. */
const created = new WeakMap<Element, Hook>();

/**
 * Gives a custom element a hook, in its `connectedCallback`; the view that the element belongs to calls it like any other (C-184). An element has one
 * hook: a second call returns the first one's.
 */
export function createHook(element: Element, callbacks: HookCallbacks): Hook {
  const earlier = created.get(element);
  if (earlier) {
    return earlier;
  }
  if (element.id === "") {
    console.error("[liveview] hook.missing-id: an element needs an id for its hook", element);
  }
  const hook = giveMembers(new Hook(undefined, element), callbacks, (member) =>
    console.warn(`[liveview] hook.core-member: a member '${member}' is in the place of the one that every hook has`, element)
  );
  created.set(element, hook);
  element.setAttribute("data-phx-hook", "");
  return hook;
}

/** The hook that an element has made for itself. */
export function createdHook(element: Element): Hook | undefined {
  return created.get(element);
}
