import { type Fact, type Json, same, type TestPage } from "./test_page.ts";

/** What belongs to the user as well as to the server: inputs, the focus, attributes that scripts write too. */
export const CONTROLS: readonly Fact[] = [
  {
    name: "what the user typed and opened before the first join stays (C-034)",
    check: (page) => {
      page.tree.quietly(() => (page.container.innerHTML = "<details><summary>s</summary></details><input value=\"\">"));
      page.get<HTMLDetailsElement>("details").open = true;
      page.get<HTMLInputElement>("input").value = "typed";
      page.tree.join({ s: ["<details><summary>s</summary></details><input value=\"", "\">"], 0: "" });
      same(page.get<HTMLDetailsElement>("details").open, true);
      same(page.get<HTMLInputElement>("input").value, "typed");
    },
  },
  {
    name: "a rejoin does not write over what the user typed where the server says the same",
    check: (page) => {
      const tree = { s: ["<input value=\"", "\">"], 0: "" };
      page.build(tree);
      page.get<HTMLInputElement>("input").value = "typed";
      page.tree.join(tree);
      same(page.get<HTMLInputElement>("input").value, "typed");
      page.tree.join({ ...tree, 0: "server" });
      same(page.get<HTMLInputElement>("input").value, "server");
    },
  },
  {
    name: "the focus stays while a neighbour changes and while its entry moves (C-030, C-079)",
    check: (page) => {
      const entry = ["<li><input value=\"", "\"></li>"];
      page.build({ s: ["<h1>", "</h1><ul>", "</ul>"], 0: "t", 1: { s: entry, k: { 0: { 0: "a" }, 1: { 0: "b" }, 2: { 0: "c" }, kc: 3 } } });
      const input = page.get<HTMLInputElement>("li:nth-child(3) input");
      input.focus();
      input.setSelectionRange(1, 1);
      page.tree.apply({ 0: "title", 1: { k: { 0: 2, 1: 0, 2: 1, kc: 3, km: true } } });
      same(page.get("li input"), input);
      same(document.activeElement, input);
      same(input.selectionStart, 1);
    },
  },
  {
    name: "the focus stays without moveBefore too",
    check: (page) => {
      const prototype = Element.prototype as unknown as { moveBefore: unknown };
      const { moveBefore } = prototype;
      prototype.moveBefore = undefined;
      try {
        page.build({ s: ["<ul>", "</ul>"], 0: { s: ["<li><input value=\"", "\"></li>"], k: { 0: { 0: "a" }, 1: { 0: "b" }, kc: 2 } } });
        for (const place of [1, 2]) {
          const input = page.get<HTMLInputElement>(`li:nth-child(${place}) input`);
          input.focus();
          page.tree.apply({ 0: { k: { 0: 1, 1: 0, kc: 2, km: true } } });
          same(document.activeElement, input);
        }
      } finally {
        prototype.moveBefore = moveBefore;
      }
    },
  },
  {
    name: "details that the user opened stay open while something beside or in them changes",
    check: (page) => {
      page.build({ s: ["<p>", "</p><details class=\"", "\"><summary>", "</summary></details>"], 0: "a", 1: "b", 2: "c" });
      page.get<HTMLDetailsElement>("details").open = true;
      page.tree.apply({ 0: "1", 1: "2", 2: "3" });
      page.shows("<p>1</p><details class=\"2\" open=\"\"><summary>3</summary></details>");
    },
  },
  {
    name: "open is written when the server sends it, even if it sent the same before",
    check: (page) => {
      page.build({ s: ["<details", "></details>"], 0: "" });
      const details = page.get<HTMLDetailsElement>("details");
      details.open = true;
      page.tree.apply({ 0: "" });
      same(details.open, false);
      page.tree.apply({ 0: " open" });
      same(details.open, true);
    },
  },
  {
    name: "a value that is sent is shown, unless the user is ahead (C-070, C-071)",
    check: (page) => {
      page.build({ s: ["<input value=\"", "\"><textarea>\n", "</textarea>"], 0: "a", 1: "b" });
      const [input, area] = [page.get<HTMLInputElement>("input"), page.get<HTMLTextAreaElement>("textarea")];
      input.value = area.value = "typed";
      page.ahead = input;
      page.tree.apply({ 0: "a", 1: "b" });
      same(`${input.value} ${area.value}`, "typed b");
      page.ahead = area;
      area.value = "more";
      page.tree.apply({ 0: "a", 1: "c" });
      same(`${input.value} ${area.value} ${area.defaultValue}`, "a more c");
    },
  },
  {
    name: "a value that is not sent is left alone",
    check: (page) => {
      page.build({ s: ["<input value=\"", "\" class=\"", "\"", ">"], 0: "a", 1: "x", 2: "" });
      const input = page.get<HTMLInputElement>("input");
      input.value = "typed";
      page.tree.apply({ 1: "y", 2: " disabled" });
      same(`${input.value} ${input.className} ${input.disabled}`, "typed y true");
    },
  },
  {
    name: "checked follows what the server sends (C-075), even if it sent the same before",
    check: (page) => {
      page.build({ s: ["<input type=\"checkbox\"", "", ">"], 0: " checked", 1: "" });
      const box = page.get<HTMLInputElement>("input");
      box.checked = false;
      page.tree.apply({ 1: " disabled" });
      same(box.checked, false);
      page.tree.apply({ 0: " checked" });
      same(box.checked, true);
      page.tree.apply({ 0: "" });
      same(box.checked, false);
      box.checked = true;
      page.tree.apply({ 0: "" });
      same(box.checked, false);
    },
  },
  {
    name: "selected follows what the server sends; a select cleared to its prompt shows it (C-082)",
    check: (page) => {
      const option = (index: number, selected: string): Json => ({ 0: selected, 1: `o${index}` });
      page.build({
        s: ["<select><option value=\"\">Choose</option>", "</select>"],
        0: { s: ["<option", ">", "</option>"], k: { 0: option(0, ""), 1: option(1, " selected"), kc: 2 } },
      });
      const select = page.get<HTMLSelectElement>("select");
      same(select.value, "o1");
      page.tree.apply({ 0: { k: { 0: { 0: " selected" }, 1: { 0: "" }, kc: 2 } } });
      same(select.value, "o0");
      page.tree.apply({ 0: { k: { 0: { 0: "" }, kc: 2 } } });
      same(select.value, "");
      select.value = "o1";
      page.tree.apply({ 0: { k: { 0: { 0: " selected" }, 1: { 0: "" }, kc: 2 } } });
      same(select.value, "o0");
    },
  },
  {
    name: "a choice that is newer than the server's answer stays (C-074)",
    check: (page) => {
      const entries = (...names: readonly string[]): Json => ({ ...names.map((label) => ({ 0: "", 1: label })), kc: names.length });
      page.build({ s: ["<select>", "</select>"], 0: { s: ["<option", ">", "</option>"], k: entries("a", "b", "c") } });
      const select = page.get<HTMLSelectElement>("select");
      select.value = "c";
      page.ahead = select;
      page.tree.apply({ 0: { k: { 0: { 0: " selected" }, 3: { 0: "", 1: "d" }, kc: 4 } } });
      same(select.value, "c");
      page.ahead = null;
      page.tree.apply({ 0: { k: { 0: { 0: " selected" }, kc: 4 } } });
      same(select.value, "a");
    },
  },
  {
    name: "a choice is a value: it stays when other options come before it (C-073)",
    check: (page) => {
      const entries = (...names: readonly string[]): Json => ({ ...names.map((label) => ({ 0: "", 1: label })), kc: names.length });
      page.build({ s: ["<select>", "</select>"], 0: { s: ["<option", ">", "</option>"], k: entries("a", "b") } });
      const select = page.get<HTMLSelectElement>("select");
      select.value = "b";
      page.ahead = select;
      page.tree.apply({ 0: { k: { 0: { 1: "new" }, 1: { 1: "a" }, 2: { 0: " selected", 1: "b" }, kc: 3 } } });
      same(select.value, "b");
    },
  },
  {
    name: "the value of a custom element is not written while the user types into it (C-048, C-071)",
    check: (page) => {
      page.build({ s: ["<x-field value=\"", "\" title=\"", "\"></x-field>"], 0: "a", 1: "b" });
      page.ahead = page.get("x-field");
      page.tree.apply({ 0: "c", 1: "d" });
      page.shows("<x-field value=\"a\" title=\"d\"></x-field>");
      page.ahead = null;
      page.tree.apply({ 0: "e" });
      page.shows("<x-field value=\"e\" title=\"d\"></x-field>");
    },
  },
  {
    name: "attributes come and go in the tag, and foreign ones stay",
    check: (page) => {
      page.build({ s: ["<button", " class=\"b\"", ">x</button>"], 0: " disabled", 1: "" });
      page.get("button").setAttribute("data-phx-ref-src", "phx-1");
      page.tree.apply({ 0: "", 1: " title=\"a &quot;b&quot; c\" data-x" });
      page.shows("<button class=\"b\" data-phx-ref-src=\"phx-1\" title=\"a &quot;b&quot; c\" data-x=\"\">x</button>");
      page.tree.apply({ 0: " disabled", 1: "" });
      page.shows("<button class=\"b\" data-phx-ref-src=\"phx-1\" disabled=\"\">x</button>");
    },
  },
  {
    name: "the text of title, style and textarea is text",
    check: (page) => {
      page.build({ s: ["<style>", "</style><textarea>\n", "</textarea>"], 0: "a > b {}", 1: "&lt;b&gt;" });
      page.shows("<style>a > b {}</style><textarea>&lt;b&gt;</textarea>");
      page.tree.apply({ 0: "c > d {}", 1: "\n&amp;" });
      same(page.get("style").textContent, "c > d {}");
      same(page.get<HTMLTextAreaElement>("textarea").value, "\n&");
    },
  },
  {
    name: "an option that was to be chosen only while it was locked does not take the choice from the one chosen since (C-284)",
    check: (page) => {
      page.build({ s: ["<select><option>a</option><option", ">b</option><option", ">c</option></select>"], 0: "", 1: "" });
      const option = page.get("option + option");
      option.setAttribute("data-phx-ref-lock", "1");
      page.tree.apply({ 0: " selected" });
      page.tree.apply({ 0: "", 1: " selected" });
      option.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(option);
      same(page.get<HTMLSelectElement>("select").value, "c");
    },
  },
  {
    name: "a choice in a group stays when the select was locked while options came before it (C-073, C-283)",
    check: (page) => {
      const select = grouped(page, "a", "b", "c");
      select.value = "c";
      page.ahead = select;
      select.setAttribute(LOCK, "1");
      page.tree.apply(options("new", "a", "b", "c"));
      same(select.options.length, 3);
      page.tree.apply({ 0: "Others" });
      select.removeAttribute(LOCK);
      page.tree.unlock(select);
      same(`${select.value} ${select.options.length} ${page.get<HTMLOptGroupElement>("optgroup").label}`, "c 4 Others");
    },
  },
  {
    name: "a choice in a group stays when the group was locked while options came before it and went (C-073, C-283)",
    check: (page) => {
      const select = grouped(page, "a", "b", "c");
      const group = page.get("optgroup");
      select.value = "c";
      page.ahead = select;
      group.setAttribute(LOCK, "1");
      page.tree.apply(options("new", "newer", "a", "c"));
      page.tree.apply(options("c", "a"));
      same(select.value, "c");
      group.removeAttribute(LOCK);
      page.tree.unlock(group);
      same(`${select.value} ${[...select.options].map(({ value }) => value)}`, "c c,a");
    },
  },
  {
    name: "a choice in a group stays when the options were locked while they changed places (C-073, C-283)",
    check: (page) => {
      const select = grouped(page, "a", "b", "c");
      const locked = [...select.options];
      select.value = "b";
      page.ahead = select;
      locked.forEach((option) => option.setAttribute(LOCK, "1"));
      page.tree.apply({ 1: { k: { 0: 2, 1: 0, 2: 1, kc: 3, km: true } } });
      same(`${select.value} ${[...select.options].map(({ value }) => value)}`, "b c,a,b");
      locked.forEach((option) => option.removeAttribute(LOCK));
      locked.forEach((option) => page.tree.unlock(option));
      same(select.value, "b");
    },
  },
  {
    name: "a choice that was never sent stays when the options of its group change places",
    check: (page) => {
      const select = grouped(page, "a", "b", "c");
      select.value = "b";
      page.tree.apply({ 1: { k: { 0: 2, 1: 0, 2: 1, kc: 3, km: true } } });
      same(`${select.value} ${[...select.options].map(({ value }) => value)}`, "b c,a,b");
    },
  },
  {
    name: "several choices in groups stay when the select was locked while the groups changed (C-073, C-283)",
    check: (page) => {
      const group = (label: string, first: string, second: string): Json => ({ 0: label, 1: first, 2: second });
      page.build({
        s: ["<select multiple>", "</select>"],
        0: {
          s: ["<optgroup label=\"", "\"><option>", "</option><option>", "</option></optgroup>"],
          k: { 0: group("g", "a", "b"), 1: group("h", "c", "d"), kc: 2 },
        },
      });
      const select = page.get<HTMLSelectElement>("select");
      const chosen = () => String([...select.selectedOptions].map(({ value }) => value));
      [...select.options].forEach((option) => (option.selected = /[bc]/.test(option.value)));
      page.ahead = select;
      select.setAttribute(LOCK, "1");
      page.tree.apply({ 0: { k: { 0: 1, 1: 0, 2: group("i", "e", "f"), kc: 3, km: true } } });
      select.removeAttribute(LOCK);
      page.tree.unlock(select);
      same(`${chosen()} ${[...select.options].map(({ value }) => value)}`, "c,b c,d,a,b,e,f");
    },
  },
];

const LOCK = "data-phx-ref-lock";

/** A select with a group of options, whose label and entries may change. */
function grouped(page: TestPage, ...names: readonly string[]): HTMLSelectElement {
  page.build({
    s: ["<select><optgroup label=\"", "\">", "</optgroup></select>"],
    0: "Group",
    1: { s: ["<option", ">", "</option>"], ...entries(names) },
  });
  return page.get<HTMLSelectElement>("select");
}

/** A change of the options of the group, one by one from the first on. */
function options(...names: readonly string[]): Json {
  return { 1: entries(names) };
}

function entries(names: readonly string[]): Json {
  return { k: { ...names.map((label) => ({ 0: "", 1: label })), kc: names.length } };
}
