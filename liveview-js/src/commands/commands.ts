/** Lists of commands, clicks away from elements, and what keeps the focus inside of one. Loaded by pages that have some. */
export { clickedAwayFrom } from "./click_away.ts";
export { wrapFocus } from "./focus_wrap.ts";
export { runCommands } from "./run.ts";
export { scriptCommands } from "./script_commands.ts";
