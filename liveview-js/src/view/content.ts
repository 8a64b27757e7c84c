import type { Bindings } from "../bindings/bindings.ts";
import type { Mark } from "../bindings/pushes.ts";
import { report } from "../diagnostics.ts";
import type { HookHost } from "../hooks/hook.ts";
import type { HookSet } from "../hooks/hook_set.ts";
import { type HeldChanges, type PatchHost, type PortalContents, type StreamItems, ViewTree } from "../patch/index.ts";
import { type Diff, mergeComponent, mergeRange } from "../rendered/index.ts";
import { DATA_SESSION, DATA_STATIC, DATA_TELEPORTED, HOOKED, PHX_MOUNTED } from "../wire/protocol.ts";
import type { Occasion } from "./occasion.ts";
import type { References } from "./references.ts";
import type { ViewHost } from "./view_host.ts";

/** Commands that run before the element leaves the page. */
const PHX_REMOVE = "phx-remove";

/** What a view shows: its tree in the page, the hooks on its elements, and the elements that wait for answers. */
export class Content implements PatchHost {
  declare readonly container: Element;
  readonly #host: ViewHost;
  declare readonly tree: ViewTree;
  #references: References | undefined;
  #locks: HeldChanges | undefined;
  #bindings: Bindings | undefined;
  readonly #announced = new WeakSet<Element>();
  /** Elements that the present patch has let go; they leave the page when their commands have run (C-090). */
  readonly #leaving: Element[] = [];
  #hookHost: HookHost | undefined;
  #hookSet: HookSet | undefined;
  #portals: PortalContents | undefined;

  constructor(container: Element, host: ViewHost, gone: (cids: readonly number[]) => void) {
    this.container = container;
    this.#host = host;
    this.gone = gone;
    this.tree = new ViewTree(container, this);
  }

  /** Told which components a patch has taken out of the page. */
  declare readonly gone: (cids: readonly number[]) => void;

  /** Whether the element is this view's and not a nested one's. */
  readonly owns = (element: Element): boolean => {
    const around = element.closest(`[${DATA_SESSION}], [${DATA_TELEPORTED}]`);
    // by identity: while pages change there are two containers of one id
    return around === this.container || around?.getAttribute(DATA_TELEPORTED) === this.id;
  };

  /** Runs the action when the user and the hooks can be heard. */
  whenReady(action: () => void): void {
    this.#host.later.use(({ References, interactions: { bindings, hookHost } }) => {
      this.#bindings = bindings;
      this.#hookHost = hookHost;
      const { controls } = bindings;
      this.#references ??= new References(this.container.id, (element, mark) =>
        this.write(() => mark ? controls.suspend(element, mark.isControl) : controls.restore(element))
      );
      action();
    });
  }

  /** Shows a whole tree. Nothing waits for answers to earlier pushes any more. */
  join(tree: Diff): void {
    this.acknowledge(Infinity);
    this.tree.join(tree);
    this.#letGo();
  }

  /** Shows a change. */
  apply(diff: Diff): void {
    this.tree.apply(diff);
    this.#letGo();
  }

  /** Lets elements wait for a new push; returns its number. */
  mark(marks: readonly Mark[], type: string, event: string): number {
    return this.#references!.mark(marks, type, event);
  }

  /** The answer to a push is there: what waited for it, or for an earlier one, is written (C-284). */
  acknowledge(ref: number): void {
    for (const element of this.#references?.release(ref) ?? []) {
      this.tree.unlock(element);
    }
    this.#letGo();
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
  run(attribute: string, root: Element = document.documentElement): void {
    for (const element of [root, ...root.querySelectorAll(`[${attribute}]`)]) {
      const binding = element.getAttribute(attribute);
      const isRepeated = attribute === PHX_MOUNTED && this.#announced.has(element);
      if (binding !== null && this.owns(element) && !isRepeated) {
        this.#announced.add(element);
        this.#execute(element, binding);
      }
    }
  }

  destroy(): void {
    this.#portals?.closePortals(this.container);
    this.#hooks?.destroyIn(this.container);
    this.tree.destroy();
  }

  get locks(): HeldChanges {
    return this.#locks ??= new this.#host.later.loaded!.Locks(this, { mergeComponent, mergeRange });
  }

  get streamItems(): StreamItems | undefined {
    return this.#host.streams.loaded;
  }

  get portals(): PortalContents | undefined {
    const { portals: { loaded } } = this.#host;
    return this.#portals ??= loaded && new loaded.Portals(this, report);
  }

  get id(): string {
    return this.container.id;
  }

  keeps(element: Element): boolean {
    return element.hasAttribute(PHX_REMOVE) && this.#leaving.push(element) > 0;
  }

  /** A container keeps the token of the dead render, and its session while its view lives (C-050, C-051). */
  leaves(element: Element, name: string): boolean {
    return name === DATA_STATIC || (name === DATA_SESSION && this.#host.hasView(element)) ||
      this.#bindings?.overrides.ignores(element, name) === true;
  }

  beforeUpdate(element: Element): void {
    this.#hooks?.call(element, "beforeUpdate");
  }

  updated(element: Element): void {
    if (!this.owns(element)) {
      return;
    }
    this.#references?.restoreClasses(element);
    this.#bindings?.overrides.restore(element);
    this.#hooks?.updated(element);
    this.#submitNatively(element);
  }

  added(element: Element): void {
    // one that a script has made during the patch was not announced by the message
    if (element.matches(HOOKED) || element.querySelector(HOOKED)) {
      this.#host.hooks.use(() => this.#hooks?.mountIn(element, this.owns));
    }
    this.run(PHX_MOUNTED, element);
    this.#host.joinNested(element, this.container.id);
    this.#submitNatively(element);
  }

  /** The join is shown: tells of all that there is, in portals too. */
  entered(): void {
    const teleported = document.querySelectorAll(`[${DATA_TELEPORTED}="${CSS.escape(this.id)}"]`);
    [this.container, ...teleported].forEach((element) => this.added(element));
  }

  removed(element: Element): void {
    this.#hooks?.destroyIn(element);
    this.#host.destroyViews(({ container }) => element.contains(container));
    this.#portals?.closePortals(element);
  }

  isAhead(control: Element): boolean {
    return this.#references?.isWaiting(control) === true || this.#host.edits.isEditing(control);
  }

  /** The hooks of the view, where the page has any. */
  get #hooks(): HookSet | undefined {
    const { hooks: { loaded }, definitions } = this.#host;
    return this.#hookSet ??= loaded && this.#hookHost && new loaded.HookSet(definitions, this.#hookHost);
  }

  /** Runs the commands of elements that leave; nobody can use them any more, and they are gone after their transitions. */
  #letGo(): void {
    for (const element of this.#leaving.splice(0)) {
      this.#bindings?.transitions.after(() => {
        this.#execute(element, element.getAttribute(PHX_REMOVE) ?? "", "remove");
        element.toggleAttribute("inert", true);
      }, () => {
        element.remove();
        this.removed(element);
        this.tree.tellGone([element]);
      });
    }
  }

  #execute(element: Element, binding: string, occasion?: Occasion): void {
    this.#host.later.use(({ interactions }) => interactions.execute(element, binding, occasion));
  }

  #submitNatively(element: Element): void {
    if (element.matches("form[phx-trigger-action]")) {
      this.#host.pageLoad.leaving();
      this.#bindings?.submitNatively(element, this.#host.edits.submitterOf(element));
    }
  }
}
