import type { Frame } from "../wire/codec.ts";

/** What messages go through in both directions. */
export interface Line {
  send(frame: Frame): void;
  received(frame: Frame): void;
}
