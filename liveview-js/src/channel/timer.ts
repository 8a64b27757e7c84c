/** One action that happens later, at most once; scheduling it again replaces the earlier time. */
export class Timer {
  #handle: ReturnType<typeof setTimeout> | undefined;

  get isRunning(): boolean {
    return this.#handle !== undefined;
  }

  start(milliseconds: number, action: () => void): void {
    this.stop();
    this.#handle = setTimeout(() => {
      this.#handle = undefined;
      action();
    }, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#handle);
    this.#handle = undefined;
  }
}
