import type { Frame } from "../wire/codec.ts";
import type { Delays } from "./backoff.ts";
import { Channel, type ChannelDelegate, type ChannelSocket } from "./channel.ts";
import { Connection, type ConnectionDelegate, type ConnectionOptions } from "./connection.ts";

/** All channels of the page on one connection. */
export class Socket implements ChannelSocket, ConnectionDelegate {
  declare readonly timeout: number;
  declare readonly delays: Delays;
  readonly #connection: Connection;
  readonly #finished: () => void;
  readonly #channels = new Map<string, Channel>();

  /** Takes also what to do when the server ends the connection on purpose. */
  constructor(options: ConnectionOptions, finished: () => void) {
    this.timeout = options.timeout;
    this.delays = options.delays;
    this.#finished = finished;
    this.#connection = new Connection(options, this);
  }

  get isOpen(): boolean {
    return this.#connection.isOpen;
  }

  connect(): void {
    this.#connection.open();
  }

  /** Closes the connection; every channel is interrupted and stays so until {@link connect}. */
  disconnect(): void {
    this.#connection.close();
    this.lost();
  }

  retry(): void {
    this.#connection.retry();
  }

  nextRef(): string {
    return this.#connection.nextRef();
  }

  send(frame: Frame): void {
    this.#connection.send(frame);
  }

  /** The channel of a topic, new or instead of an earlier one. */
  channel(topic: string, delegate: ChannelDelegate): Channel {
    const channel = new Channel(topic, this, delegate);
    this.#channels.set(topic, channel);
    return channel;
  }

  /** Leaves a channel and forgets it. */
  leave(channel: Channel): void {
    channel.leave();
    if (this.#channels.get(channel.topic) === channel) {
      this.#channels.delete(channel.topic);
    }
  }

  opened(): void {
    this.#channels.forEach((channel) => channel.socketOpened());
  }

  received(frame: Frame): void {
    this.#channels.get(frame.topic)?.handle(frame);
  }

  lost(): void {
    this.#channels.forEach((channel) => channel.socketLost());
  }

  finished(): void {
    this.lost();
    this.#finished();
  }
}
