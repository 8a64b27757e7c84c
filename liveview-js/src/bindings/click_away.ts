/** The elements away from which the user has clicked: those that are seen, with the binding, around something else (C-206). */
export function clickedAwayFrom(start: Element): readonly Element[] {
  if (start.getClientRects().length === 0) {
    return [];
  }
  const places: Element[] = [];
  // what a portal shows is in everything that the portal is in, too (C-136)
  for (let place: Element | null = start; place; place = portalOf(place)) {
    places.push(place);
  }
  return [...document.querySelectorAll("[phx-click-away]")].filter((element) =>
    !places.some((place) => element.contains(place)) && isOnScreen(element)
  );
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
