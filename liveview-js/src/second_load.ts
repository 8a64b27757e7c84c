/**
 * What a page needs only when it has joined, or because it has forms, hooks or lists of commands. One file: it is smaller so
 * than in parts, and nearly every page comes to need all of it.
 */
export { Bindings } from "./bindings/bindings.ts";
export { HookSet } from "./hooks/hooks.ts";
export { forgetReloads, handleRefusal, recoverForms, reloadLater } from "./recovery/recovery.ts";
