import { readUpdate } from "../../view/update.ts";
import { assertEquals } from "./assertions.ts";

Deno.test("8: events, reply and title are taken out of a diff", () => {
  assertEquals(readUpdate({ "0": "x", e: [["ping", { n: 1 }]], r: { ok: true }, t: "Tea" }), {
    diff: { "0": "x" },
    events: [["ping", { n: 1 }]],
    title: "Tea",
    reply: { ok: true },
  });
});

Deno.test("7.3: without a reply the callback gets null", () => {
  assertEquals(readUpdate({}).reply, null);
});
