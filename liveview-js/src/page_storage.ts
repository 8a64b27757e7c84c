/** Keeps texts by their names, as the browser's storages do. */
export type PageStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What keeps texts for a page. */
export interface PageStorages {
  /** What keeps the history and the developer's settings of a tab. Default: the browser's. */
  readonly sessionStorage: PageStorage;
  /** Where loads after failures are counted. Default: the browser's. */
  readonly localStorage: PageStorage;
}

/** One of the browser's storages; a page in a sandbox, which has none, keeps the texts itself as long as it is there. */
export function storageOfBrowser(name: keyof PageStorages): PageStorage {
  try {
    return window[name];
  } catch {
    const texts = new Map<string, string>();
    return {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
      removeItem: (key) => void texts.delete(key),
    };
  }
}
