import { decodeFrame, encodeFrame, type Frame } from "../wire/codec.ts";
import { Backoff, type Delays, RECONNECT_DELAYS } from "./backoff.ts";
import { Heartbeat } from "./heartbeat.ts";
import { Timer } from "./timer.ts";

/** Topic of the heartbeat. */
const TOPIC_HEARTBEAT = "phoenix";

/** Who is told what happens to the connection. */
export interface ConnectionDelegate {
  opened(): void;
  received(frame: Frame): void;
  /** The connection was lost, or could not be made; it is tried again. */
  lost(): void;
  /** The server closed the connection as finished (code 1000): it is not tried again. */
  finished(): void;
}

/** How a connection behaves. */
export interface ConnectionOptions {
  readonly url: () => string;
  readonly delays: Delays;
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval: number;
  /** Milliseconds to wait for a new connection to open. */
  readonly timeout: number;
  /** Whether a lost connection may be tried again now; if not, {@link Connection.retry} is called later. */
  readonly mayRetry: () => boolean;
  /** Runs what is to be done with a message: now, or when what its text needs is there; in the order of the messages. */
  readonly take: (text: string, action: () => void) => void;
}

const CODE_FINISHED = 1000;

/** One WebSocket at a time, kept alive by heartbeats and opened again with growing delays when it is lost. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #delegate: ConnectionDelegate;
  readonly #heartbeat: Heartbeat;
  readonly #backoff: Backoff;
  readonly #timer = new Timer();
  #webSocket: WebSocket | undefined;
  #wanted = false;
  #lastRef = 0;

  constructor(options: ConnectionOptions, delegate: ConnectionDelegate) {
    this.#options = options;
    this.#delegate = delegate;
    this.#backoff = new Backoff(RECONNECT_DELAYS, options.delays.reconnectAfterMs);
    this.#heartbeat = new Heartbeat(options.heartbeatInterval, () => this.#askWhetherAlive(), () => this.#drop());
  }

  get isOpen(): boolean {
    return this.#webSocket?.readyState === WebSocket.OPEN;
  }

  /** A ref that no message of this page has used. */
  nextRef(): string {
    return String(++this.#lastRef);
  }

  open(): void {
    this.#wanted = true;
    if (!this.#webSocket) {
      this.#connect();
    }
  }

  close(): void {
    this.#wanted = false;
    this.#drop();
  }

  /** Tries a lost connection again at once, and checks one that seems to be there: the page or the network woke up. */
  retry(): void {
    if (this.isOpen) {
      this.#heartbeat.check();
    } else if (this.#wanted && !this.#webSocket) {
      this.#backoff.reset();
      this.#connect();
    }
  }

  send(frame: Frame): void {
    this.#webSocket?.send(encodeFrame(frame));
  }

  #connect(): void {
    const webSocket = new WebSocket(this.#options.url());
    this.#webSocket = webSocket;
    this.#timer.start(this.#options.timeout, () => this.#drop());
    webSocket.onopen = () => this.#opened();
    webSocket.onmessage = ({ data }) =>
      this.#options.take(String(data), () => webSocket === this.#webSocket && this.#received(String(data)));
    webSocket.onclose = (event) => this.#closed(event.code);
  }

  #opened(): void {
    this.#timer.stop();
    this.#backoff.succeeded();
    this.#heartbeat.start();
    this.#delegate.opened();
  }

  #received(text: string): void {
    const frame = decodeFrame(text);
    if (frame.topic !== TOPIC_HEARTBEAT || !this.#heartbeat.answered(frame.ref)) {
      this.#delegate.received(frame);
    }
  }

  /** Gives the WebSocket up without waiting for its end, which a dead network may never report. */
  #drop(): void {
    const webSocket = this.#webSocket;
    if (webSocket) {
      webSocket.onopen = webSocket.onmessage = webSocket.onclose = null;
      webSocket.close(CODE_FINISHED);
      this.#closed(undefined);
    } else {
      this.#timer.stop();
    }
  }

  #closed(code: number | undefined): void {
    this.#webSocket = undefined;
    this.#heartbeat.stop();
    this.#timer.stop();
    if (!this.#wanted) {
      return;
    }
    if (code === CODE_FINISHED) {
      this.#wanted = false;
      this.#delegate.finished();
      return;
    }
    this.#timer.start(this.#backoff.next(), () => this.#retryIfAllowed());
    this.#delegate.lost();
  }

  #retryIfAllowed(): void {
    if (this.#options.mayRetry()) {
      this.#connect();
    }
  }

  #askWhetherAlive(): string {
    const ref = this.nextRef();
    this.send({ joinRef: null, ref, topic: TOPIC_HEARTBEAT, event: "heartbeat", payload: {} });
    return ref;
  }
}
