import type { Diff } from "../rendered/index.ts";
import type { Payload } from "../wire/codec.ts";

/** An event pushed by the server; with `true` it comes before the patch. */
export type PushedEvent = readonly [name: string, payload: unknown, before?: boolean];

/** What a diff brings besides the page's change. */
export interface Update {
  readonly diff: Diff;
  readonly events: readonly PushedEvent[];
  readonly title: string | undefined;
  /** What the event handler replied, or null. */
  readonly reply: unknown;
}

/** Takes apart what came as a diff or as a whole tree. */
export function readUpdate(payload: Payload): Update {
  const { e: events, r: reply, t: title, ...diff } = payload;
  return {
    diff,
    events: readEvents(events),
    title: title as string | undefined,
    reply: reply ?? null,
  };
}

/** Reads a list of pushed events; none if there is no list. */
export function readEvents(events: unknown): readonly PushedEvent[] {
  return (events ?? []) as readonly PushedEvent[];
}

/** Dispatches pushed events on `window`: those for before the patch, or those for after it. */
export function dispatchPushed(events: readonly PushedEvent[], before: boolean): void {
  for (const [name, payload, isBefore] of events) {
    if ((isBefore === true) === before) {
      dispatchEvent(new CustomEvent("phx:" + name, { detail: payload }));
    }
  }
}
