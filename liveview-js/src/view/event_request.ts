import type { Mark } from "../bindings/pushes.ts";
import type { Payload, Reply } from "../wire/codec.ts";

/** An event for the server, as protocol 6.1 describes it. */
export interface EventRequest {
  readonly type: string | null;
  readonly event: string;
  readonly value: unknown;
  readonly meta?: Payload;
  readonly uploads?: Payload;
  /** Number of the component that receives the event instead of the view. */
  readonly cid?: number | undefined;
}

/** Called with what went wrong, if anything did, with the reply of the server's event handler or null, and the number of the push. */
export type EventReply = (failure: Reply | undefined, value: unknown, ref?: number) => void;

/** Who can be sent events: a view. */
export interface EventReceiver {
  readonly isJoined: boolean;
  /** Sends an event, with its elements waiting for the answer. If the view is not joined, nothing is sent (C-217). */
  push(request: EventRequest, marks: readonly Mark[], onReply?: EventReply): void;
}
