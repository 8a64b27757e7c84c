/** Going to other addresses without loading pages. Loaded when the user points at a live link, or the page goes somewhere else. */
export { Navigation } from "./navigation.ts";
