import type { Diff } from "../../rendered/index.ts";
import { TestPage } from "./test_page.ts";

/** What a view of the server sent while it changed at random, and the page that it showed after each diff (DiffSequence of liveview-core). */
interface Recorded {
  readonly name: string;
  readonly steps: readonly { readonly message: Diff | null; readonly html: string; readonly pruned?: readonly number[] }[];
}

/** The random trees nest elements as no parser lets paragraphs be nested; the compiler of templates does not either. */
const PARAGRAPHS = /<(\/?)p(?=[ >"])/g;
const STREAMS = "[phx-update=stream]";

/** Brings what a server sent to a page; gives what went wrong, each with the name that repeats it. */
export function showRecorded(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const { name, steps } = JSON.parse(line.replaceAll(PARAGRAPHS, "<$1div")) as Recorded;
    const page = new TestPage();
    let step = 0;
    try {
      let isJoined = false;
      for (const { message, html, pruned = [] } of steps) {
        if (message !== null) {
          isJoined ? page.tree.apply(message) : page.tree.join(message);
          isJoined = true;
        }
        compare(page.container, html);
        page.tree.prune(pruned);
        step++;
      }
      return [];
    } catch (failure) {
      const sent = JSON.stringify(steps[step]?.message);
      return [`${name}, step ${step}: ${String((failure as Error).stack ?? failure)}\nsent ${sent}`];
    } finally {
      page.end();
    }
  });
}

/** What a stream has brought is in the page only, and the roots of components are named by the client. */
function compare(container: Element, html: string): void {
  const shown = container.cloneNode(true) as Element;
  shown.querySelectorAll("[data-phx-component]").forEach((root) => {
    root.removeAttribute("data-phx-view");
    root.removeAttribute("data-phx-component");
  });
  const wanted = document.createElement("div");
  wanted.innerHTML = html;
  [shown, wanted].forEach((page) => page.querySelectorAll(STREAMS).forEach((stream) => stream.replaceChildren()));
  if (!shown.isEqualNode(wanted)) {
    throw new Error(`the page has\n${shown.innerHTML}\nwanted\n${wanted.innerHTML}`);
  }
}
