/** What shows an element in another place of the page than the tree has it. */
export interface Teleporter {
  teleport(element: Element, target: Element): void;
}

/** Knows where the content of a view's portals is shown. Only pages with portals load it; it is there before their first diff. */
export interface PortalContents {
  /** Takes a portal that has come into the tree; its content is made when it is shown. */
  openPortal(portal: Element, make: () => Element): void;
  /** The content of a portal; undefined where it is not in the page, so that it will be made anew. */
  contentOf(portal: Element): Element | undefined;
  /** Shows the content of all portals of the page where their targets are (C-130, C-132). */
  showContents(teleporter: Teleporter): void;
  /** Removes the content of all portals in an element (C-134). */
  closePortals(around: Element): void;
}
