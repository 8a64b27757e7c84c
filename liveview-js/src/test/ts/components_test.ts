import { type Components, type Diff, mergeRoot, readDiff, Rendered, Templates, treeHtml } from "../../rendered/index.ts";
import { assertEquals, assertThrows } from "./assertions.ts";
import { withoutNumbers } from "./component_numbers.ts";

const PAGE: Diff = {
  "0": 1, "1": 2, s: ["<div>", "", "</div>"], r: 1,
  c: { "1": { "0": "A", "1": "0", s: ["<article>", ": ", "</article>"], r: 1 }, "2": { "0": "B", "1": "0", s: 1 } },
};

function page(...articles: readonly string[]): string {
  return `<div>${articles.map((text) => `<article>${text}</article>`).join("")}</div>`;
}

function after(...diffs: readonly Diff[]): string {
  return withoutNumbers(treeHtml(PAGE, ...diffs));
}

Deno.test("8.5: the examples of components", () => {
  assertEquals(after(), page("A: 0", "B: 0"));
  assertEquals(after({ c: { "2": { "1": "5" } } }), page("A: 0", "B: 5"));
  assertEquals(after({ "1": 3, c: { "3": { "0": "C", "1": "0", s: -2 } } }), page("A: 0", "C: 0"));
  assertEquals(after({ "0": 2, "1": 1 }), page("B: 0", "A: 0"));
});

Deno.test("9.4: the root of a component names its number and its view", () => {
  assertEquals(treeHtml({ s: ["", ""], "0": 7, c: { "7": { s: ["\n<!-- x --><br>"] } } }), "\n<!-- x --><br data-phx-view=\"\" data-phx-component=\"7\">");
});

Deno.test("9.3: a donor's tree is the one before the diff or the new one, nested templates without dynamics are taken with it", () => {
  const icon = { s: ["<i></i>"] };
  const tree: Diff = { s: ["", "", ""], "0": 1, "1": "", c: { "1": { s: ["<p>", "", "</p>"], "0": icon, "1": { s: ["<b>", "</b>"], "0": "a" } } } };
  const change: Diff = { "1": 2, c: { "1": { "0": "" }, "2": { s: -1, "1": { "0": "b" } } } };
  assertEquals(withoutNumbers(treeHtml(tree, change)), "<p><b>a</b></p><p><i></i><b>b</b></p>");
  const list = { s: ["<u>", "</u>"], p: { "0": ["<b>", "</b>"] }, k: { "0": { "0": { s: 0, "0": "1" } }, "1": { "0": { s: 0, "0": "2" } }, kc: 2 } };
  const lists: Diff = { s: ["", "", ""], "0": 2, "1": 1, c: { "2": { s: ["<p>", "</p>"], "0": list }, "1": { s: 2, "0": { k: { "0": { "0": { "0": "x" } }, kc: 1 } } } } };
  assertEquals(withoutNumbers(treeHtml(lists)), "<p><u><b>1</b></u><u><b>2</b></u></p><p><u><b>x</b></u></p>");
});

Deno.test("9.1: a whole tree forgets the components before it, and takes over those at the same places", () => {
  const templates = new Templates();
  const components: Components = new Map();
  const root = mergeRoot(null, readDiff(PAGE, templates, components));
  const [first, second] = root.values as Rendered[];
  const renumbered: Diff = { ...PAGE, "0": 5, "1": 1, c: { "1": { "0": "B", "1": "1", s: 5 }, "5": (PAGE.c as Diff)["1"] } };
  assertEquals(mergeRoot(root, readDiff(renumbered, templates, components)) === root, true);
  assertEquals(root.values[0] === first && root.values[1] === second, true);
  assertEquals(components.get("5") === first && components.get("1") === second && components.size === 2, true);
});

Deno.test("12: items of streams are nowhere but in the page (C-123); a page made of the tree alone has those of the join", () => {
  const stream = (...ids: readonly string[]): Diff => ({
    s: ["<li>", "</li>"], k: { ...ids.map((id) => ({ "0": id })), kc: ids.length }, stream: ["0", ids.map((id) => [id, -1, null, null]), []],
  });
  assertEquals(treeHtml({ s: ["<ul>", "</ul>"], "0": stream("a", "b") }), "<ul><li>a</li><li>b</li></ul>");
});

Deno.test("components that a diff does not explain are an error", () => {
  assertThrows(() => after({ "0": 9 }), "there is no component 9");
  assertThrows(() => treeHtml({ s: ["", ""], "0": 1, c: { "1": { "0": "x" } } }), "there is no template");
});
