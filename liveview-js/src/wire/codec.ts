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

/** Reads the text of a WebSocket message; throws when it is not a frame. */
export function decodeFrame(text: string): Frame {
  const parts: unknown = JSON.parse(text);
  const [joinRef, ref, topic, event, payload] = Array.isArray(parts) ? parts as unknown[] : [];
  if (isRef(joinRef) && isRef(ref) && typeof topic === "string" && typeof event === "string" && isPayload(payload)) {
    return { joinRef, ref, topic, event, payload };
  }
  throw new Error(`expected [join_ref, ref, topic, event, payload], got ${text.slice(0, 200)}`);
}

/** Reads the payload of a reply message; whatever is not granted counts as an error. */
export function decodeReply(payload: Payload): Reply {
  const response = isPayload(payload["response"]) ? payload["response"] : {};
  return { status: payload["status"] === "ok" ? "ok" : "error", response };
}

/** Whether a JSON value is an object, and so may be a payload. */
export function isPayload(value: unknown): value is Payload {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRef(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
