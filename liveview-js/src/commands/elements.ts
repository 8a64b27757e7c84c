/** Where a command acts: a selector in the document, inside or around the source; absent for the source (C-310). */
export function elementsFor(source: Element, to: unknown): readonly Element[] {
  if (to === undefined || to === null) {
    return [source];
  }
  if (typeof to === "string") {
    return [...document.querySelectorAll(to)];
  }
  const { inner, closest } = to as { readonly inner?: string; readonly closest?: string };
  if (inner !== undefined) {
    return [...source.querySelectorAll(inner)];
  }
  const around = closest === undefined ? null : source.closest(closest);
  return !around ? [] : [around];
}
