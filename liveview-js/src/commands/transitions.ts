/** Milliseconds that a transition takes if its command does not say (C-312). */
const DEFAULT_TIME = 200;

/** Classes that lead an element through a change: all the time, in its first frame, and from the next frame on. */
export type Phases = readonly [during: readonly string[], start: readonly string[], end: readonly string[]];

/** What a command says about its transition. */
export interface Transition {
  readonly phases?: Phases | undefined;
  readonly time?: number | undefined;
  /** Whether changes of the server wait until it is over (C-313); they do if it is not said. */
  readonly blocking?: boolean | undefined;
}

/** Transitions of elements, and what waits for their end. What is leaving the page holds nothing back: it does not count there any more. */
export class Transitions {
  readonly #ready: (action: () => void) => void;
  readonly #blocks = new Set<object>();
  readonly #held: (() => void)[] = [];
  #started: Promise<void>[] | undefined;

  /** Takes what runs an action as soon as commands can be run. */
  constructor(ready: (action: () => void) => void) {
    this.#ready = ready;
  }

  /** Leads an element through a transition and then runs the action; at once if the command has none. */
  run(element: Element, { phases: [during, start, end] = [[], [], []], time, blocking }: Transition, done: () => void): void {
    if (during.length + start.length + end.length === 0) {
      done();
      return;
    }
    const { classList } = element;
    const release = this.#started || blocking === false ? () => undefined : this.block();
    let isOver = false;
    // a page that nobody looks at has no frames until long after
    const nextFrame = (action: () => void) => requestAnimationFrame(() => isOver || action());
    classList.remove(...during, ...end);
    classList.add(...start);
    nextFrame(() => {
      classList.add(...during);
      nextFrame(() => {
        classList.remove(...start);
        classList.add(...end);
      });
    });
    const over = new Promise<void>((resolve) =>
      setTimeout(() => {
        isOver = true;
        classList.remove(...during, ...start);
        classList.add(...end);
        done();
        release();
        resolve();
      }, time ?? DEFAULT_TIME)
    );
    this.#started?.push(over);
  }

  /** Holds the server's changes back until what is returned is called. */
  block(): () => void {
    const block = {};
    this.#blocks.add(block);
    return () => {
      this.#blocks.delete(block);
      while (this.#blocks.size === 0 && this.#held.length > 0) {
        try {
          this.#held.shift()!();
        } catch (failure) {
          reportError(failure);
        }
      }
    };
  }

  /** Runs an action that writes to the page: now, or when nothing holds it back any more, in its order. */
  whenOver(action: () => void): void {
    if (this.#blocks.size + this.#held.length === 0) {
      action();
    } else {
      this.#held.push(action);
    }
  }

  /** Runs the first action, and the other when the transitions that the first has started are over. */
  after(start: () => void, done: () => void): void {
    this.#ready(() => {
      const earlier = this.#started;
      const started: Promise<void>[] = this.#started = [];
      try {
        start();
      } finally {
        this.#started = earlier;
        Promise.all(started).then(done);
      }
    });
  }
}
