// Replays recorded diff sequences (liveview-core, DiffSequencesTest and ComponentSequencesTest) through the official client's own merger: after each
// diff it must make the page that a first render makes, and what it does not write because nothing in it changed must be what the page shows already.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Rendered from "./node_modules/phoenix_live_view/assets/js/phoenix_live_view/rendered.js";

const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g;
const MAGIC_ID = / data-phx-id="([^"]*)"/;
const SKIPPED = /<([a-z][a-z0-9]*)[^>]* data-phx-id="([^"]*)"[^>]* data-phx-skip(?:><\/\1>|\/>)/g;
const ADDED = / data-phx-(?:id|component|view)="[^"]*"/g;
const STREAM = /(<ul[^>]* phx-update="stream">).*?(<\/ul>)/gs;
const VOID = new Set(["br", "hr", "input"]);

globalThis.window = globalThis; // the merger looks there for structuredClone

/** Where the elements stand that the official client can tell again, by the id that it gives them. */
function places(html) {
  const found = new Map();
  const open = [];
  for (const { 0: tag, 1: closing, 2: name, 3: attributes, index } of html.matchAll(TAG)) {
    if (!closing) {
      open.push({ start: index, id: MAGIC_ID.exec(attributes)?.[1] });
    }
    if (closing || VOID.has(name)) {
      const { start, id } = open.pop();
      if (id !== undefined) {
        found.set(id, [start, index + tag.length]);
      }
    }
  }
  return found;
}

/** What the page shows after the official client has patched it: an element that it skips stays as it is. */
function patched(page, html) {
  const before = places(page);
  return html.replace(SKIPPED, (skipped, _tag, id) => {
    if (!before.has(id)) {
      throw new Error(`it skips ${skipped}, which the page does not have`);
    }
    return page.slice(...before.get(id));
  });
}

/** The whole page, nothing skipped, from a copy of the tree: writing a tree marks what it has written. */
function whole(rendered) {
  const tree = structuredClone(rendered.get());
  Object.values(tree.c).forEach((component) => {
    component.reset = true;
  });
  return rendered.recursiveToString(tree, tree.c, null, false, {}, null).buffer;
}

/** Without what the client adds to the server's markup; what a stream has brought is in the page only. */
function asSent(html) {
  return html.replaceAll(ADDED, "").replaceAll(STREAM, "$1$2");
}

function replay({ name, steps }) {
  let rendered = null;
  let page = "";
  // That client passes over what a message does not name, and with it over components in there that changed by themselves (docs/decisions/intentional.md):
  // of trees with components only the merged tree is compared, not the page that it patches.
  const hasComponents = steps.some(({ message }) => message?.c !== undefined);
  steps.forEach(({ message, html, pruned = [] }, step) => {
    const place = `${name}, step ${step}\n  sent:   ${JSON.stringify(message)}\n  wanted: ${html}`;
    const same = (what, shown) => {
      if (asSent(shown) !== html) {
        throw new Error(`${place}\n  ${what}: ${shown}`);
      }
    };
    try {
      if (message !== null) {
        const { diff } = Rendered.extract(message);
        rendered === null ? (rendered = new Rendered("view", diff)) : rendered.mergeDiff(diff);
        same("whole", whole(rendered));
        const written = rendered.toString().buffer;
        page = hasComponents ? "" : patched(page, written);
      }
    } catch (failure) {
      throw failure.message.startsWith(name) ? failure : new Error(place, { cause: failure });
    }
    if (!hasComponents) {
      same("shown", page);
    }
    rendered?.pruneCIDs(pruned);
  });
}

const [folder] = process.argv.slice(2);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".jsonl")) : [];
if (files.length === 0) {
  console.log(`official client's merger not tested: nothing in ${folder}; the tests of liveview-core write it`);
  process.exitCode = process.env.CI ? 1 : 0;
}
for (const file of files) {
  const lines = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  lines.forEach((line) => replay(JSON.parse(line)));
  console.log(`official client's merger: ${lines.length} sequences of ${file}`);
}
