import { type Fact, type Json, same } from "./test_page.ts";

const ARTICLE = ["<article>", ": ", "</article>"];

/** A component of that class. */
const article = (title: string, count: string, s: unknown = ARTICLE): Json => ({ 0: title, 1: count, s, r: 1 });

/** The start tag of a component's root. */
const tag = (name: string, cid: number): string => `<${name} data-phx-view="" data-phx-component="${cid}">`;

const two: Json = { 0: 1, 1: 2, s: ["<div>", "", "</div>"], r: 1, c: { 1: article("A", "0"), 2: article("B", "0", 1) } };

/** What becomes of stateful components. */
export const COMPONENTS: readonly Fact[] = [
  {
    name: "components stand where their numbers are, and their roots name them (protocol 8.5)",
    check: (page) => {
      page.build(two);
      page.shows(`<div>${tag("article", 1)}A: 0</article>${tag("article", 2)}B: 0</article></div>`);
    },
  },
  {
    name: "the first join over dead markup keeps the elements of components and names them",
    check: (page) => {
      page.tree.quietly(() => (page.container.innerHTML = "<div><article>A: 0</article><article>B: 0</article></div>"));
      const elements = [...page.container.querySelectorAll("article")];
      page.tree.join(two);
      page.shows(`<div>${tag("article", 1)}A: 0</article>${tag("article", 2)}B: 0</article></div>`);
      same([...page.container.querySelectorAll("article")].every((element, index) => element === elements[index]), true);
      page.tree.apply({ c: { 2: { 1: "1" } } });
      same(elements[1]!.textContent, "B: 1");
    },
  },
  {
    name: "a diff with only c writes only to the components in it (C-021, C-022)",
    check: (page) => {
      page.build(two);
      const elements = [...page.container.querySelectorAll("article")];
      page.tree.apply({ c: { 2: { 1: "5" } } });
      page.shows(`<div>${tag("article", 1)}A: 0</article>${tag("article", 2)}B: 5</article></div>`);
      same(page.container.querySelectorAll("article")[1], elements[1]);
      page.told("beforeUpdate article", "updated article");
    },
  },
  {
    name: "a mention of a component that is where it was writes nothing",
    check: (page) => {
      page.build(two);
      page.tree.apply({ 0: 1, 1: 2 });
      page.told();
      page.tree.apply({ 0: 1, c: { 1: { 0: "C" } } });
      page.told("beforeUpdate article", "updated article");
    },
  },
  {
    name: "a new component takes its statics from one that was there before (s: -n), nested ones too",
    check: (page) => {
      const box = (text: string, s: unknown, inner: unknown): Json => ({
        0: { ...(inner === null ? {} : { s: inner }), 0: text }, 1: { k: { 0: { 0: text }, kc: 1 }, ...(inner === null ? {} : { s: ["<i>", "</i>"] }) }, s,
      });
      page.build({ s: ["<div>", "", "</div>"], 0: 1, 1: "", c: { 1: box("a", ["<p>", "", "</p>"], ["<b>", "</b>"]) } });
      page.tree.apply({ 1: 2, c: { 1: { 0: "changed in this diff" }, 2: box("b", -1, null) } });
      page.shows(`<div>${tag("p", 1)}changed in this diff<i>a</i></p>${tag("p", 2)}<b>b</b><i>b</i></p></div>`);
      page.tree.apply({ c: { 2: { 0: { 0: "c" } } } });
      same(page.container.querySelector("b")!.textContent, "c");
    },
  },
  {
    name: "a new component takes its statics from another one of the same diff (s: n), before or after it",
    check: (page) => {
      const branch = { s: ["<b>", "</b>"], 0: "x" };
      page.build({ s: ["<div>", "", "</div>"], 0: 1, 1: "", c: { 1: { s: ["<p>", "</p>"], 0: "text" } } });
      page.tree.apply({ 1: { s: ["", "", ""], 0: 3, 1: 2 }, c: { 2: { s: 3, 0: { 0: "y" } }, 3: { s: 1, 0: { 0: "z" } }, 1: { s: ["<p>", "</p>"], 0: branch } } });
      page.shows(`<div>${tag("p", 1)}<b>x</b></p>${tag("p", 3)}<b>z</b></p>${tag("p", 2)}<b>y</b></p></div>`);
    },
  },
  {
    name: "a list inside a component has statics and a template table of its own (8.5)",
    check: (page) => {
      const list = { s: ["<li>", "</li>"], p: { 0: ["<b>", "</b>"] }, k: { 0: { 0: { s: 0, 0: "1" } }, 1: { 0: { s: 0, 0: "2" } }, kc: 2 } };
      page.build({ s: ["", ""], 0: 1, c: { 1: { s: ["<ul>", "</ul>"], 0: list } }, p: { 0: ["<i>", "</i>"] } });
      page.tree.apply({ c: { 1: { 0: { k: { 0: 1, 1: 0, kc: 2, km: true } } } } });
      page.shows(`${tag("ul", 1)}<li><b>2</b></li><li><b>1</b></li></ul>`);
    },
  },
  {
    name: "components are built inside lists, slots and components, and updated there",
    check: (page) => {
      const card = (title: string, inner: unknown): Json => ({ s: ["<section class=\"", "\">", "</section>"], 0: title, 1: inner });
      page.build({
        s: ["<div>", "", "</div>"], 0: { s: ["<p>", "</p>"], k: { 0: { 0: 1 }, 1: { 0: 2 }, kc: 2 } }, 1: { s: ["<b>", "</b>"], 0: 3 },
        c: { 1: article("A", "1"), 2: article("B", "2", 1), 3: card("outer", 4), 4: card("inner", { s: ["<u>", "</u>"], 0: 5 }), 5: article("C", "3", 1) },
      });
      page.tree.apply({ c: { 2: { 1: "two" }, 5: { 1: "five" }, 3: { 0: "other" } } });
      page.shows(
        `<div><p>${tag("article", 1)}A: 1</article></p><p>${tag("article", 2)}B: two</article></p>`
          + "<b><section data-phx-view=\"\" data-phx-component=\"3\" class=\"other\">"
          + "<section data-phx-view=\"\" data-phx-component=\"4\" class=\"inner\">"
          + `<u>${tag("article", 5)}C: five</article></u></section></section></b></div>`,
      );
    },
  },
  {
    name: "another component in the same place is another element, also one of the same class",
    check: (page) => {
      page.build(two);
      const before = page.get("article");
      page.tree.apply({ 0: 3, c: { 3: article("A", "0", -1) } });
      same(before.isConnected, false);
      page.told("beforeUpdate div", "added article", "updated div", "removed article", "gone 1");
    },
  },
  {
    name: "a component that moves among siblings keeps its element (C-058)",
    check: (page) => {
      page.build(two);
      const elements = [...page.container.querySelectorAll("article")];
      page.tree.apply({ 0: 2, 1: 1 });
      page.shows(`<div>${tag("article", 2)}B: 0</article>${tag("article", 1)}A: 0</article></div>`);
      same(page.container.querySelectorAll("article")[1], elements[0]);
      page.told("beforeUpdate div", "updated div");
    },
  },
  ...(["forwards", "backwards"] as const).map((direction): Fact => ({
    name: `a component that moves to another parent keeps its element and what is in it, ${direction} (C-058)`,
    check: (page) => {
      const [first, second] = direction === "forwards" ? [1, ""] : ["", 1];
      page.build({ s: ["<div>", "</div><p>", "</p>"], 0: first, 1: second, c: { 1: { s: ["<section><input>", "</section>"], 0: "a" } } });
      const [section, input] = [page.get("section"), page.get("input") as HTMLInputElement];
      input.value = "typed";
      input.focus();
      page.tree.apply({ 0: second, 1: first, c: { 1: { 0: "b" } } });
      same(page.get("section"), section);
      same(section.parentElement!.localName, direction === "forwards" ? "p" : "div");
      same(section.textContent, "b");
      same(document.activeElement, input);
      same(page.calls.some((call) => /^(added|removed|gone)/.test(call)), false);
      page.tree.apply({ 0: first, 1: second, c: { 1: { 0: "c" } } });
      same(page.get("section"), section);
      same(section.textContent, "c");
    },
  })),
  {
    name: "a component keeps its element when another branch is shown around it (C-058)",
    check: (page) => {
      const frame = (tagName: string): Json => ({ s: [`<${tagName}><i>`, `</i></${tagName}>`], 0: 1 });
      page.build({ s: ["<main>", "</main>"], 0: frame("div"), c: { 1: { s: ["<iframe title=\"", "\"></iframe>"], 0: "x" } } });
      const frameElement = page.get("iframe") as HTMLIFrameElement;
      let loads = 0;
      frameElement.addEventListener("load", () => loads++);
      const content = frameElement.contentWindow;
      page.tree.apply({ 0: frame("p") });
      same(page.get("iframe"), frameElement);
      same(frameElement.parentElement!.parentElement!.localName, "p");
      same(frameElement.contentWindow, content);
      same(page.container.querySelectorAll("iframe, div").length, 1);
      same(loads, 0);
      page.tree.apply({ c: { 1: { 0: "y" } } });
      same(frameElement.title, "y");
    },
  },
  {
    name: "a component that comes to stand in another one that stood in it keeps its element (C-058)",
    check: (page) => {
      const box = (inner: unknown, s: unknown): Json => ({ 0: inner, s, r: 1 });
      const statics = ["<section>", "</section>"];
      page.build({ s: ["<div>", "</div>"], 0: 1, c: { 1: box(2, statics), 2: box(3, 1), 3: box("x", 1) } });
      const elements = [...page.container.querySelectorAll("section")].reverse();
      page.tree.apply({ 0: 3, c: { 3: { 0: 2 }, 2: { 0: 1 }, 1: { 0: "y" } } });
      page.shows(`<div>${tag("section", 3)}${tag("section", 2)}${tag("section", 1)}y</section></section></section></div>`);
      same([...page.container.querySelectorAll("section")].every((element, index) => element === elements[index]), true);
    },
  },
  {
    name: "components that are no longer in the page are told, those inside of others too (C-059)",
    check: (page) => {
      const outer = { s: ["<section>", "</section>"], 0: 2 };
      page.build({ s: ["<div>", "", "</div>"], 0: { s: ["<p>", "</p>"], 0: 1 }, 1: "", c: { 1: outer, 2: article("A", "0") } });
      page.tree.apply({ 0: "" });
      page.told("beforeUpdate div", "updated div", "removed p", "gone 1 2");
      same(page.tree.absent([1, 2]).length, 2);
      // shown again before they are deleted
      page.tree.apply({ 1: 1, c: { 1: { ...outer, s: ["<section>", "</section>"] }, 2: article("B", "1") } });
      page.shows(`<div>${tag("section", 1)}${tag("article", 2)}B: 1</article></section></div>`);
      same(page.tree.absent([1, 2]).length, 0);
      page.tree.apply({ 1: "" });
      page.tree.prune([1, 2]);
      let problem = "";
      try {
        page.tree.apply({ 1: 1 });
      } catch (failure) {
        problem = String(failure);
      }
      same(problem, "Error: diff: there is no component 1");
    },
  },
  {
    name: "on a rejoin numbers start over: components are matched by their statics and keep their elements",
    check: (page) => {
      page.build({ 0: 4, 1: 7, s: ["<div>", "", "</div>"], c: { 4: article("A", "0"), 7: article("B", "0", 4) } });
      const elements = [...page.container.querySelectorAll("article")];
      page.tree.join({ ...two, c: { 1: article("A", "0"), 2: article("B", "1", 1) } });
      page.shows(`<div>${tag("article", 1)}A: 0</article>${tag("article", 2)}B: 1</article></div>`);
      same([...page.container.querySelectorAll("article")].every((element, index) => element === elements[index]), true);
      page.told("beforeUpdate article", "beforeUpdate article", "updated article", "updated article");
      page.tree.apply({ c: { 1: { 1: "x" } } });
      same(elements[0]!.textContent, "A: x");
      same(page.tree.absent([7]).length, 1);
    },
  },
  {
    name: "a component inside a locked element waits for the answer, and comes in its order (C-027)",
    check: (page) => {
      page.build({ s: ["<div id=\"lock\">", " ", "</div>"], 0: "0", 1: 1, c: { 1: article("A", "0") } });
      const lock = page.get("#lock");
      lock.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ c: { 1: { 1: "1" } } });
      page.tree.apply({ 0: "1", c: { 1: { 1: "2" } } });
      page.tree.apply({ 1: 2, c: { 2: article("B", "0", -1) } });
      page.tree.apply({ c: { 2: { 1: "9" } } });
      same(lock.textContent, "0 A: 0");
      lock.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(lock);
      same(lock.innerHTML, `1 ${tag("article", 2)}B: 9</article>`);
    },
  },
  {
    name: "a new component takes over what the server has sent of another one, also where that waits behind a lock (s: -n)",
    check: (page) => {
      const box = (text: string): Json => ({ s: ["<b>", "</b>"], 0: text });
      page.build({ s: ["<div>", "</div>"], 0: 1, c: { 1: { s: ["<p><i>", "</i></p>"], 0: "x" } } });
      const lock = page.get("i");
      lock.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ c: { 1: { 0: { s: ["<u>", "</u>"], 0: box("y") } } } });
      page.tree.apply({ c: { 1: { 0: { 0: box("z") } } } });
      page.tree.apply({ 0: { s: ["", "", ""], 0: 1, 1: 2 }, c: { 2: { s: -1, 0: { 0: { 0: "new" } } } } });
      page.shows(
        `<div>${tag("p", 1)}<i data-phx-ref-lock="1">x</i></p>${tag("p", 2)}<i><u><b>new</b></u></i></p></div>`,
      );
      lock.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(lock);
      same(lock.innerHTML, "<u><b>z</b></u>");
    },
  },
  {
    name: "an option that moves to another select is not chosen there because it was before",
    check: (page) => {
      page.build({
        s: ["<select>", "<option selected>a</option></select><select>", "</select>"], 0: "", 1: 1,
        c: { 1: { s: ["<option>", "</option>"], 0: "b" } },
      });
      const [select, option] = [page.get<HTMLSelectElement>("select"), page.get("select + select > option")];
      page.tree.apply({ 0: 1, 1: "" });
      same(select.firstChild, option);
      same(select.value, "a");
    },
  },
  ...[["in it", 1], ["in a branch in it", { s: ["<b>", "</b>"], 0: 1 }]].map(([where, content]): Fact => ({
    name: `a component that stood ${String(where)} only while an element was locked stays where it came to stand then`,
    check: (page) => {
      page.build({ s: ["<div id=\"lock\">", "</div><p>", "</p>"], 0: "", 1: 1, c: { 1: article("A", "0") } });
      const lock = page.get("#lock");
      lock.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 0: content, 1: "" });
      page.tree.apply({ 0: "", 1: 1 });
      const component = page.get("article");
      page.calls.length = 0;
      lock.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(lock);
      same(page.get("p").firstChild, component);
      same(lock.innerHTML, "");
      page.told("beforeUpdate div#lock", "updated div#lock");
    },
  })),
  {
    name: "a change that has waited does not take a component from where a newer one has put it (C-286)",
    check: (page) => {
      page.build({ s: ["<section><div>", "</div></section><p>", "</p>"], 0: "", 1: "", c: {} });
      const [outer, inner] = [page.get("section"), page.get("div")];
      inner.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 0: 1, c: { 1: article("A", "0") } });
      outer.setAttribute("data-phx-ref-lock", "2");
      page.tree.apply({ 0: "x", 1: 1 });
      const component = page.get("article");
      for (const [element, content] of [[inner, "<article></article>"], [outer, "x"]] as const) {
        element.removeAttribute("data-phx-ref-lock");
        page.tree.unlock(element);
        same(page.get("p").firstChild, component);
        same(inner.innerHTML, content);
      }
      page.tree.apply({ 0: 1, 1: "" });
      same(inner.firstChild, component);
    },
  },
  {
    name: "a script that takes away where a component shall stand does not disturb anything else, and it comes back with the next write",
    check: (page) => {
      page.build({ s: ["<div>", "</div><p>", "</p>"], 0: "", 1: 1, c: { 1: article("A", "0") } });
      page.onBeforeUpdate = (element) => element.localName === "p" && page.get("div").firstChild!.remove();
      page.tree.apply({ 0: 1, 1: "b" });
      page.shows("<div></div><p>b</p>");
      page.tree.apply({ 0: 1 });
      page.shows(`<div>${tag("article", 1)}A: 0</article></div><p>b</p>`);
    },
  },
  {
    name: "the root of a component may have dynamics in its tag, white space and comments around it, and another id makes it anew (C-021)",
    check: (page) => {
      page.build({ s: ["<div>", "</div>"], 0: 1, c: { 1: { s: ["\n<!-- a --><p ", " title=\"", "\">", "</p>\n"], 0: "id=\"a\"", 1: "t", 2: "x" } } });
      same(page.get("p").outerHTML, "<p data-phx-view=\"\" data-phx-component=\"1\" id=\"a\" title=\"t\">x</p>");
      const before = page.get("p");
      page.tree.apply({ c: { 1: { 0: "class=\"c\" id=\"a\"", 2: "y" } } });
      same(page.get("p"), before);
      same(before.outerHTML, "<p data-phx-view=\"\" data-phx-component=\"1\" id=\"a\" title=\"t\" class=\"c\">y</p>");
      page.tree.apply({ c: { 1: { 0: "id=\"b\"" } } });
      same(before.isConnected, false);
      same(page.get("p").id, "b");
      page.tree.apply({ c: { 1: { 2: "z" } } });
      same(page.get("p").textContent, "z");
    },
  },
];
