/** What the user did, as the protocol names it. */
export type EventType = "click" | "keydown" | "keyup" | "focus" | "blur";

/** Holds back or drops the events of elements that ask for it. */
export interface EventRates {
  /** Runs the action when the element's rate lets it pass. */
  limit(element: Element, name: string, action: () => void, discriminator?: string): void;
}

/** Who is told what the user does. */
export interface EventDelegate {
  /**
   * A binding is to run: an event name, or a list of commands, in an attribute of the element. The metadata is what this
   * kind of event adds to the values that are sent.
   */
  triggered(
    type: EventType, element: Element, binding: string, metadata: Readonly<Record<string, unknown>>, cause: Event,
  ): void;
  /** Whether links can be followed without loading a page. */
  readonly canNavigate: boolean;
  /** The user points at a live link, and may be about to follow it. */
  approached(): void;
  /** The user has clicked on a live link, or on one that asks with another method than GET. */
  followed(link: HTMLAnchorElement, byForm?: boolean): void;
  /** The user went back or forth in the history. */
  popped(): void;
  /** The user has clicked on an element, and so away from others (C-206). */
  clicked(start: Element, cause: Event): void;
  /** A field has changed that has a binding for that, or whose form may have one. */
  changed(input: Element): void;
  /** A form with a binding for that was submitted. */
  submitted(form: HTMLFormElement, submitter: HTMLElement | null): void;
  /** A form gets its initial values back. */
  reset(form: HTMLFormElement): void;
  /** The browser is about to load another page, perhaps by submitting a form. */
  leaving(form?: HTMLFormElement): void;
}
