import type { PageStorage } from "../page_storage.ts";

/** Positions of the entries, when the page goes. */
const STORED_POSITIONS = "phx:nav-scroll";
/** How many entries are remembered; browsers keep about as many. */
const MAXIMUM_ENTRIES = 50;
/** How many scrolled elements of a page are remembered. */
const MAXIMUM_ELEMENTS = 50;

type Point = readonly [left: number, top: number];

/** Where a page was scrolled to. */
interface Scrolled {
  readonly page: Point;
  /** Scrolled elements by their ids. */
  readonly elements: readonly (readonly [id: string, point: Point])[];
}

/** Where the pages of the history were scrolled to: the page itself, and elements with ids. */
export class ScrollPositions {
  readonly #entries: Map<number, Scrolled>;

  constructor(storage: PageStorage) {
    this.#entries = new Map(JSON.parse(storage.getItem(STORED_POSITIONS) ?? "[]") as [number, Scrolled][]);
    addEventListener("pagehide", () => {
      storage.setItem(STORED_POSITIONS, JSON.stringify([...this.#entries]));
      // whoever comes back to this entry gets a whole page, which the browser itself can scroll
      history.scrollRestoration = "auto";
    });
  }

  /** Remembers how the page is scrolled at an entry. */
  remember(position: number): void {
    this.#entries.delete(position);
    this.#entries.set(position, {
      page: [scrollX, scrollY],
      elements: [...document.querySelectorAll("body [id]")]
        .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
        .slice(0, MAXIMUM_ELEMENTS)
        .map((element) => [element.id, [element.scrollLeft, element.scrollTop]]),
    });
    for (const oldest of [...this.#entries.keys()].slice(0, -MAXIMUM_ENTRIES)) {
      this.#entries.delete(oldest);
    }
  }

  /** Scrolls the page to where it was at an entry; to its start if that is not known. */
  restore(position: number): void {
    const { page, elements } = this.#entries.get(position) ?? { page: [0, 0], elements: [] };
    for (const [id, point] of elements) {
      const element = document.getElementById(id);
      if (element) {
        scroll(element, point);
      }
    }
    scroll(window, page);
  }
}

/** Scrolls to a point at once, even where the style wants it to be smooth. */
export function scroll(what: Element | Window, [left, top]: Point): void {
  what.scrollTo({ left, top, behavior: "instant" });
}

/** Scrolls to the element that a hash names; returns whether there is one. */
export function scrollToHash(hash: string): boolean {
  const name = decoded(hash.slice(1));
  const target = name === "" ? null : document.getElementById(name) ?? document.getElementsByName(name)[0];
  target?.scrollIntoView({ behavior: "instant" });
  return !!target;
}

/** What an address writes with escapes; as it is written where they are none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
