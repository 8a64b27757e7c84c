import type { HeldChanges } from "./held_changes.ts";
import type { PortalContents } from "./portal_contents.ts";
import type { StreamItems } from "./stream_items.ts";

/** What a view's channel does for the patch of its page. */
export interface PatchHost {
  /** Called before the first write to `element` (attributes or children) in a patch. */
  beforeUpdate(element: Element): void;
  /** Called after the whole patch, for each element that was really written to and is still there. */
  updated(element: Element): void;
  /** Called after the patch with each outermost element that it inserted. */
  added(element: Element): void;
  /** Called after the patch with each outermost element that it removed. */
  removed(element: Element): void;
  /** Called after the patch with the numbers of components that it has taken out of the page. */
  gone(cids: readonly number[]): void;
  /** Whether the element is the view's own, and not a nested one's. */
  owns(element: Element): boolean;
  /** Whether the user's value of `control` is newer than the server's answer: it is being edited, or has events in flight. */
  isAhead(control: Element): boolean;
  /** Asked before `element` is removed: true when it stays for a while (a transition) and the host removes it later. */
  keeps(element: Element): boolean;
  /** Asked before an attribute of `element` is written: true when it is not the server's to write now. */
  leaves(element: Element, name: string): boolean;
  /** What keeps changes behind locks. It must be there before the first tree is. */
  readonly locks: HeldChanges;
  /** What writes the items of streams. It must be there before a diff with a stream is. */
  readonly streamItems?: StreamItems | undefined;
  /** What knows the content of portals. It must be there before a diff with a portal is. */
  readonly portals?: PortalContents | undefined;
  /** Told when the children of `parent` were made anew, because a script had changed them beyond recognition. */
  rebuilt?(parent: Element): void;
}
