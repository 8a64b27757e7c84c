/** Puts children of an element at their places. */
export interface Mover {
  put(parent: Node, node: ChildNode, before: ChildNode | null): void;
}

/**
 * Brings the children of an element into the wanted order with the fewest moves.
 *
 * @param wanted the children in their new order
 * @param places the old place of each wanted child among the own children; -1 for a new one
 */
export function arrange(parent: Node, wanted: readonly ChildNode[], places: readonly number[], mover: Mover): void {
  const stays = increasing(places);
  const last = stays.lastIndexOf(true);
  // New children at the end go behind the last own one, not behind what others have appended.
  let next = last >= 0 ? wanted[last]!.nextSibling : null;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const node = wanted[index]!;
    if (!stays[index]) {
      mover.put(parent, node, next);
    }
    next = node;
  }
}

/** Marks a longest increasing subsequence among the places that are not -1. */
export function increasing(places: readonly number[]): boolean[] {
  const tails: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    if (place >= 0) {
      const length = firstNotBelow(tails, places, place);
      previous[index] = length > 0 ? tails[length - 1]! : -1;
      tails[length] = index;
    }
  });
  const marked = places.map(() => false);
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) {
    marked[index] = true;
  }
  return marked;
}

function firstNotBelow(tails: readonly number[], places: readonly number[], place: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[tails[middle]!]! < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
