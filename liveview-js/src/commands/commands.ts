/** Lists of commands, and what keeps the focus inside of an element. Loaded by pages that have some. */
export { wrapFocus } from "./focus_wrap.ts";
export { runCommands } from "./run.ts";
export { scriptCommands } from "./script_commands.ts";
