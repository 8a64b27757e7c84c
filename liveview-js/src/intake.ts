/** A part of the client that few pages need. */
interface NeededPart {
  readonly part: { readonly loaded: unknown; load(): void; use(action: () => void): void };
  /** What stands in the text of every message that needs it. */
  readonly needle: string;
  /** Matches something in every page whose first message needs it, as far as the server has rendered the page before. */
  readonly selector: string;
}

interface Message {
  readonly text: string;
  readonly action: () => void;
}

/** Messages in their order: one that needs a part of the client waits until it is loaded, and so do those behind it. */
export class Intake {
  readonly #parts: readonly NeededPart[];
  readonly #waiting: Message[] = [];

  constructor(...parts: readonly NeededPart[]) {
    this.#parts = parts;
  }

  /** Loads what the first messages are going to need, so that they do not have to wait. */
  prepare(): void {
    this.#parts.forEach(({ part, selector }) => document.querySelector(selector) && part.load());
  }

  /** Takes a message; the action is what is done with it. */
  take(text: string, action: () => void): void {
    this.#waiting.push({ text, action });
    this.#next();
  }

  #next(): void {
    const message = this.#waiting[0];
    if (!message) {
      return;
    }
    const missing = this.#parts.find(({ part, needle }) => !part.loaded && message.text.includes(needle));
    if (missing) {
      missing.part.use(() => this.#next());
      return;
    }
    this.#waiting.shift();
    try {
      message.action();
    } finally {
      this.#next();
    }
  }
}
