import type { EventType } from "../events/delegate.ts";
import type { Payload } from "../wire/codec.ts";

/** What has started commands: what the user did, a hook, a script, an element that leaves; null for what happens by itself. */
export type Occasion = EventType | "hook" | "js" | "remove" | null;

/** What an application adds to the values of events: by the type of the event, a function of it and of its element (C-202). */
export type EventMetadata = {
  readonly [Type in EventType]?: (event: Event, element: Element) => Payload;
};
