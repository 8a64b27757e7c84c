/** The elements away from which the user has clicked: those that are seen, with the binding, around something else (C-206). */
export function clickedAwayFrom(start: Element): readonly Element[] {
  if (start.getClientRects().length === 0) {
    return [];
  }
  return [...document.querySelectorAll("[phx-click-away]")].filter((element) =>
    !element.contains(start) && isOnScreen(element)
  );
}

/** Whether any of the element is shown on the screen. */
function isOnScreen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return element.getClientRects().length > 0 && box.bottom >= 0 && box.right >= 0 &&
    box.top <= innerHeight && box.left <= innerWidth;
}
