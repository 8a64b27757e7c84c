import {
  Comprehension, type Diff, mergeRoot, RawHtml, readDiff, Rendered, Templates, treeHtml,
} from "../../rendered/index.ts";
import { assertEquals, assertThrows } from "./assertions.ts";

const LIST: Diff = {
  "0": { s: 0, k: { "0": { "0": "Ann", "1": "2" }, "1": { "0": "Bob", "1": "2" }, kc: 2 } },
  s: 1, r: 1, p: { "0": ["<li>", " (", ")</li>"], "1": ["<ul>", "</ul>"] },
};

function list(...entries: readonly string[]): string {
  return `<ul>${entries.map((entry) => `<li>${entry}</li>`).join("")}</ul>`;
}

Deno.test("8.1: statics may be in the template table or inline", () => {
  const html = "<section><h1>Tea</h1><p>hot</p></section>";
  const statics = ["<section><h1>", "</h1><p>", "</p></section>"];
  assertEquals(treeHtml({ "0": "Tea", "1": "hot", s: 0, r: 1, p: { "0": statics } }), html);
  assertEquals(treeHtml({ "0": "Tea", "1": "hot", s: statics }), html);
  assertEquals(treeHtml({ "0": "Tea", "1": "hot", s: statics }, { "1": "cold" }), html.replace("hot", "cold"));
});

Deno.test("8.2: a branch is updated, replaced and left out", () => {
  const tree = { "0": { "0": "Ann", s: ["<b>", "</b>"] }, s: ["<div>", "</div>"], r: 1 };
  assertEquals(treeHtml(tree, { "0": { "0": "Bob" } }), "<div><b>Bob</b></div>");
  assertEquals(treeHtml(tree, { "0": { s: ["<i>guest</i>"] } }), "<div><i>guest</i></div>");
  assertEquals(treeHtml(tree, { "0": "" }), "<div></div>");
  assertEquals(treeHtml(tree, {}), "<div><b>Ann</b></div>");
});

Deno.test("8.3: each diff has a template table of its own", () => {
  const tree = {
    "0": { "0": "new", s: 0, r: 1 }, "1": { "0": "hot", s: 0, r: 1 }, s: 1, r: 1,
    p: { "0": ["<em>", "</em>"], "1": ["<div>", " ", "</div>"] },
  };
  assertEquals(treeHtml(tree), "<div><em>new</em> <em>hot</em></div>");
  assertEquals(treeHtml(tree, { "1": { "0": "x", s: 0 }, p: { "0": ["<u>", "</u>"] } }), "<div><em>new</em> <u>x</u></div>");
});

Deno.test("8.4: the examples of changed lists", () => {
  const after = (keyed: Diff): string => treeHtml(LIST, { "0": { k: keyed } });
  assertEquals(treeHtml(LIST), list("Ann (2)", "Bob (2)"));
  assertEquals(after({ "0": 1, "1": 0, kc: 2, km: true }), list("Bob (2)", "Ann (2)"));
  assertEquals(after({ "0": { "1": "3" }, "1": { "1": "3" }, kc: 2 }), list("Ann (3)", "Bob (3)"));
  assertEquals(after({ "0": [1, { "0": "Rob" }], "1": 0, kc: 2, km: true }), list("Rob (2)", "Ann (2)"));
  assertEquals(after({ "0": { "0": "Cid", "1": "2" }, "1": 0, "2": 1, kc: 3, km: true }), list("Cid (2)", "Ann (2)", "Bob (2)"));
  assertEquals(after({ kc: 1 }), list("Ann (2)"));
  assertEquals(after({ kc: 0 }), list());
});

Deno.test("8.4: a list that was empty at first arrives whole", () => {
  const tree = { "0": "", s: ["<ul>", "</ul>"] };
  assertEquals(treeHtml(tree, { "0": LIST["0"], p: LIST.p }, { "0": { k: { kc: 1 } } }), list("Ann (2)"));
});

Deno.test("9.2: old positions are those before the diff", () => {
  const three = treeHtml(LIST, { "0": { k: { "2": { "0": "Cid", "1": "1" }, kc: 3 } } }, {
    "0": { k: { "0": [2, { "1": "0" }], "1": { "1": "9" }, "2": 0, kc: 3, km: true } },
  });
  assertEquals(three, list("Cid (0)", "Bob (9)", "Ann (2)"));
});

Deno.test("identity: an entry that moves or changes is the same object, one that takes its place is not", () => {
  const templates = new Templates();
  const root = mergeRoot(null, readDiff(LIST, templates));
  const entries = (): readonly Rendered[] => (root.values[0] as Comprehension).entries;
  const [ann, bob] = entries();
  mergeRoot(root, readDiff({ "0": { k: { "0": [1, { "1": "5" }], "1": 0, kc: 2, km: true } } }, templates));
  assertEquals(entries()[0] === bob && entries()[1] === ann, true);
  mergeRoot(root, readDiff({ "0": { k: { "0": { "0": "Cid", "1": "1", n: 1 }, "1": { "1": "7" }, kc: 2 } } }, templates));
  assertEquals(entries()[0] !== bob && entries()[1] === ann, true);
  mergeRoot(root, readDiff({ "0": { k: { "0": { "0": "Dan", "1": "1" }, "1": 0, kc: 2, km: true } } }, templates));
  assertEquals(entries().length === 2 && !entries().includes(ann!), true);
});

Deno.test("identity: equal statics sent again are an update, other ones a replacement", () => {
  const templates = new Templates();
  const tree = (text: string, tag: string): Diff => ({ s: ["<p>", "</p>"], "0": { s: [`<${tag}>`, `</${tag}>`], "0": text } });
  const root = mergeRoot(null, readDiff(tree("a", "b"), templates));
  const inner = root.values[0];
  assertEquals(mergeRoot(root, readDiff(tree("x", "b"), templates)) === root, true);
  assertEquals(root.values[0] === inner, true);
  mergeRoot(root, readDiff(tree("x", "i"), templates));
  assertEquals(root.values[0] === inner, false);
  assertEquals(mergeRoot(root, readDiff({ s: ["other"] }, templates)) === root, false);
});

Deno.test("identity: the same markup is the same piece of the page", () => {
  const templates = new Templates();
  const root = mergeRoot(null, readDiff({ s: ["", ""], "0": "<b>1</b>" }, templates));
  const raw = root.values[0];
  mergeRoot(root, readDiff({ "0": "<b>1</b>" }, templates));
  assertEquals(raw instanceof RawHtml && root.values[0] === raw, true);
  mergeRoot(root, readDiff({ "0": "<b>2</b>" }, templates));
  assertEquals(root.values[0] === raw, false);
});

Deno.test("a diff that does not fit says what is wrong", () => {
  assertThrows(() => treeHtml({ "0": "x" }), "no template for an update");
  assertThrows(() => treeHtml({ s: 3, "0": "x" }), "no template 3");
  assertThrows(() => treeHtml({ s: ["", ""], "0": null }), "in null");
  assertThrows(() => treeHtml({ s: ["", ""], "0": "x" }, { "0": { "0": "y" } }), "no template for an update");
  assertThrows(() => treeHtml({ s: ["", ""], "0": "x" }, { "0": { k: { kc: 0 } } }), "no template for an update");
  assertThrows(() => treeHtml(LIST, { "0": { k: { "0": 7, kc: 1, km: true } } }), "no entry 7");
});

Deno.test("8.5: a component within another of its class takes over the statics of the one around it", () => {
  const outer = { s: ["<div>", "", "</div>"], "0": "a", "1": 2 };
  const inner = { s: 1, "0": "b", "1": "" };
  const html = treeHtml({ s: ["<p>", "</p>"], "0": 1, c: { "1": outer, "2": inner } });
  const later = treeHtml({ s: ["<p>", "</p>"], "0": "" }, { "0": 1, c: { "1": outer, "2": inner } });
  for (const shown of [html, later]) {
    assertEquals(shown.replaceAll(/ data-phx-[a-z]+="[^"]*"/g, ""), "<p><div>a<div>b</div></div></p>");
  }
});
