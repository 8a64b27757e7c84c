import { type Components, type Diff, mergeRoot, readDiff, type Rendered, Templates, toHtml } from "../../rendered/index.ts";
import { withoutNumbers } from "./component_numbers.ts";

/** What a view sent while it changed at random, and the page that it showed after each diff. The server's tests write these files. */
interface Sequence {
  readonly name: string;
  readonly steps: readonly { readonly message: Diff | null; readonly html: string; readonly pruned?: readonly number[] }[];
}

const folder = new URL("../../../../liveview-core/target/diff-sequences/", import.meta.url);
const names = recordings();

Deno.test("the server's tests have recorded diff sequences", { ignore: names.length === 0 && !Deno.env.has("CI") }, () => {
  if (names.length === 0) {
    throw new Error(`nothing in ${folder.pathname}; the tests of liveview-core write it (DiffSequencesTest)`);
  }
});

for (const name of names) {
  Deno.test(`protocol 9: merged diffs make the page that a first render makes, ${name}`, () => {
    for (const line of Deno.readTextFileSync(new URL(name, folder)).trimEnd().split("\n")) {
      replay(JSON.parse(line) as Sequence);
    }
  });
}

function recordings(): string[] {
  try {
    return [...Deno.readDirSync(folder)].map((file) => file.name).filter((name) => name.endsWith(".jsonl")).sort();
  } catch (failure) {
    if (failure instanceof Deno.errors.NotFound) {
      return [];
    }
    throw failure;
  }
}

function replay({ name, steps }: Sequence): void {
  const templates = new Templates();
  const components: Components = new Map();
  let root: Rendered | null = null;
  steps.forEach(({ message, html, pruned = [] }, step) => {
    const place = `${name}, step ${step}\n  sent:   ${JSON.stringify(message)}\n  wanted: ${html}`;
    let shown: string;
    try {
      root = message === null ? root : mergeRoot(root, readDiff(message, templates, components));
      shown = root === null ? "" : asSent(toHtml(root));
    } catch (failure) {
      throw new Error(place, { cause: failure });
    }
    if (shown !== html) {
      throw new Error(`${place}\n  shown:  ${shown}`);
    }
    pruned.forEach((cid) => components.delete(String(cid)));
  });
}

/** Without what the client adds to the server's markup; what a stream has brought is in the page only. */
function asSent(html: string): string {
  return withoutNumbers(html).replaceAll(/(<ul phx-update="stream">).*?(<\/ul>)/gs, "$1$2");
}
