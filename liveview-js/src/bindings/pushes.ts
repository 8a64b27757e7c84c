/** How an element waits for the answer to a push. */
export interface Mark {
  readonly element: Element;
  /** Whether the server's changes of the element wait too. */
  readonly lock: boolean;
  /** Whether the element shows the class and hears `phx:push`; the others only wait. */
  readonly visible: boolean;
  /** Whether the element is a control of a submitted form, and out of use until it is answered. */
  readonly isControl?: boolean;
}

/** An element that shows that it waits, and holds the server's changes back. */
export function visible(element: Element): Mark {
  return { element, lock: true, visible: true };
}

/** Where a push is on its way. */
export type PushPhase = "start" | "stop";

/** What a binding wants to be sent. */
export interface Push {
  readonly event: string;
  /** Component number or selector instead of the source's `phx-target`. */
  readonly target?: string | number | undefined;
  readonly value?: { readonly [name: string]: unknown } | undefined;
  /** Elements that show the loading state besides the source. */
  readonly loading?: readonly Element[];
  /** Told when the push is sent, and when it is answered; once for each receiver. */
  readonly told?: (phase: PushPhase) => void;
}

/** Where pushes go: to the views of the page. */
export interface Pushes {
  /** Runs a binding; what it pushes goes through the function. */
  run(element: Element, binding: string, push: (push: Push) => void): void;
  /** Sends an event to the receivers that the push or the element names, with elements waiting for the answer. */
  send(
    source: Element,
    push: Push,
    request: { readonly type: string | null; readonly event: string; readonly value: unknown },
    marks: readonly Mark[],
  ): void;
  /** Goes to another address; with `patch` within the same view. */
  go(href: string, replace: boolean, patch: boolean): void;
}
