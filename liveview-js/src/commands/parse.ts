/** Arguments of a command; what they mean depends on its name (protocol 13). */
export type Arguments = { readonly [name: string]: unknown };

/** One step of a command list. */
export type Command = readonly [name: string, args: Arguments];

/** Reads a binding: a list of commands, or an event name, which stands for one push (C-200). Throws on broken JSON. */
export function parseCommands(binding: string): readonly Command[] {
  if (!binding.startsWith("[")) {
    return [["push", { event: binding }]];
  }
  const list = JSON.parse(binding) as readonly (readonly [string, Arguments?])[];
  return list.map(([name, args]) => [name, args ?? {}]);
}
