/** Events at the edges of what is scrolled. Loaded when a page that asks for them is scrolled. */
export { Viewport } from "./viewport.ts";
