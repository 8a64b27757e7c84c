import type * as Published from "../../../liveview.d.ts";
import type * as Sources from "../../index.ts";
import { assertEquals } from "./assertions.ts";

/** Compiles only if what one type promises, the other one has. */
type Has<Promised, Actual extends Promised> = Actual;

/** Hooks have private members in the sources only; what one does with them is compared by itself. */
type Options<All> = Required<Omit<All, "hooks">>;

export type Checked = [
  Has<keyof typeof Published, keyof typeof Sources>,
  Has<keyof typeof Sources, keyof typeof Published>,
  Has<Published.Hook, Sources.Hook>,
  Has<Published.ScriptCommands, ReturnType<Sources.LiveSocket["js"]>>,
  Has<ReturnType<Sources.LiveSocket["js"]>, Published.ScriptCommands>,
  Has<Published.LiveSocket, Sources.LiveSocket>,
  Has<Options<Published.LiveSocketOptions>, Options<Sources.LiveSocketOptions>>,
  Has<Options<Sources.LiveSocketOptions>, Options<Published.LiveSocketOptions>>,
  Has<Published.DeveloperMethods, Sources.DeveloperMethods>,
  Has<Sources.DeveloperMethods, Published.DeveloperMethods>,
  Has<Published.Diagnostic, Sources.Diagnostic>,
  Has<Sources.Diagnostic, Published.Diagnostic>,
];

Deno.test("F-307: the published types say what the sources do", () => {
  // the compiler has compared them before this runs
  assertEquals(([] as unknown as Checked).length, 0);
});
