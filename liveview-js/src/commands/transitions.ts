/** Milliseconds that a transition takes if its command does not say (C-312). */
const DEFAULT_TIME = 200;

/** Classes that lead an element through a change: all the time, in its first frame, and from the next frame on. */
export type Phases = readonly [during: readonly string[], start: readonly string[], end: readonly string[]];

/** What a command says about its transition. */
export interface Transition {
  readonly phases?: Phases | undefined;
  readonly time?: number | undefined;
}

/** Transitions of elements. They hold no change of the server back: what is leaving the page is not counted there any more. */
export class Transitions {
  #started: Promise<void>[] = [];

  /** Leads an element through a transition and then runs the action; at once if the command has none. */
  run(element: Element, { phases: [during, start, end] = [[], [], []], time }: Transition, done: () => void): void {
    if (during.length + start.length + end.length === 0) {
      done();
      return;
    }
    const { classList } = element;
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
    this.#started.push(
      new Promise((resolve) =>
        setTimeout(() => {
          isOver = true;
          classList.remove(...during, ...start);
          classList.add(...end);
          done();
          resolve();
        }, time ?? DEFAULT_TIME)
      ),
    );
  }

  /** Runs the first action, and the other when the transitions that the first has started are over. */
  after(start: () => void, done: () => void): void {
    const earlier = this.#started;
    this.#started = [];
    try {
      start();
    } finally {
      Promise.all(this.#started).then(done);
      this.#started = earlier;
    }
  }
}
