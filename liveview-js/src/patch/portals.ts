import type { ElementChange } from "./element_change.ts";
import type { ContentMerger, ContentOwnership, ContentWriter, PortalContents } from "./portal_contents.ts";
import type { NodePlan } from "./plan.ts";
import type { Mover } from "./reconcile.ts";

// Loaded by pages that have portals: it must not import what the first load has too.

/** On a portal: the selector of its target. */
const TARGET = "data-phx-portal";

/** Tells the author of the application of a mistake. */
type Reporter = (level: "error", kind: "app", code: string, text: string, element: Element) => void;

/** What of a view its portals need. */
export interface PortalHost {
  /** The DOM id of the view. */
  readonly id: string;
  /** Told when the content of a portal has left the page. */
  removed(element: Element): void;
  readonly tree: { tellGone(removed: Iterable<Element>): void };
  readonly locks: { flush(content: Element): void };
}

interface Portal {
  readonly make: () => Element;
  content: Element | undefined;
  /** The selector by which the content has come to where it is, or by which nothing was found. */
  target: string | null;
}

/** The portals of one view, by the elements that are their places in it. */
export class Portals implements PortalContents {
  readonly #host: PortalHost;
  readonly #report: Reporter;
  readonly #portals = new Map<Element, Portal>();

  constructor(host: PortalHost, reporter: Reporter) {
    this.#host = host;
    this.#report = reporter;
  }

  openPortal(template: Element, plan: NodePlan, make: (content: NodePlan) => Element): void {
    // other templates are for scripts
    const content = contentOf(plan);
    if (content && template.hasAttribute(TARGET) && !this.#portals.has(template)) {
      this.#portals.set(template, { make: () => make(content), content: undefined, target: null });
    }
  }

  changeContent(template: Element, { owner, plan, change }: ElementChange, writer: ContentWriter, merge: ContentMerger): void {
    const content = this.#portals.get(template)?.content;
    if (content?.isConnected) {
      writer.element(content, { owner, plan: contentOf(plan)!, change });
    } else {
      // it is going to be made of the tree
      merge(owner, change, plan.content, plan.high);
    }
  }

  showContents(mover: Mover, ownership: ContentOwnership): void {
    // it also comes to portals that stand in the content of others, which is made meanwhile
    this.#portals.forEach((portal, template) => {
      if (template.isConnected) {
        this.#show(template, portal, mover, ownership);
      } else if (!portal.content) {
        this.#portals.delete(template);
      }
    });
  }

  closePortals(around: Element): void {
    this.#portals.forEach((portal, template) => {
      if (around.contains(template)) {
        this.#portals.delete(template);
        this.#end(portal);
      }
    });
  }

  #show(template: Element, portal: Portal, mover: Mover, ownership: ContentOwnership): void {
    if (portal.content?.isConnected === false) {
      // what it was shown in is gone
      this.#end(portal);
    }
    const selector = template.getAttribute(TARGET) ?? "";
    if (portal.content && portal.target === selector) {
      return;
    }
    const target = find(selector);
    if (target) {
      portal.content ??= this.#made(template, portal);
      mover.put(target, portal.content, null);
      // it does not count where it is shown
      ownership.disown(portal.content);
      ownership.observer.observe(portal.content, { childList: true, subtree: true });
    } else if (portal.target !== selector) {
      const text = `no element matches '${selector}', the target of portal #${template.id}`;
      this.#report("error", "app", "portal.missing-target", text, template);
    }
    portal.target = selector;
  }

  #made(template: Element, { make }: Portal): Element {
    const content = make();
    content.setAttribute("data-phx-teleported", this.#host.id);
    content.setAttribute("data-phx-teleported-src", template.id);
    return content;
  }

  #end(portal: Portal): void {
    const { content } = portal;
    portal.content = undefined;
    if (content) {
      // if it is made anew, what waited for its elements is in it
      this.#host.locks.flush(content);
      content.remove();
      this.#host.removed(content);
      this.#host.tree.tellGone([content]);
    }
  }
}

/** The one element in a portal. */
function contentOf({ parts }: NodePlan): NodePlan | undefined {
  return parts?.find((part) => typeof part === "object");
}

function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
