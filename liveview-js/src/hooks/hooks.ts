/** Hooks of the application. Loaded by pages that have some. */
export { HookSet } from "./hook_set.ts";
