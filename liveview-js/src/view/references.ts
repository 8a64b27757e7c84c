import type { Mark } from "../bindings/pushes.ts";

/** Id of the view whose answer the element waits for. */
const DATA_REF_SOURCE = "data-phx-ref-src";
/** Number of the event that put the element into its loading state. */
const DATA_REF_LOADING = "data-phx-ref-loading";
/** Number of the event that withholds updates of the element. */
const DATA_REF_LOCK = "data-phx-ref-lock";
/** A push left, on the element. */
const DISPATCH_PUSH = "phx:push";

interface Waiting {
  loading: number;
  lock: number;
  /** The newest push of each loading class. */
  readonly classes: Map<string, number>;
}

/** Number that stands for "no push". */
const NONE = -1;

/** Which elements of a view wait for the answers to which pushes (protocol 16). */
export class References {
  readonly #viewId: string;
  readonly #told: (element: Element, mark?: Mark) => void;
  readonly #waiting = new Map<Element, Waiting>();
  #next = 0;

  /** Takes the view's DOM id, and what is told of each mark, and without one when an element no longer waits for anything. */
  constructor(viewId: string, told: (element: Element, mark?: Mark) => void) {
    this.#viewId = viewId;
    this.#told = told;
  }

  /** Marks elements as waiting for a new push and returns its number. */
  mark(marks: Iterable<Mark>, type: string, event: string): number {
    const ref = this.#next++;
    for (const mark of marks) {
      this.#told(mark.element, mark);
      this.#markOne(mark, ref, type, event);
    }
    return ref;
  }

  isWaiting(element: Element): boolean {
    return this.#waiting.has(element);
  }

  /** Puts loading classes back on an element whose attributes the server has written. */
  restoreClasses(element: Element): void {
    for (const name of this.#waiting.get(element)?.classes.keys() ?? []) {
      element.classList.add(name);
    }
  }

  /**
   * The answer to a push has come: releases what waits for it or for an earlier one. Returns the elements whose locks
   * ended, innermost first.
   */
  release(ref: number): Element[] {
    const unlocked: Element[] = [];
    for (const [element, waiting] of [...this.#waiting]) {
      this.#releaseOne(element, waiting, ref, unlocked);
    }
    return unlocked.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1));
  }

  #markOne({ element, lock, visible }: Mark, ref: number, type: string, event: string): void {
    const waiting = this.#waiting.get(element) ?? { loading: NONE, lock: NONE, classes: new Map<string, number>() };
    this.#waiting.set(element, waiting);
    waiting.loading = ref;
    element.setAttribute(DATA_REF_SOURCE, this.#viewId);
    element.setAttribute(DATA_REF_LOADING, String(ref));
    if (lock) {
      waiting.lock = ref;
      element.setAttribute(DATA_REF_LOCK, String(ref));
    }
    if (!visible) {
      return;
    }
    const name = `phx-${type}-loading`;
    waiting.classes.set(name, ref);
    element.classList.add(name);
    const detail = { event, eventType: type, ref, isLoading: true, isLocked: lock };
    dispatch(element, DISPATCH_PUSH, detail);
    dispatch(element, `${DISPATCH_PUSH}:${event}`, detail);
  }

  #releaseOne(element: Element, waiting: Waiting, ref: number, unlocked: Element[]): void {
    for (const [name, of] of [...waiting.classes]) {
      if (of <= ref) {
        waiting.classes.delete(name);
        element.classList.remove(name);
      }
    }
    if (waiting.loading !== NONE && waiting.loading <= ref) {
      dispatch(element, "phx:undo-loading:" + waiting.loading);
      waiting.loading = NONE;
      element.removeAttribute(DATA_REF_LOADING);
    }
    if (waiting.lock !== NONE && waiting.lock <= ref) {
      dispatch(element, "phx:undo-lock:" + waiting.lock);
      waiting.lock = NONE;
      element.removeAttribute(DATA_REF_LOCK);
      unlocked.push(element);
    }
    if (waiting.loading === NONE && waiting.lock === NONE) {
      this.#waiting.delete(element);
      element.removeAttribute(DATA_REF_SOURCE);
      this.#told(element);
    }
  }
}

function dispatch(element: Element, type: string, detail?: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
}
