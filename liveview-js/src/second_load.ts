/** What a page needs when it can be used: what the user and commands do, and what comes after failures. */
export { addDeveloperMethods } from "./developer/methods.ts";
export { Locks } from "./patch/locks.ts";
export { recoverForms, Reloads } from "./recovery/recovery.ts";
export { Interactions } from "./view/interactions.ts";
export { References } from "./view/references.ts";
