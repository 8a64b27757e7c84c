/** Keeps texts by their names, as the browser's storages do. */
export type PageStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What keeps texts for a page. */
export interface PageStorages {
  /** What keeps the history and the developer's settings of a tab. Default: the browser's. */
  readonly sessionStorage: PageStorage;
  /** Where loads after failures are counted. Default: the browser's. */
  readonly localStorage: PageStorage;
}

/** One of the browser's storages. What it does not take, because it is full or forbidden, is kept as long as the page is there. */
export function storageOfBrowser(name: keyof PageStorages): PageStorage {
  const texts = new Map<string, string>();
  let storage: Storage | undefined;
  try {
    storage = window[name];
  } catch {
    // the page may not use it
  }
  return {
    getItem: (key) => texts.get(key) ?? storage?.getItem(key) ?? null,
    setItem: (key, text) => {
      texts.delete(key);
      try {
        storage!.setItem(key, text);
      } catch {
        texts.set(key, text);
      }
    },
    removeItem: (key) => {
      texts.delete(key);
      storage?.removeItem(key);
    },
  };
}
