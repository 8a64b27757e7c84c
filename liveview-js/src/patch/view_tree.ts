import {
  type Diff, mergeNode, mergeRendered, NodeChange, readDiff, Rendered, type RootChange, Templates, toHtml,
} from "../rendered/index.ts";
import { Adoption } from "./adopt.ts";
import { Compiler } from "./compile.ts";
import type { PatchHost } from "./host.ts";
import { Ownership } from "./ownership.ts";
import type { Page } from "./page.ts";
import type { Part } from "./plan.ts";
import { release, Walk } from "./walk.ts";
import { Writer } from "./writer.ts";

/** The container's content is one dynamic: the root template, which may become another one. */
const CONTENT: readonly Part[] = [0];

/** A view's rendered tree together with the part of the page that shows it. */
export class ViewTree {
  readonly #templates: Templates;
  readonly #page: Page;
  readonly #content: Rendered;

  /** Does nothing to the page yet, but from here on sees what scripts do to it. */
  constructor(container: Element, host: PatchHost) {
    this.#templates = new Templates(container.id);
    this.#page = {
      host, container, components: new Map(), compiler: new Compiler(), ownership: new Ownership(container), roots: new WeakMap(),
      items: new WeakMap(), places: new Map(), placed: new WeakMap(), stale: new WeakSet(),
    };
    this.#content = new Rendered(this.#templates.of(["", ""]), [""]);
  }

  /** Takes a full tree: the first over dead markup, later ones as an update of what is there, never a replacement. */
  join(tree: Diff): void {
    this.#page.host.locks.clear();
    if (this.#content.values[0]) {
      this.#update(tree, false);
    } else {
      this.#patch((writer) => {
        this.#content.values[0] = mergeNode("", this.#read(tree), mergeRendered);
        new Adoption(this.#page, writer, false).adopt(this.#page.container, this.#content, CONTENT);
      });
    }
  }

  /** Takes a diff. */
  apply(diff: Diff): void {
    this.#update(diff, true);
  }

  /** Of these components those that do not stand in the page. */
  absent(cids: readonly number[]): readonly number[] {
    const { components, roots } = this.#page;
    return cids.filter((cid) => roots.get(components.get(String(cid))!)?.isConnected !== true);
  }

  /** Tells the host which components have left the page with elements that were removed. */
  tellGone(removed: Iterable<Element>): void {
    const { components, roots } = this.#page;
    const all = [...removed];
    const gone: number[] = [];
    for (const [cid, component] of all.length > 0 ? components : []) {
      const root = roots.get(component);
      if (root?.isConnected === false && all.some((element) => element.contains(root))) {
        roots.delete(component);
        gone.push(Number(cid));
      }
    }
    if (gone.length > 0) {
      this.#page.host.gone(gone);
    }
  }

  /** Forgets components, whose numbers the server does not use again. */
  prune(cids: readonly number[]): void {
    cids.forEach((cid) => this.#page.components.delete(String(cid)));
  }

  /** Applies what was queued behind the lock of `element`, unless it has been locked again. */
  unlock(element: Element): void {
    if (this.#page.host.locks.isDue(element)) {
      this.#patch((writer) => release(this.#page, writer, element));
    }
  }

  /** The HTML of the view according to the server, except for what is queued behind locks. */
  html(): string {
    return toHtml(this.#content.values[0]!);
  }

  /** Runs writes of the client itself (a button's text while its form is sent) that nobody shall take for foreign nodes. */
  quietly(write: () => void): void {
    this.#page.ownership.quietly(write);
  }

  /** Stops looking at the page, which stays as it is. */
  destroy(): void {
    this.#page.ownership.stop();
  }

  #update(diff: Diff, echo: boolean): void {
    const change = this.#read(diff);
    this.#patch((writer) => {
      this.#page.host.locks.next();
      const walk = new Walk(this.#page, writer, echo);
      change.updates.forEach((update, component) => walk.component(component, update));
      if (change.template || change.changes.size > 0) {
        walk.children(this.#page.container, this.#content, CONTENT, contentChange(change));
      }
    });
  }

  #read(diff: Diff): RootChange {
    const { components, host: { locks } } = this.#page;
    return readDiff(diff, this.#templates, components, (original, copy) => locks.catchUp(original, copy));
  }

  #patch(run: (writer: Writer) => void): void {
    const writer = new Writer(this.#page);
    this.#page.ownership.sync();
    run(writer);
    this.tellGone(writer.finish());
  }
}

function contentChange(change: RootChange): NodeChange {
  return new NodeChange(null, new Map([[0, change]]));
}
