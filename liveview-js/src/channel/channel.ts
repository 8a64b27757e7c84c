import { decodeReply, type Frame, type Payload, type Reply } from "../wire/codec.ts";
import { Backoff, type Delays, REJOIN_DELAYS } from "./backoff.ts";
import { Timer } from "./timer.ts";

/** What a channel needs of the socket it runs on. */
export interface ChannelSocket {
  readonly delays: Delays;
  readonly isOpen: boolean;
  /** Milliseconds a join may take. */
  readonly timeout: number;
  nextRef(): string;
  send(frame: Frame): void;
}

/** Who is told what happens on the channel. */
export interface ChannelDelegate {
  /** Parameters of the next join, read anew each time. */
  joinParams(): Payload;
  joined(response: Payload): void;
  /** The join was refused or timed out; it is tried again later unless the channel is left meanwhile. */
  refused(reply: Reply): void;
  /** A joined or joining channel broke; it joins again by itself. */
  interrupted(): void;
  /** The server ended the channel; it does not join again. */
  closed(): void;
  received(event: string, payload: Payload): void;
}

/** Called once with the answer to a push. */
export type ReplyHandler = (reply: Reply) => void;

interface PendingPush {
  readonly onReply: ReplyHandler;
  readonly timer: Timer;
}

type State = "idle" | "joining" | "joined" | "interrupted" | "left";

/**
 * One topic of the socket: join, push and reply, leave (protocol 4).
 *
 * It joins when told so or when the socket opens, whichever is later, and again after each failure. A push is answered
 * exactly once: by the server, by a time-out, or with an error when the channel breaks.
 */
export class Channel {
  declare readonly topic: string;
  readonly #socket: ChannelSocket;
  readonly #delegate: ChannelDelegate;
  readonly #pushes = new Map<string, PendingPush>();
  readonly #rejoin = new Timer();
  readonly #backoff: Backoff;
  #state: State = "idle";
  #joinRef: string | null = null;

  constructor(topic: string, socket: ChannelSocket, delegate: ChannelDelegate) {
    this.topic = topic;
    this.#socket = socket;
    this.#delegate = delegate;
    this.#backoff = new Backoff(REJOIN_DELAYS, socket.delays.rejoinAfterMs);
  }

  get isJoined(): boolean {
    return this.#state === "joined";
  }

  get #isActive(): boolean {
    return this.isJoined || this.#state === "joining";
  }

  join(): void {
    if (this.#state === "left" || this.#isActive) {
      return;
    }
    this.#rejoin.stop();
    if (!this.#socket.isOpen) {
      this.#state = "interrupted";
      return;
    }
    this.#state = "joining";
    this.#joinRef = this.#socket.nextRef();
    const { timeout } = this.#socket;
    this.#request(this.#joinRef, "phx_join", this.#delegate.joinParams(), timeout, (reply) => this.#answered(reply));
  }

  /** Sends a message; the handler gets the answer. Returns false, and sends nothing, when the channel is not joined. */
  push(event: string, payload: Payload, timeout: number, onReply: ReplyHandler): boolean {
    if (!this.isJoined) {
      return false;
    }
    this.#request(this.#socket.nextRef(), event, payload, timeout, onReply);
    return true;
  }

  /** Leaves the topic for good; what the server says to that is not awaited. */
  leave(): void {
    if (this.#isActive) {
      this.#sendLeave();
    }
    this.#state = "left";
    this.#rejoin.stop();
    this.#abandonPushes("left");
  }

  /** Joins anew, to get the whole state again; the server ends the earlier join by itself. */
  restart(): void {
    this.#break();
    this.#rejoinLater();
  }

  /** Takes a message of this topic from the socket. */
  handle(frame: Frame): void {
    if (this.#state === "left" || (frame.joinRef !== null && frame.joinRef !== this.#joinRef)) {
      return;
    }
    switch (frame.event) {
      case "phx_reply":
        this.#settle(frame.ref, decodeReply(frame.payload));
        break;
      case "phx_error":
        this.restart();
        break;
      case "phx_close":
        this.#state = "left";
        this.#abandonPushes("closed");
        this.#delegate.closed();
        break;
      default:
        this.#delegate.received(frame.event, frame.payload);
    }
  }

  /** The socket is gone: the channel joins again when it is back. */
  socketLost(): void {
    this.#rejoin.stop();
    this.#break();
  }

  /** The socket is back. */
  socketOpened(): void {
    if (this.#state === "interrupted") {
      this.#backoff.reset();
      this.join();
    }
  }

  #answered(reply: Reply): void {
    if (this.#state !== "joining") {
      return;
    }
    if (reply.status === "ok") {
      this.#state = "joined";
      this.#backoff.succeeded();
      this.#delegate.joined(reply.response);
      return;
    }
    if (reply.status === "timeout") {
      this.#sendLeave();
    }
    this.#state = "interrupted";
    this.#rejoinLater();
    this.#delegate.refused(reply);
  }

  #break(): void {
    if (this.#isActive) {
      this.#state = "interrupted";
      this.#abandonPushes("interrupted");
      this.#delegate.interrupted();
    }
  }

  #rejoinLater(): void {
    this.#rejoin.start(this.#backoff.next(), () => this.join());
  }

  #request(ref: string, event: string, payload: Payload, timeout: number, onReply: ReplyHandler): void {
    const timer = new Timer();
    timer.start(timeout, () => this.#settle(ref, { status: "timeout", response: {} }));
    this.#pushes.set(ref, { onReply, timer });
    this.#send(ref, event, payload);
  }

  #send(ref: string, event: string, payload: Payload): void {
    this.#socket.send({ joinRef: this.#joinRef, ref, topic: this.topic, event, payload });
  }

  #settle(ref: string | null, reply: Reply): void {
    const push = this.#pushes.get(ref!);
    if (push) {
      this.#pushes.delete(ref!);
      push.timer.stop();
      push.onReply(reply);
    }
  }

  #abandonPushes(reason: string): void {
    for (const ref of [...this.#pushes.keys()]) {
      this.#settle(ref, { status: "error", response: { reason } });
    }
  }

  #sendLeave(): void {
    if (this.#socket.isOpen) {
      this.#send(this.#socket.nextRef(), "phx_leave", {});
    }
  }
}
