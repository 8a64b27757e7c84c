import { Channel, type ChannelDelegate, type ChannelSocket } from "../../channel/channel.ts";
import type { Frame, Payload, Reply } from "../../wire/codec.ts";
import { assertEquals } from "./assertions.ts";
import { FakeTime } from "./fake_time.ts";

/** A socket that notes what is sent. */
class RecordingSocket implements ChannelSocket {
  readonly delays = {};
  isOpen = true;
  readonly timeout = 10_000;
  readonly sent: Frame[] = [];
  #ref = 0;

  nextRef(): string {
    return String(++this.#ref);
  }

  send(frame: Frame): void {
    this.sent.push(frame);
  }

  get events(): string[] {
    return this.sent.map((frame) => frame.event);
  }
}

/** A channel on a recording socket, with notes of what its view is told. */
class Conversation implements ChannelDelegate {
  readonly socket = new RecordingSocket();
  readonly told: string[] = [];
  readonly channel = new Channel("lv:a", this.socket, this);

  joinParams(): Payload {
    return { session: "s" };
  }

  joined(response: Payload): void {
    this.told.push(`joined ${JSON.stringify(response)}`);
  }

  refused(reply: Reply): void {
    this.told.push(`refused ${reply.status} ${JSON.stringify(reply.response)}`);
  }

  interrupted(): void {
    this.told.push("interrupted");
  }

  closed(): void {
    this.told.push("closed");
  }

  received(event: string, payload: Payload): void {
    this.told.push(`${event} ${JSON.stringify(payload)}`);
  }

  server(ref: string | null, event: string, payload: Payload, joinRef: string | null = "1"): void {
    this.channel.handle({ joinRef, ref, topic: "lv:a", event, payload });
  }

  join(): void {
    this.channel.join();
    this.server("1", "phx_reply", { status: "ok", response: {} });
  }
}

Deno.test("4: a join has its own ref as join ref, and its answer is given on", () => {
  using _time = new FakeTime();
  const conversation = new Conversation();
  conversation.channel.join();
  assertEquals(conversation.socket.sent, [{
    joinRef: "1",
    ref: "1",
    topic: "lv:a",
    event: "phx_join",
    payload: { session: "s" },
  }]);
  conversation.server("1", "phx_reply", { status: "ok", response: { rendered: {} } });
  assertEquals(conversation.told, [`joined {"rendered":{}}`]);
});

Deno.test("4: messages of an earlier join are dropped", () => {
  using _time = new FakeTime();
  const conversation = new Conversation();
  conversation.join();
  conversation.server(null, "diff", {}, "0");
  assertEquals(conversation.told, ["joined {}"]);
});

Deno.test("4: a crash interrupts and joins again after a delay", () => {
  using time = new FakeTime();
  const conversation = new Conversation();
  conversation.join();
  conversation.server("1", "phx_error", {});
  assertEquals(conversation.told, ["joined {}", "interrupted"]);
  time.pass(999);
  assertEquals(conversation.socket.events, ["phx_join"]);
  time.pass(1001);
  assertEquals(conversation.socket.events, ["phx_join", "phx_join"]);
});

Deno.test("4: a close is final", () => {
  using time = new FakeTime();
  const conversation = new Conversation();
  conversation.join();
  conversation.server("1", "phx_close", {});
  time.pass(60_000);
  assertEquals(conversation.told, ["joined {}", "closed"]);
  assertEquals(conversation.socket.events, ["phx_join"]);
});

Deno.test("4: a join without answer is left, reported and tried again", () => {
  using time = new FakeTime();
  const conversation = new Conversation();
  conversation.channel.join();
  time.pass(10_000);
  assertEquals(conversation.told, ["refused timeout {}"]);
  time.pass(2_000);
  assertEquals(conversation.socket.events, ["phx_join", "phx_leave", "phx_join"]);
});

Deno.test("4: every push is answered once: by the server, by time, or by the channel's end", () => {
  using time = new FakeTime();
  const conversation = new Conversation();
  const answers: string[] = [];
  conversation.join();
  const push = (name: string) =>
    conversation.channel.push(name, {}, 30_000, ({ status }) => answers.push(`${name} ${status}`));
  push("a");
  push("b");
  conversation.server("2", "phx_reply", { status: "ok", response: {} });
  conversation.server("2", "phx_reply", { status: "ok", response: {} });
  time.pass(30_000);
  push("c");
  conversation.server("1", "phx_error", {});
  assertEquals(answers, ["a ok", "b timeout", "c error"]);
});

Deno.test("C-217: nothing is sent on a channel that has not joined", () => {
  const conversation = new Conversation();
  assertEquals(conversation.channel.push("event", {}, 30_000, () => undefined), false);
  assertEquals(conversation.socket.sent, []);
});

Deno.test("3.5: with the socket gone a channel waits, and joins when it is back", () => {
  using time = new FakeTime();
  const conversation = new Conversation();
  conversation.join();
  conversation.socket.isOpen = false;
  conversation.channel.socketLost();
  time.pass(60_000);
  assertEquals(conversation.socket.events, ["phx_join"]);
  conversation.socket.isOpen = true;
  conversation.channel.socketOpened();
  assertEquals(conversation.socket.events, ["phx_join", "phx_join"]);
  conversation.channel.leave();
});
