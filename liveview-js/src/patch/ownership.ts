/**
 * Which nodes of the page are the view's own. Everything else, added by scripts and extensions, is foreign: it stays, and is
 * skipped in counting.
 */
export class Ownership {
  readonly #foreign = new WeakSet<Node>();
  /** Own nodes that a script took out, in case they come back. */
  readonly #strays = new WeakSet<Node>();
  /** Nodes that a script put in place of own ones. */
  readonly #replacements = new WeakSet<Node>();
  readonly #damaged = new WeakSet<Node>();
  readonly #mixed = new WeakSet<Node>();
  /** What the patch itself inserted, moved or removed since the records were last taken. */
  readonly #mine = new Set<Node>();
  readonly #observer: MutationObserver;

  constructor(container: Element) {
    this.#observer = new MutationObserver((records) => this.#classify(records));
    this.#observer.observe(container, { childList: true, subtree: true });
  }

  /** Looks at what happened to the page since the last call. */
  sync(): void {
    this.#classify(this.#observer.takeRecords());
    this.#mine.clear();
  }

  /** Says that the patch itself inserts, moves or removes the node. */
  claim(node: Node): void {
    this.#mine.add(node);
  }

  /** Takes a node back that was handed over. */
  reclaim(node: Node): void {
    this.#foreign.delete(node);
  }

  /** Hands an own node over: it is on its way out and someone else removes it. */
  disown(node: Node): void {
    this.#foreign.add(node);
    this.#mixed.add(node.parentNode!);
  }

  /** Runs writes of the client that are no change of who owns what. */
  quietly(write: () => void): void {
    this.sync();
    write();
    this.#observer.takeRecords();
  }

  isForeign(node: Node): boolean {
    return this.#foreign.has(node);
  }

  /** Whether the element has, or has had, foreign children. */
  isMixed(parent: Node): boolean {
    return this.#mixed.has(parent);
  }

  isReplacement(node: Node): boolean {
    return this.#replacements.has(node);
  }

  /** Whether a script removed, moved or replaced own children of the element. */
  isDamaged(parent: Node): boolean {
    return this.#damaged.has(parent);
  }

  /** Says that the children of an element are not what they should be. */
  damage(parent: Node): void {
    this.#damaged.add(parent);
  }

  repaired(parent: Node): void {
    this.#damaged.delete(parent);
  }

  /** The own children of an element, in the order of the page. */
  children(parent: Node): ChildNode[] {
    const own: ChildNode[] = [];
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (!this.#foreign.has(child)) {
        own.push(child);
      }
    }
    return own;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #classify(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const replaces = this.#classifyRemoved(record);
      for (const node of record.addedNodes) {
        this.#classifyAdded(node, record.target, replaces);
      }
    }
  }

  #classifyRemoved(record: MutationRecord): boolean {
    let own = false;
    for (const node of record.removedNodes) {
      if (!this.#mine.has(node) && !this.#foreign.has(node)) {
        this.#strays.add(node);
        own = true;
      }
    }
    if (own) {
      this.#damaged.add(record.target);
    }
    return own;
  }

  #classifyAdded(node: Node, parent: Node, replaces: boolean): void {
    if (this.#mine.has(node)) {
      return;
    }
    if (this.#strays.has(node)) {
      this.#damaged.add(parent);
    } else if (replaces && !this.#foreign.has(node)) {
      this.#replacements.add(node);
    } else {
      this.#foreign.add(node);
      this.#mixed.add(parent);
    }
  }
}
