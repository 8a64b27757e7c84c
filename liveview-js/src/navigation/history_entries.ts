import type { PageStorage } from "../page_storage.ts";

/** Position of the newest entry of this tab; the numbers go on over loads of pages. */
const STORED_POSITION = "phx:nav-history-position";

/** What the history keeps with each entry. */
interface EntryState {
  /** Place in the history; later entries have greater ones. */
  readonly at: number;
  /** Entries with the same number were shown by the same view, one after the other. */
  readonly page: number;
}

/** The entries of the history, and which of them belong to the view that the page shows. */
export class HistoryEntries {
  #position: number;
  #page: number;

  readonly #storage: PageStorage;

  constructor(storage: PageStorage) {
    this.#storage = storage;
    const { at, page } = stateHere();
    this.#position = at ?? Number(storage.getItem(STORED_POSITION) ?? 0) + 1;
    this.#page = page ?? this.#position;
  }

  /** Position of the entry that the page shows. */
  get position(): number {
    return this.#position;
  }

  /** The position of the entry that the browser is at; the one before ours if it is not known. */
  get found(): number {
    return stateHere().at ?? this.#position - 1;
  }

  /** Whether the view that is shown has shown the entry that the browser is at. */
  get isSamePage(): boolean {
    return stateHere().page === this.#page;
  }

  /** Makes or replaces an entry; with a new view, those before it belong to another page. */
  write(kind: "push" | "replace", href: string, isSamePage: boolean): void {
    if (kind === "push") {
      this.#save("replaceState", location.href);
      this.#position++;
    }
    if (!isSamePage) {
      this.#page = this.#position;
    }
    this.#save(kind === "push" ? "pushState" : "replaceState", href);
    this.#storage.setItem(STORED_POSITION, String(this.#position));
  }

  /** The page shows the entry that the browser is at. */
  follow(): void {
    const position = this.found;
    this.#page = stateHere().page ?? position;
    this.#position = position;
    this.#save("replaceState", location.href);
  }

  #save(method: "pushState" | "replaceState", href: string): void {
    const state: EntryState = { at: this.#position, page: this.#page };
    history[method]({ ...(history.state as object | null), ...state }, "", href);
  }
}

function stateHere(): Partial<EntryState> {
  return (history.state ?? {}) as Partial<EntryState>;
}
