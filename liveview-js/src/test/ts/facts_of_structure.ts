import { type Fact, rows, same } from "./test_page.ts";

/** What becomes of elements and texts. */
export const STRUCTURE: readonly Fact[] = [
  {
    name: "the first join over equal markup writes nothing and tells nothing (C-034)",
    check: (page) => {
      page.tree.quietly(() => (page.container.innerHTML = "<ul><li id=\"a\">a</li></ul>"));
      const item = page.get("li");
      page.tree.join(rows("a"));
      same(page.get("li"), item);
      page.told();
    },
  },
  {
    name: "the first join writes where dead markup differs, and keeps what is alike",
    check: (page) => {
      page.tree.quietly(() => (page.container.innerHTML = "<!--old--><p class=\"old\" hidden>dead</p><b>same</b><i>gone</i>"));
      const bold = page.get("b");
      page.tree.join({ s: ["<!--new--><p class=\"", "\">", "</p><b>same</b>"], 0: "new", 1: "live" });
      page.shows("<!--new--><p class=\"new\">live</p><b>same</b>");
      same(page.get("b"), bold);
    },
  },
  {
    name: "adjacent texts are one run, across nested templates and entries",
    check: (page) => {
      page.build({ s: ["a", "b", "c", ""], 0: "1", 1: { s: ["(", ")"], 0: "2" }, 2: { s: ["", ";"], k: { 0: { 0: "x" }, 1: { 0: "y" }, kc: 2 } } });
      same(page.container.childNodes.length, 1);
      page.tree.apply({ 1: { 0: "&lt;&amp;" }, 2: { k: { kc: 1 } } });
      page.shows("a1b(&lt;&amp;)cx;");
      same(page.container.childNodes.length, 1);
    },
  },
  {
    name: "a text is the same node while something comes and goes before or after it",
    check: (page) => {
      page.build({ s: ["<p>", "text", "</p>"], 0: "", 1: "" });
      const text = page.get("p").firstChild;
      page.tree.apply({ 0: "<b>1</b>" });
      same(page.get("p").lastChild, text);
      page.tree.apply({ 1: "<i>2</i>" });
      page.tree.apply({ 0: "" });
      same(page.get("p").firstChild, text);
    },
  },
  {
    name: "a place holds nothing, text, markup or an element in turn",
    check: (page) => {
      page.build({ s: ["<p>before", "after</p>"], 0: "" });
      for (const [value, html] of [
        ["text", "beforetextafter"], [{ s: ["<b>", "</b>"], 0: "x" }, "before<b>x</b>after"], ["", "beforeafter"],
        ["<i>raw</i>!", "before<i>raw</i>!after"], [{ s: ["<b>only</b>"] }, "before<b>only</b>after"], ["", "beforeafter"],
      ] as const) {
        page.tree.apply({ 0: value });
        page.shows(`<p>${html}</p>`);
      }
    },
  },
  {
    name: "the branches of a condition replace each other and leave the neighbours alone",
    check: (page) => {
      page.build({ s: ["<div><em>x</em>", "<u>y</u></div>"], 0: { s: ["<b>", "</b>"], 0: "Ann" } });
      const neighbours = [page.get("em"), page.get("u")];
      page.tree.apply({ 0: { s: ["<i>guest</i>"] } });
      page.shows("<div><em>x</em><i>guest</i><u>y</u></div>");
      same(page.get("em"), neighbours[0]);
      same(page.get("u"), neighbours[1]);
      page.told("beforeUpdate div", "added i", "updated div", "removed b");
    },
  },
  {
    name: "rows of tables come, go and move",
    check: (page) => {
      const row = ["<tr><td>", "</td></tr>"];
      page.build({ s: ["<table><tbody>", "</tbody></table>"], 0: { s: row, k: { 0: { 0: "1" }, 1: { 0: "2" }, kc: 2 } } });
      const first = page.get("tr");
      page.tree.apply({ 0: { k: { 0: 1, 1: { 0: "new", n: 1 }, 2: [0, { 0: "one" }], kc: 3, km: true } } });
      page.shows("<table><tbody><tr><td>2</td></tr><tr><td>new</td></tr><tr><td>one</td></tr></tbody></table>");
      same(page.container.querySelectorAll("tr")[2], first);
    },
  },
  {
    name: "entries that move keep their elements, and what the user did to them (C-032)",
    check: (page) => {
      page.build(rows("a", "b", "c"));
      const items = [...page.container.querySelectorAll("li")];
      page.tree.apply({ 0: { k: { 0: 2, 1: 0, 2: 1, kc: 3, km: true } } });
      page.shows("<ul><li id=\"c\">c</li><li id=\"a\">a</li><li id=\"b\">b</li></ul>");
      same([...page.container.querySelectorAll("li")].map((item) => items.indexOf(item)).join(""), "201");
    },
  },
  {
    name: "a new entry at an old position is a new element when the server says so (\"n\":1)",
    check: (page) => {
      page.build({ s: ["<ul>", "</ul>"], 0: { s: ["<li>", "</li>"], k: { 0: { 0: "a" }, kc: 1 } } });
      const before = page.get("li");
      page.tree.apply({ 0: { k: { 0: { 0: "b", n: 1 }, kc: 1 } } });
      page.shows("<ul><li>b</li></ul>");
      same(before.isConnected, false);
      page.told("beforeUpdate ul", "added li", "updated ul", "removed li");
    },
  },
  {
    name: "a new entry where an old one has moved away is a new element",
    check: (page) => {
      page.build(rows("a"));
      const before = page.get("li");
      page.tree.apply({ 0: { k: { 0: { 0: "b", 1: "b" }, 1: 0, kc: 2, km: true } } });
      page.shows("<ul><li id=\"b\">b</li><li id=\"a\">a</li></ul>");
      same(page.get("#a"), before);
    },
  },
  {
    name: "an element whose dynamic id changes is made anew, with what else changes in it (C-021)",
    check: (page) => {
      page.build({ s: ["<div><p id=\"", "\">", "</p></div>"], 0: "a", 1: "x" });
      const before = page.get("p");
      page.tree.apply({ 0: "b", 1: "y" });
      page.shows("<div><p id=\"b\">y</p></div>");
      same(before.isConnected, false);
      const after = page.get("p");
      page.tree.apply({ 0: "b", 1: "z" });
      same(page.get("p"), after);
    },
  },
  {
    name: "a full tree with equal statics is an update (rejoin)",
    check: (page) => {
      page.build(rows("a", "b"));
      const items = [...page.container.querySelectorAll("li")];
      page.tree.join({ ...rows("a", "b", "c") });
      same([...page.container.querySelectorAll("li")].slice(0, 2).every((item, index) => item === items[index]), true);
      page.told("beforeUpdate ul", "added li#c", "updated ul");
    },
  },
  {
    name: "another root template replaces the page",
    check: (page) => {
      page.build({ s: ["<p>one</p>"] });
      page.tree.apply({ s: ["<p>two</p>", ""], 0: "!" });
      page.shows("<p>two</p>!");
    },
  },
  {
    name: "vectors and formulas are built in their own vocabulary",
    check: (page) => {
      page.build({ s: ["<svg viewBox=\"0 0 1 1\">", "</svg><math>", "</math>"], 0: "", 1: "" });
      page.tree.apply({ 0: { s: ["<g", "><linearGradient xlink:href=\"#", "\"></linearGradient></g>"], 0: " id=\"g\"", 1: "a" }, 1: "<mi>x</mi>" });
      same(page.get("linearGradient").namespaceURI, "http://www.w3.org/2000/svg");
      same(page.get("linearGradient").getAttributeNS("http://www.w3.org/1999/xlink", "href"), "#a");
      same(page.get("mi").namespaceURI, "http://www.w3.org/1998/Math/MathML");
      page.tree.apply({ 0: { 0: " id=\"g\" class=\"c\"", 1: "b" } });
      same(page.get("linearGradient").getAttributeNS("http://www.w3.org/1999/xlink", "href"), "#b");
      same(page.get("g").getAttribute("class"), "c");
    },
  },
  {
    name: "texts that a parser has split are one run",
    check: (page) => {
      page.tree.quietly(() => {
        page.container.innerHTML = "<p>long text<b>b</b></p>";
        (page.get("p").firstChild as Text).splitText(4);
      });
      page.tree.join({ s: ["<p>", "", "</p>"], 0: "long text", 1: { s: ["<b>b</b>"] } });
      page.tree.apply({ 1: { s: ["<i>", "</i>"], 0: "i" } });
      page.shows("<p>long text<i>i</i></p>");
      page.tree.apply({ 1: "" });
      page.tree.apply({ 0: "y", 1: "z" });
      page.shows("<p>yz</p>");
    },
  },
];
