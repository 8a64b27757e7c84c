type Override = (element: Element) => void;

/**
 * What commands have changed on elements: classes, attributes, visibility. The server does not know of it, so it is put
 * back after the server has written the element (C-045).
 */
export class Overrides {
  readonly #changes = new WeakMap<Element, Map<string, Override>>();
  readonly #ignored = new WeakMap<Element, RegExp>();

  /** Changes the element and remembers how; a later change with the same key replaces it. */
  apply(element: Element, key: string, change: Override): void {
    const changes = this.#changes.get(element) ?? new Map<string, Override>();
    this.#changes.set(element, changes);
    changes.set(key, change);
    change(element);
  }

  /** Takes attributes of the element from the server; `*` in a name stands for any characters (C-044). */
  ignore(element: Element, names: readonly string[]): void {
    const patterns = names.map((name) => name.split("*").map(escapeForPattern).join(".*"));
    this.#ignored.set(element, new RegExp(`^(${patterns.join("|")})$`));
  }

  /** Whether an attribute of the element is not the server's any more. */
  ignores(element: Element, name: string): boolean {
    return this.#ignored.get(element)?.test(name) === true;
  }

  /** Puts the changes back on an element that the server has written. */
  restore(element: Element): void {
    for (const change of this.#changes.get(element)?.values() ?? []) {
      change(element);
    }
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[^\w-]/g, "\\$&");
}
