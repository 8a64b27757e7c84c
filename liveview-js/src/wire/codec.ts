/** One message as it travels: joinRef, ref, topic, event, payload (protocol 3.2). */
export interface Frame {
  readonly joinRef: string | null;
  readonly ref: string | null;
  readonly topic: string;
  readonly event: string;
  readonly payload: Payload;
}

/** What a message carries: always a JSON object. */
export type Payload = { readonly [key: string]: unknown };

/** What a reply carries: whether the request was granted, and the answer. */
export interface Reply {
  readonly status: "ok" | "error" | "timeout";
  readonly response: Payload;
}

/** Writes a frame as the text of a WebSocket message. */
export function encodeFrame(frame: Frame): string {
  return JSON.stringify([frame.joinRef, frame.ref, frame.topic, frame.event, frame.payload]);
}

/** Reads the text of a WebSocket message; throws when it is not a JSON list. */
export function decodeFrame(text: string): Frame {
  const [joinRef, ref, topic, event, payload] = JSON.parse(text) as [string | null, string | null, string, string, Payload];
  return { joinRef, ref, topic, event, payload };
}

/** Reads the payload of a reply message; whatever is not granted counts as an error. */
export function decodeReply(payload: Payload): Reply {
  return { status: payload["status"] === "ok" ? "ok" : "error", response: (payload["response"] ?? {}) as Payload };
}
