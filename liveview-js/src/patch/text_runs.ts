import type { Found } from "./align.ts";
import type { Slot } from "./slots.ts";
import type { Writer } from "./writer.ts";

/** Text runs have no identity of their own: one is taken to be that which followed, or preceded, the same node. */
export function matchTexts(parent: Element, found: Found, wanted: readonly Slot[], writer: Writer): void {
  const following = new Map<Node, Slot>();
  const preceding = new Map<Node, Slot>();
  found.forEach((slot, index) => {
    if (!slot.plan && slot.text !== "") {
      following.set(found[index - 1]?.node ?? parent, slot);
      preceding.set(found[index + 1]?.node ?? parent, slot);
    }
  });
  const used = new Set<Slot>();
  wanted.forEach((slot, index) => {
    if (slot.plan) {
      return;
    }
    const before = index === 0 ? parent : wanted[index - 1]!.node;
    const after = index === wanted.length - 1 ? parent : wanted[index + 1]!.node;
    const same = [before && following.get(before), after && preceding.get(after)].find((text) => text && !used.has(text));
    if (same) {
      used.add(same);
      slot.node = same.node;
      rewrite(same, slot.text, writer);
    }
  });
}

/** Gives a run another text, or one node if it has several. */
export function rewrite(run: Slot, text: string, writer: Writer): void {
  if (run.text !== text || run.more.length > 0) {
    (run.node as Text).data = text;
    run.text = text;
    run.more.splice(0).forEach((node) => writer.remove(node));
  }
}
