import { socketUrl } from "../../wire/socket_url.ts";
import { assertEquals } from "./assertions.ts";

Deno.test("3.1: the socket is on the page's host, with parameters and version", () => {
  assertEquals(
    socketUrl("/live", "http://localhost:4000/cart?x=1", { _csrf_token: "a+b" }),
    "ws://localhost:4000/live/websocket?_csrf_token=a%2Bb&vsn=2.0.0",
  );
});

Deno.test("3.1: a secure page has a secure socket", () => {
  assertEquals(socketUrl("/live/", "https://example.com/", {}), "wss://example.com/live/websocket?vsn=2.0.0");
});

Deno.test("3.1: an absolute address is taken as it is", () => {
  assertEquals(
    socketUrl("wss://live.example.com/live", "https://example.com/", {}),
    "wss://live.example.com/live/websocket?vsn=2.0.0",
  );
});

Deno.test("3.1: nested parameters are written with brackets", () => {
  assertEquals(
    decodeURIComponent(socketUrl("/live", "http://localhost/", { user: { id: 7 }, tags: ["a", "b"] })),
    "ws://localhost/live/websocket?user[id]=7&tags[0]=a&tags[1]=b&vsn=2.0.0",
  );
});
