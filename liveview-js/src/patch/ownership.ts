/**
 * Which nodes of the page are the view's own. Everything else, added by scripts and extensions, is foreign: it stays, and is
 * skipped in counting.
 */
export class Ownership {
  readonly foreign = new WeakSet<Node>();
  /** Nodes that a script put in place of own ones. */
  readonly replacements = new WeakSet<Node>();
  /** Elements of which a script removed, moved or replaced own children. */
  readonly damaged = new WeakSet<Node>();
  /** Elements that have, or have had, foreign children. */
  readonly mixed = new WeakSet<Node>();
  /** What the patch itself inserts, moves or removes: it says so before it does, until the records are taken. */
  readonly claimed = new Set<Node>();
  /** Own nodes that a script took out, in case they come back. */
  readonly #strays = new WeakSet<Node>();
  readonly observer: MutationObserver;

  constructor(container: Element) {
    this.observer = new MutationObserver((records) => this.#classify(records));
    this.observer.observe(container, { childList: true, subtree: true });
  }

  /** Looks at what happened to the page since the last call. */
  sync(): void {
    this.#classify(this.observer.takeRecords());
    this.claimed.clear();
  }

  /** Hands an own node over: it is on its way out and someone else removes it. */
  disown(node: Node): void {
    this.#addForeign(node, node.parentNode!);
  }

  /** Runs writes of the client that are no change of who owns what. */
  quietly(write: () => void): void {
    this.sync();
    write();
    this.observer.takeRecords();
  }

  /** The own children of an element, in the order of the page. */
  children(parent: Node): ChildNode[] {
    return [...parent.childNodes].filter((child) => !this.foreign.has(child));
  }

  stop(): void {
    this.observer.disconnect();
  }

  #addForeign(node: Node, parent: Node): void {
    this.foreign.add(node);
    this.mixed.add(parent);
  }

  #classify(records: readonly MutationRecord[]): void {
    const isTaken = (node: Node): boolean => !this.claimed.has(node) && !this.foreign.has(node);
    for (const { target, removedNodes, addedNodes } of records) {
      const lost = [...removedNodes].filter(isTaken);
      for (const node of lost) {
        this.#strays.add(node);
        this.damaged.add(target);
      }
      for (const node of addedNodes) {
        if (this.claimed.has(node)) {
          continue;
        }
        if (this.#strays.has(node)) {
          this.damaged.add(target);
        } else if (lost.length > 0 && !this.foreign.has(node)) {
          this.replacements.add(node);
        } else {
          this.#addForeign(node, target);
        }
      }
    }
  }
}
