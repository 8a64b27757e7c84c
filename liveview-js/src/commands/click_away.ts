/** Those of the elements away from which the user has clicked: they are on the screen, around something else (C-206). */
export function clickedAwayFrom(start: Element, elements: readonly Element[]): readonly Element[] {
  const places: Element[] = [];
  // what a portal shows is in everything that the portal is in, too (C-136)
  for (let place: Element | null = start; place; place = portalOf(place)) {
    places.push(place);
  }
  return elements.filter((element) => !places.some((place) => element.contains(place)) && isOnScreen(element));
}

/** The portal that shows the element somewhere else. */
function portalOf(element: Element): Element | null {
  const content = element.closest<HTMLElement>("[data-phx-teleported-src]");
  return content && document.getElementById(content.dataset["phxTeleportedSrc"]!);
}

/** Whether any of the element is shown on the screen. */
function isOnScreen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return element.getClientRects().length > 0 && box.bottom >= 0 && box.right >= 0 &&
    box.top <= innerHeight && box.left <= innerWidth;
}
