// Names of the protocol that several modules use. A name that only one module uses stands there; a part that is loaded on
// demand writes its own, since a module that it shares with the first load would become one more file of the first load.

/** Signed session token; every view container has it. */
export const DATA_SESSION = "data-phx-session";
/** The view stays when the page around it becomes another one. */
export const DATA_STICKY = "data-phx-sticky";
/** The view's DOM id, on what a portal of it shows. */
export const DATA_TELEPORTED = "data-phx-teleported";
/** Signed token of what the dead render knew. */
export const DATA_STATIC = "data-phx-static";
/** Commands that run when the element has come into the page. */
export const PHX_MOUNTED = "phx-mounted";
/** Selects elements with hooks. */
export const HOOKED = "[phx-hook], [data-phx-hook]";
/** Something is being loaded, on `window`. */
export const DISPATCH_LOADING_START = "phx:page-loading-start";
/** What was being loaded is there, on `window`. */
export const DISPATCH_LOADING_STOP = "phx:page-loading-stop";
