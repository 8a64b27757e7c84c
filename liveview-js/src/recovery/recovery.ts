/** What happens only after a failure. Loaded when a page has joined, so that it is there when the server is not. */
export { recoverForms } from "./form_recovery.ts";
export { Reloads } from "./reloads.ts";
