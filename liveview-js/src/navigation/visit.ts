/** One way to an address. */
export interface Visit {
  readonly href: string;
  /** What becomes of the history's present entry; `pop` where the user has gone to an entry that is there. */
  readonly kind: "push" | "replace" | "pop";
  /** The link that the user has clicked. */
  readonly link?: Element | undefined;
  readonly flash?: string | undefined;
  /** Where the entry lies, as seen from the one before; forward if it is new. */
  readonly direction: "forward" | "backward";
}
