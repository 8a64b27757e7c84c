import type { ListChange } from "./change.ts";
import { Comprehension } from "./tree.ts";

/** A list whose items live in the page only (C-123): it never has entries. */
export class StreamList extends Comprehension {
  /** What has to be written to the page yet. */
  readonly due: ListChange[] = [];
  /** The stream's number, which is on its items in the page. */
  ref = "";
}
