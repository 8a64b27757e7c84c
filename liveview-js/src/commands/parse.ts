/** Arguments of a command; what they mean depends on its name (protocol 13). */
export type Arguments = { readonly [name: string]: unknown };

/** One step of a command list. */
export type Command = readonly [name: string, args: Arguments];

/** A list of commands as an attribute holds it, or as the value that it stands for. */
export type CommandList = string | readonly (readonly [name: string, args?: Arguments])[];

/** Reads a list of commands. Throws on broken JSON. */
export function parseCommands(list: CommandList): readonly Command[] {
  const commands = typeof list === "string" ? JSON.parse(list) as Exclude<CommandList, string> : list;
  return commands.map(([name, args]) => [name, args ?? {}]);
}
