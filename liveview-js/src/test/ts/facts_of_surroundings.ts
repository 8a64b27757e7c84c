import { type Fact, rows, same } from "./test_page.ts";

/** What others do to the page: locks, scripts, hooks, widgets. */
export const SURROUNDINGS: readonly Fact[] = [
  {
    name: "classes and styles that scripts have set stay beside the server's (C-045, C-289)",
    check: (page) => {
      page.build({ s: ["<p class=\"card ", "\" style=\"", "\">x</p>"], 0: "small", 1: "color: red; width: 1px" });
      const text = page.get("p");
      text.classList.add("phx-click-loading");
      text.style.height = "2px";
      page.tree.apply({ 0: "large", 1: "color: blue" });
      same(text.className, "card phx-click-loading large");
      same(text.style.cssText, "color: blue; height: 2px;");
    },
  },
  {
    name: "style attributes are written as styles, which no policy forbids",
    check: (page) => {
      page.build({ s: ["<p style=\"width: ", "; --n: 1; transition: width var(--n)\" title=\"a\">x</p>"], 0: "1px" });
      const text = page.get("p");
      const shown = () => [text.style.width, text.style.getPropertyValue("--n"), text.style.transition].join();
      same(shown(), "1px,1,width var(--n)");
      page.tree.apply({ 0: "2px" });
      same(shown(), "2px,1,width var(--n)");
      page.tree.apply({ 0: "3px; height: 1px" });
      same(`${shown()},${text.style.height}`, "3px,1,width var(--n),1px");
      page.tree.apply({ 0: "4px" });
      same(text.style.height, "");
    },
  },
  {
    name: "a style that goes away takes its attribute along",
    check: (page) => {
      page.build({ s: ["<p", ">x</p>"], 0: " style=\"width: 1px\"" });
      page.tree.apply({ 0: "" });
      page.shows("<p>x</p>");
    },
  },
  {
    name: "phx-update=\"ignore\": only data attributes follow the server (C-040)",
    check: (page) => {
      page.build({ s: ["<div id=\"w\" phx-update=\"ignore\" data-x=\"", "\" class=\"", "\">", "</div>"], 0: "1", 1: "a", 2: "inside" });
      const widget = page.get("#w");
      widget.innerHTML = "<b>mine</b>";
      page.tree.apply({ 0: "2", 1: "b", 2: "other" });
      page.shows("<div id=\"w\" phx-update=\"ignore\" data-x=\"2\" class=\"a\"><b>mine</b></div>");
      same(page.tree.html(), "<div id=\"w\" phx-update=\"ignore\" data-x=\"2\" class=\"b\">other</div>");
      page.tree.join({ s: ["<div id=\"w\" phx-update=\"ignore\" data-x=\"", "\" class=\"", "\">", "</div>"], 0: "3", 1: "c", 2: "again" });
      page.shows("<div id=\"w\" phx-update=\"ignore\" data-x=\"3\" class=\"a\"><b>mine</b></div>");
    },
  },
  {
    name: "an element is made anew when phx-update=\"ignore\" goes away",
    check: (page) => {
      page.build({ s: ["<div id=\"w\"", ">", "</div>"], 0: " phx-update=\"ignore\"", 1: "inside" });
      page.get("#w").innerHTML = "<b>mine</b>";
      page.tree.apply({ 0: "", 1: "server" });
      page.shows("<div id=\"w\">server</div>");
    },
  },
  {
    name: "a locked element waits, its surroundings do not (C-283)",
    check: (page) => {
      page.build({ s: ["<h1>", "</h1><form class=\"", "\"><p>", "</p></form>"], 0: "a", 1: "b", 2: "c" });
      const form = page.get("form");
      form.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 0: "1", 1: "2", 2: "3" });
      page.shows("<h1>1</h1><form class=\"b\" data-phx-ref-lock=\"1\"><p>c</p></form>");
      page.tree.apply({ 2: "4" });
      page.tree.unlock(form);
      page.shows("<h1>1</h1><form class=\"b\" data-phx-ref-lock=\"1\"><p>c</p></form>");
      form.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(form);
      page.shows("<h1>1</h1><form class=\"2\"><p>4</p></form>");
    },
  },
  {
    name: "a lock inside of a lock keeps what is queued for it (C-286)",
    check: (page) => {
      page.build({ s: ["<form><p>", "</p><i>", "</i></form>"], 0: "a", 1: "b" });
      const [form, inner] = [page.get("form"), page.get("p")];
      inner.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 0: "a1", 1: "b1" });
      form.setAttribute("data-phx-ref-lock", "2");
      page.tree.apply({ 0: "a2", 1: "b2" });
      form.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(form);
      same(form.textContent, "ab2");
      inner.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(inner);
      same(form.textContent, "a2b2");
    },
  },
  {
    name: "changes reach an element in their order when locks in each other go at once (C-284, C-286)",
    check: (page) => {
      page.build({ s: ["<form><p>", "</p></form>"], 0: "a" });
      const [form, inner] = [page.get("form"), page.get("p")];
      inner.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 0: "older" });
      form.setAttribute("data-phx-ref-lock", "2");
      page.tree.apply({ 0: "newer" });
      for (const element of [form, inner]) {
        element.removeAttribute("data-phx-ref-lock");
      }
      page.tree.unlock(form);
      page.tree.unlock(inner);
      page.shows("<form><p>newer</p></form>");
    },
  },
  {
    name: "what waits for an element that a script has removed is in the one made in its place",
    check: (page) => {
      page.build({ s: ["<div>", "<b>", "</b></div>"], 0: "x", 1: "y" });
      const locked = page.get("b");
      locked.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 1: "z" });
      locked.remove();
      page.tree.apply({ 0: "w" });
      page.shows("<div>w<b>z</b></div>");
    },
  },
  {
    name: "a lock holds back a limited number of changes",
    check: (page) => {
      page.build({ s: ["<p>", "</p>"], 0: "0" });
      page.get("p").setAttribute("data-phx-ref-lock", "1");
      for (let count = 1; count < 1000; count++) {
        page.tree.apply({ 0: String(count) });
      }
      same(page.get("p").textContent, "0");
      page.tree.apply({ 0: "1000" });
      same(page.get("p").textContent, "1000");
    },
  },
  {
    name: "what waits behind a lock is not lost when the element is made anew",
    check: (page) => {
      page.build({ s: ["<div><p id=\"", "\">", "<b>", "</b></p></div>"], 0: "a", 1: "x", 2: "y" });
      page.get("b").setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 2: "z" });
      page.tree.apply({ 0: "b" });
      page.shows("<div><p id=\"b\">x<b>z</b></p></div>");
    },
  },
  {
    name: "nodes that scripts have added stay where they are",
    check: (page) => {
      page.build(rows("a", "b"));
      const extra = document.createElement("li");
      page.get("ul").prepend(extra);
      page.get("ul").append("foreign text");
      page.tree.apply({ 0: { k: { 0: 1, 1: { 0: "n", 1: "n", n: 1 }, 2: 0, kc: 3, km: true } } });
      page.tree.apply({ 0: { k: { 2: { 1: "last" }, kc: 3 } } });
      page.shows("<ul><li></li><li id=\"b\">b</li><li id=\"n\">n</li><li id=\"a\">last</li>foreign text</ul>");
      same(page.calls.some((call) => call.startsWith("rebuilt")), false);
    },
  },
  {
    name: "a list that a script has sorted is found again by its ids",
    check: (page) => {
      page.build(rows("a", "b", "c"));
      const first = page.get("#a");
      page.get("ul").append(first);
      page.tree.apply({ 0: { k: { 0: { 1: "A" }, kc: 3 } } });
      page.shows("<ul><li id=\"a\">A</li><li id=\"b\">b</li><li id=\"c\">c</li></ul>");
      same(page.get("#a"), first);
      same(page.calls.some((call) => call.startsWith("rebuilt")), false);
    },
  },
  {
    name: "children that a script has replaced are made anew at the next write",
    check: (page) => {
      page.build({ s: ["<div><p>", "</p><p>two</p></div>"], 0: "one" });
      page.get("div").innerHTML = "<p>broken</p>";
      page.tree.apply({ 0: "1" });
      page.shows("<div><p>1</p><p>two</p></div>");
      same(page.calls.includes("rebuilt div"), true);
    },
  },
  {
    name: "a hook that writes to the page before an update disturbs nothing",
    check: (page) => {
      page.build({ s: ["<div>", "<p>", "</p></div>"], 0: { s: ["<b>x</b>"] }, 1: "one" });
      page.onBeforeUpdate = (element) => element.prepend(document.createElement("x-hook"));
      page.tree.apply({ 0: "", 1: "two" });
      page.shows("<div><x-hook></x-hook><p><x-hook></x-hook>two</p></div>");
    },
  },
  {
    name: "the first join keeps the tokens and the content of a nested view's container (C-050)",
    check: (page) => {
      const container = (session: string, token: string): string => `<div data-phx-session="${session}" data-phx-static="${token}">`;
      page.tree.quietly(() => (page.container.innerHTML = `${container("", "dead")}<b>child</b></div>`));
      page.tree.join({ s: ["<div data-phx-session=\"", "\" data-phx-static=\"\"></div>"], 0: "live" });
      page.shows(`${container("live", "dead")}<b>child</b></div>`);
    },
  },
  {
    name: "a custom element keeps what it has added to itself",
    check: (page) => {
      define();
      page.tree.quietly(() => (page.container.innerHTML = "<x-self title=\"t\">a</x-self>"));
      page.tree.join({ s: ["<x-self title=\"", "\">", "</x-self>", ""], 0: "t", 1: "a", 2: "" });
      page.shows("<x-self title=\"t\" role=\"note\">a<b>own</b></x-self>");
      page.tree.apply({ 0: "u", 1: "b", 2: { s: ["<x-self>", "</x-self>"], 0: "new" } });
      page.tree.apply({ 2: { 0: "newer" } });
      page.shows("<x-self title=\"u\" role=\"note\">b<b>own</b></x-self><x-self role=\"note\">newer<b>own</b></x-self>");
    },
  },
  {
    name: "an element on its way out stays as long as the host keeps it (C-090, C-094)",
    check: (page) => {
      page.build(rows("a", "b"));
      page.keeping = true;
      const leaving = page.get("#a");
      page.tree.apply({ 0: { k: { 0: 1, kc: 1, km: true } } });
      same(leaving.isConnected, true);
      page.tree.apply({ 0: { k: { 0: { 1: "B" }, 1: { 0: "a", 1: "again" }, kc: 2 } } });
      leaving.remove();
      page.tree.apply({ 0: { k: { 1: { 1: "here" }, kc: 2 } } });
      page.shows("<ul><li id=\"b\">B</li><li id=\"a\">here</li></ul>");
      same(page.calls.some((call) => /^re/.test(call)), false);
    },
  },
  {
    name: "each element is announced once, before its first write, and reported once",
    check: (page) => {
      page.build({ s: ["<div class=\"", "\">", "<p>", "</p></div>"], 0: "a", 1: "b", 2: "c" });
      page.tree.apply({ 0: "1", 1: "2", 2: "c" });
      page.told("beforeUpdate div", "updated div");
    },
  },
  {
    name: "scripts that a patch inserts do not run (C-046)",
    check: (page) => {
      page.build({ s: ["<div>", "</div>"], 0: "" });
      page.tree.apply({ 0: { s: ["<script>window.patchRan = true</script>"] } });
      page.tree.apply({ 0: "<script>window.patchRan = true</script>" });
      same("patchRan" in window, false);
    },
  },
];

function define(): void {
  if (customElements.get("x-self") === undefined) {
    customElements.define("x-self", class extends HTMLElement {
      connectedCallback(): void {
        this.setAttribute("role", "note");
        this.insertAdjacentHTML("beforeend", "<b>own</b>");
      }
    });
  }
}
