import type { Mark } from "../bindings/pushes.ts";
import type { HookSet } from "../hooks/hook_set.ts";
import { type PatchHost, ViewTree } from "../patch/index.ts";
import type { Diff } from "../rendered/index.ts";
import { DATA_SESSION, DATA_STATIC, PHX_MOUNTED } from "../wire/protocol.ts";
import { References } from "./references.ts";
import type { ViewHost } from "./view_host.ts";

/** What a view shows: its tree in the page, the hooks on its elements, and the elements that wait for answers. */
export class Content implements PatchHost {
  readonly #container: Element;
  readonly #host: ViewHost;
  readonly tree: ViewTree;
  readonly #references: References;
  readonly #announced = new WeakSet<Element>();
  #hooks: HookSet | undefined;

  constructor(container: Element, host: ViewHost, gone: (cids: readonly number[]) => void) {
    this.#container = container;
    this.#host = host;
    this.gone = gone;
    this.tree = new ViewTree(container, this);
    this.#references = new References(
      container.id,
      (element) => this.write(() => host.later.loaded?.bindings.controls.restore(element)),
    );
  }

  /** Told which components a patch has taken out of the page. */
  readonly gone: (cids: readonly number[]) => void;

  /** Whether the element is this view's and not a nested one's. */
  readonly owns = (element: Element): boolean => element.closest(`[${DATA_SESSION}]`) === this.#container;

  /** Runs the action when hooks can be mounted: the server's first events are for them too. */
  whenReady(action: () => void): void {
    if (Object.keys(this.#host.definitions).length > 0) {
      this.#withHooks(action);
    } else {
      action();
    }
  }

  /** Shows a whole tree. Nothing waits for answers to earlier pushes any more. */
  join(tree: Diff): void {
    this.acknowledge(Infinity);
    this.tree.join(tree);
  }

  /** Shows a change. */
  apply(diff: Diff): void {
    this.tree.apply(diff);
  }

  /** Lets elements wait for a new push; returns its number. */
  mark(marks: readonly Mark[], type: string, event: string): number {
    return this.#references.mark(marks, type, event);
  }

  /** The answer to a push is there: what waited for it, or for an earlier one, is written (C-284). */
  acknowledge(ref: number): void {
    for (const element of this.#references.release(ref)) {
      this.tree.unlock(element);
    }
  }

  /** Writes to the page beside what the server writes. */
  write(write: () => void): void {
    this.tree.quietly(write);
  }

  /** Tells all hooks of the connection. */
  tellHooks(callback: "disconnected" | "reconnected"): void {
    this.#hooks?.callAll(callback);
  }

  /** Runs the commands that the elements of the view have for an occasion; those of `phx-mounted` only once (C-056). */
  run(attribute: string, root = this.#container): void {
    for (const element of [root, ...root.querySelectorAll(`[${attribute}]`)]) {
      const binding = element.getAttribute(attribute);
      const isRepeated = attribute === PHX_MOUNTED && this.#announced.has(element);
      if (binding !== null && this.owns(element) && !isRepeated) {
        this.#announced.add(element);
        this.#host.hookHost.execute(element, binding);
      }
    }
  }

  destroy(): void {
    this.#hooks?.destroyIn(this.#container);
    this.tree.destroy();
  }

  /** A container keeps the token of the dead render, and its session while its view lives (C-050, C-051). */
  leaves(element: Element, name: string): boolean {
    return name === DATA_STATIC || (name === DATA_SESSION && this.#host.hasView(element));
  }

  beforeUpdate(element: Element): void {
    this.#hooks?.call(element, "beforeUpdate");
  }

  updated(element: Element): void {
    if (!this.owns(element)) {
      return;
    }
    this.#references.restoreClasses(element);
    this.#host.later.loaded?.bindings.overrides.restore(element);
    this.#hooks?.updated(element);
    this.#submitNatively(element);
  }

  added(element: Element): void {
    // where the application has no hooks, they are there to report those that the page asks for
    if (this.#hooks !== undefined || element.querySelector("[phx-hook]") !== null) {
      this.#withHooks((hooks) => hooks.mountIn(element, this.owns));
    }
    this.run(PHX_MOUNTED, element);
    this.#host.joinNested(element, this.#container.id);
    this.#submitNatively(element);
  }

  removed(element: Element): void {
    this.#hooks?.destroyIn(element);
    this.#host.destroyViews(({ container }) => element.contains(container));
  }

  isAhead(control: Element): boolean {
    return this.#references.isWaiting(control) || this.#host.edits.isEditing(control);
  }

  #withHooks(action: (hooks: HookSet) => void): void {
    this.#host.later.use(({ HookSet }) =>
      action(this.#hooks ??= new HookSet(this.#host.definitions, this.#host.hookHost))
    );
  }

  #submitNatively(element: Element): void {
    if (element.matches("form[phx-trigger-action]")) {
      this.#host.pageLoad.leaving();
      // a field named "submit" hides the form's own method
      HTMLFormElement.prototype.submit.call(element);
    }
  }
}
