import type { Compiler } from "./compile.ts";
import type { Locks } from "./locks.ts";
import type { Ownership } from "./ownership.ts";

/** What is known of a view's part of the page besides its nodes. */
export interface Page {
  readonly compiler: Compiler;
  readonly ownership: Ownership;
  readonly locks: Locks;
}
