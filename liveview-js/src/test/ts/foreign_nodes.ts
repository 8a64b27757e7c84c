import type { Random } from "./random.ts";

const CLOSED = "textarea, option, select, select *, textarea *";
const foreign = new WeakSet<Node>();

/** Whether a node was put into the page by the test and not by the server. */
export function isForeign(node: Node): boolean {
  return foreign.has(node);
}

/** Whether a node or one that it is in was put into the page by the test. */
export function isInForeign(node: Node): boolean {
  return foreign.has(node) || (node.parentNode !== null && isInForeign(node.parentNode));
}

/** Nodes that a script puts into the page. */
export class ForeignNodes {
  readonly #random: Random;
  readonly #container: Element;

  constructor(random: Random, container: Element) {
    this.#random = random;
    this.#container = container;
  }

  /** Adds some, and removes or moves some of those added before. */
  change(): void {
    const parents = [this.#container, ...this.#container.querySelectorAll("*")];
    for (let count = this.#random.below(4); count > 0; count--) {
      this.addTo(this.#random.pick(parents));
    }
    const present = this.#present();
    if (present.length > 0 && this.#random.chance(0.4)) {
      const node = this.#random.pick(present);
      if (this.#random.chance(0.5)) {
        node.remove();
      } else {
        node.parentNode!.append(node);
      }
    }
  }

  /** Adds one to an element, unless that is one whose content scripts leave alone. */
  addTo(parent: Element): void {
    if (!parent.matches(CLOSED)) {
      const node = this.#create();
      foreign.add(node);
      parent.insertBefore(node, parent.childNodes[this.#random.below(parent.childNodes.length + 1)] ?? null);
    }
  }

  /** The page without them: a copy, texts brought together, if there are any. */
  without(): Element {
    if (this.#present().length === 0) {
      return this.#container;
    }
    const copy = this.#container.cloneNode(false) as Element;
    copyOwn(this.#container, copy);
    copy.normalize();
    return copy;
  }

  #create(): ChildNode {
    switch (this.#random.below(4)) {
      case 0: return document.createTextNode("foreign");
      case 1: return document.createComment("foreign");
      case 2: return document.createElement("x-foreign");
      default: {
        const element = document.createElement("div");
        element.innerHTML = "<b>foreign</b> text";
        return element;
      }
    }
  }

  #present(): ChildNode[] {
    const nodes: ChildNode[] = [];
    const walker = document.createTreeWalker(this.#container);
    while (walker.nextNode() !== null) {
      if (foreign.has(walker.currentNode)) {
        nodes.push(walker.currentNode as ChildNode);
      }
    }
    return nodes;
  }
}

function copyOwn(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (!foreign.has(child)) {
      const copy = child.cloneNode(false);
      to.appendChild(copy);
      copyOwn(child, copy);
    }
  }
}
