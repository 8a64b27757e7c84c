/** Hooks of the application. Loaded by pages that define some. */
export { HookSet } from "./hook_set.ts";
