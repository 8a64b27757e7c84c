/** Going to other addresses without loading pages. Loaded when a page has a live link, or goes somewhere else. */
export { Navigation } from "./navigation.ts";
