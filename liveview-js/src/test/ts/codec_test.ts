import { decodeFrame, decodeReply, encodeFrame } from "../../wire/codec.ts";
import { assertEquals, assertThrows } from "./assertions.ts";

Deno.test("3.2: a frame is an array of five parts", () => {
  const frame = { joinRef: "4", ref: "6", topic: "lv:phx-1", event: "event", payload: { type: "click" } };
  assertEquals(encodeFrame(frame), `["4","6","lv:phx-1","event",{"type":"click"}]`);
});

Deno.test("3.2: what was written is read again, refs may be null", () => {
  const frame = { joinRef: "4", ref: null, topic: "lv:phx-1", event: "diff", payload: { "0": "2" } };
  assertEquals(decodeFrame(encodeFrame(frame)), frame);
});

Deno.test("3.2: what is no frame is refused", () => {
  assertThrows(() => decodeFrame(`{"a":1}`), "is not iterable");
  assertThrows(() => decodeFrame("["), "JSON");
});

Deno.test("4: a reply that is not ok is an error, a missing response is empty", () => {
  assertEquals(decodeReply({ status: "ok", response: { diff: {} } }), { status: "ok", response: { diff: {} } });
  assertEquals(decodeReply({ status: "error", response: { reason: "stale" } }), {
    status: "error",
    response: { reason: "stale" },
  });
  assertEquals(decodeReply({}), { status: "error", response: {} });
});
