import { Random } from "./random.ts";
import { type Fact, type Json, same, type TestPage } from "./test_page.ts";

const ITEM = ["<li id=\"", "\">", "</li>"];

type Insert = readonly [id: string, at?: number, limit?: number | null, updateOnly?: boolean];

/** What is sent of a stream: items whose text is their id, or the text behind a colon. */
function stream(inserts: readonly Insert[], deletes: readonly string[] = [], ...reset: readonly true[]): Json {
  const entries = inserts.map(([item]) => item.split(":")).map(([id, text]) => ({ 0: id, 1: text ?? id }));
  const options = inserts.map(([item, at = -1, limit = null, updateOnly = null]) => [item.split(":")[0], at, limit, updateOnly]);
  return { k: { ...entries, kc: entries.length }, stream: ["0", options.reverse(), deletes, ...reset] };
}

/** A whole page with a stream in a list. */
function tree(inserts: readonly Insert[], before = "", after = ""): Json {
  return { s: [`<ul id="list" phx-update="stream">${before}`, `${after}</ul>`], 0: { s: ITEM, ...stream(inserts) } };
}

function append(...ids: readonly string[]): readonly Insert[] {
  return ids.map((id) => [id]);
}

/** The texts of all elements in the list. */
function shows(page: TestPage, ...texts: readonly string[]): void {
  same([...page.get("ul").children].map((child) => child.textContent).join(" "), texts.join(" "));
}

function change(page: TestPage, inserts: readonly Insert[], deletes: readonly string[] = [], ...reset: readonly true[]): void {
  page.tree.apply({ 0: stream(inserts, deletes, ...reset) });
}

/** What becomes of the items of streams. */
export const STREAMS: readonly Fact[] = [
  {
    name: "items carry the number of their stream, in the dead page's elements too (C-110)",
    check: (page) => {
      page.tree.quietly(() => (page.container.innerHTML = "<ul id=\"list\" phx-update=\"stream\">\n <li id=\"a\">a</li>\n <li id=\"b\">old</li>\n</ul>"));
      const items = [...page.container.querySelectorAll("li")];
      page.tree.join(tree(append("a", "b:new", "c")));
      page.shows(
        "<ul id=\"list\" phx-update=\"stream\"><li id=\"a\" data-phx-stream=\"0\">a</li>"
          + "<li id=\"b\" data-phx-stream=\"0\">new</li><li id=\"c\" data-phx-stream=\"0\">c</li></ul>",
      );
      same(page.get("#a") === items[0] && page.get("#b") === items[1], true);
      change(page, [["b:newer"], ["d"]]);
      same(page.get("#b"), items[1]);
      shows(page, "a", "newer", "c", "d");
    },
  },
  {
    name: "an item whose element has another id than the stream says is shown at the end",
    check: (page) => {
      page.join("", tree(append("a")));
      page.tree.apply({ 0: { k: { 0: { 0: "other", 1: "b" }, kc: 1 }, stream: ["0", [["b", 0, null, null]], []] } });
      shows(page, "a", "b");
    },
  },
  {
    name: "an item of the dead page that the join does not have is removed",
    check: (page) => {
      page.join("<ul id=\"list\" phx-update=\"stream\"><li id=\"old\">old</li><li id=\"a\">a</li></ul>", tree(append("a", "b")));
      shows(page, "a", "b");
    },
  },
  {
    name: "items are inserted at the start, at an index, and at the end (C-111), a bulk in its order (C-113)",
    check: (page) => {
      page.build(tree(append("a", "b", "c")));
      const first = page.get("#a");
      change(page, [["d"], ["e", 0], ["f", 2]]);
      shows(page, "e", "a", "f", "b", "c", "d");
      change(page, [["g", 1], ["h", 2], ["i", 3]]);
      shows(page, "e", "g", "h", "i", "a", "f", "b", "c", "d");
      change(page, [["z", 99]]);
      same(page.get("ul").lastElementChild!.id, "z");
      same(page.get("#a"), first);
    },
  },
  {
    name: "an insert tells the host about the container and the new item only",
    check: (page) => {
      page.build(tree(append("a", "b")));
      change(page, append("c"));
      page.told("beforeUpdate ul#list", "added li#c", "updated ul#list");
    },
  },
  {
    name: "an item that is there is updated in its place, wherever it is inserted (C-112)",
    check: (page) => {
      page.build(tree(append("a", "b", "c")));
      const item = page.get("#b");
      item.className = "by a script";
      change(page, [["b:B", 0], ["c"]]);
      shows(page, "a", "B", "c");
      same(page.get("#b"), item);
      same(item.className, "by a script");
    },
  },
  {
    name: "an item that the same diff deletes first moves and keeps its element (C-112)",
    check: (page) => {
      page.build(tree(append("a", "b", "c")));
      const item = page.get("#c");
      change(page, [["c:C", 0]], ["c"]);
      shows(page, "C", "a", "b");
      same(page.get("#c"), item);
    },
  },
  {
    name: "items are deleted by id, those of other streams are not (C-114, C-121)",
    check: (page) => {
      page.build({
        s: ["<div><ul>", "</ul><ol>", "</ol></div>"], 0: { s: ITEM, ...stream(append("a", "b")) },
        1: { s: ITEM, ...stream(append("x", "y")), stream: ["1", [["x", -1, null, null], ["y", -1, null, null]], []] },
      });
      page.tree.apply({ 0: stream([], ["a", "x", "none"]) });
      shows(page, "b");
      same(page.container.querySelectorAll("ol > li").length, 2);
      page.told("beforeUpdate ul", "updated ul", "removed li#a");
      page.tree.apply({ 1: { k: { kc: 0 }, stream: ["1", [], [], true] } });
      shows(page, "b");
      same(page.get("ol").childNodes.length, 0);
    },
  },
  {
    name: "a deleted item may stay for its transition; it is no item any more (C-114)",
    check: (page) => {
      page.build(tree(append("a", "b")));
      const leaving = page.get("#a");
      page.keeping = true;
      change(page, [], ["a"]);
      same(leaving.isConnected, true);
      change(page, [["a:again"]]);
      shows(page, "a", "b", "again");
      leaving.remove();
      change(page, [["a:A"]]);
      shows(page, "b", "A");
    },
  },
  {
    name: "a reset removes what it does not insert again; the rest keeps its elements, in the new order (C-115)",
    check: (page) => {
      page.build(tree(append("a", "b", "c", "d")));
      const [a, c, d] = [page.get("#a"), page.get("#c"), page.get("#d")];
      a.append(document.createElement("b"));
      a.lastElementChild!.append("!");
      change(page, append("d:D", "e", "c", "a"), [], true);
      shows(page, "D", "e", "c", "a!");
      same(page.get("#a") === a && page.get("#c") === c && page.get("#d") === d, true);
      same(page.calls.filter((call) => /^(added|removed)/.test(call)).join(), "added li#e,removed li#b");
      change(page, [], [], true);
      shows(page);
      change(page, append("n"));
      shows(page, "n");
    },
  },
  {
    name: "a reset in the same order moves nothing",
    check: (page) => {
      page.build(tree(append("a", "b", "c")));
      const records = new MutationObserver(() => undefined);
      records.observe(page.get("ul"), { childList: true });
      change(page, append("a", "b", "c"), [], true);
      same(records.takeRecords().length, 0);
      change(page, append("b", "c", "a"), [], true);
      shows(page, "b", "c", "a");
      same(records.takeRecords().flatMap((record) => [...record.addedNodes]).length, 1);
    },
  },
  {
    name: "limits keep the first or the last items, with the new ones (C-116)",
    check: (page) => {
      page.build(tree([["a", -1, -3], ["b", -1, -3], ["c", -1, -3], ["d", -1, -3]]));
      shows(page, "b", "c", "d");
      change(page, [["e", -1, -3]]);
      shows(page, "c", "d", "e");
      change(page, [["f", 0, 3]]);
      shows(page, "f", "c", "d");
      change(page, [["g", -1, 3]]);
      shows(page, "f", "c", "d");
      change(page, [["h", 0, -3]]);
      shows(page, "f", "c", "d");
      change(page, [["i", 1, 3]]);
      shows(page, "f", "i", "c");
      change(page, [["f:F", -1, 1]]);
      shows(page, "F", "i", "c");
      change(page, [["x", -1, -2], ["y", -1, -2], ["z", -1, -2]], [], true);
      shows(page, "y", "z");
    },
  },
  {
    name: "limits hold from the join on, not in the dead page (C-116)",
    check: (page) => {
      page.join("<ul id=\"list\" phx-update=\"stream\"><li id=\"a\">a</li><li id=\"b\">b</li></ul>", tree([["a", -1, 1], ["b", -1, 1]]));
      shows(page, "a");
    },
  },
  {
    name: "an item that is only to be updated is not added (C-117)",
    check: (page) => {
      page.build(tree(append("a")));
      change(page, [["b", -1, null, true], ["a:A", -1, null, true]]);
      shows(page, "A");
    },
  },
  {
    name: "other children stay, are updated, and items stand before those at the end (C-118)",
    check: (page) => {
      page.build({ ...tree([], "<li id=\"head\">head</li>", ""), s: ["<ul id=\"list\" phx-update=\"stream\"><li id=\"head\">head</li>", "<li id=\"foot\">", "</li></ul>"], 1: "foot" });
      shows(page, "head", "foot");
      change(page, append("a"));
      shows(page, "head", "a", "foot");
      page.tree.apply({ 0: stream(append("b")), 1: "FOOT" });
      shows(page, "head", "a", "b", "FOOT");
      change(page, append("c"), [], true);
      shows(page, "head", "c", "FOOT");
      change(page, [], [], true);
      change(page, append("d", "e"));
      shows(page, "head", "d", "e", "FOOT");
    },
  },
  {
    name: "children that come and go beside a stream keep to their side of it (C-118)",
    check: (page) => {
      const child = (text: string): Json => ({ s: ["<li id=\"", "\">", "</li>"], 0: text, 1: text });
      page.build({ s: ["<ul id=\"list\" phx-update=\"stream\">", "", "", "</ul>"], 0: "", 1: { s: ITEM, ...stream(append("a", "b")) }, 2: "" });
      page.tree.apply({ 2: child("foot") });
      shows(page, "a", "b", "foot");
      page.tree.apply({ 0: child("head") });
      shows(page, "head", "a", "b", "foot");
      page.tree.apply({ 0: "", 1: stream([["c"]]), 2: "" });
      shows(page, "a", "b", "c");
      page.tree.apply({ 0: child("head"), 1: stream([["d"]]), 2: child("foot") });
      shows(page, "head", "a", "b", "c", "d", "foot");
    },
  },
  {
    name: "components may be items: they are inserted, updated, reordered and deleted (C-119)",
    check: (page) => {
      const card = (text: string, s: unknown = ["<li id=\"", "\">", "</li>"]): Json => ({ 0: text, 1: text, s });
      const cards = (...items: readonly [string, number][]): Json => ({
        k: { ...items.map(([, cid]) => ({ 0: cid })), kc: items.length },
        stream: ["0", items.map(([id]) => [id, -1, null, null]), []],
      });
      page.build({
        s: ["<ul phx-update=\"stream\">", "</ul>"], 0: { s: ["", ""], ...cards(["a", 1], ["b", 2]) },
        c: { 1: card("a"), 2: card("b", 1) },
      });
      shows(page, "a", "b");
      const [a, b] = [page.get("#a"), page.get("#b")];
      page.tree.apply({ 0: cards(["c", 3]), c: { 3: card("c", -1), 1: { 1: "A" } } });
      shows(page, "A", "b", "c");
      page.tree.apply({ 0: { ...cards(["b", 2], ["a", 1]), stream: ["0", [["a", -1, null, null], ["b", -1, null, null]], [], true] } });
      shows(page, "b", "A");
      same(page.get("#a") === a && page.get("#b") === b, true);
      same(page.calls.includes("gone 3"), true);
      page.tree.apply({ 0: stream([], ["a"]) });
      same(page.calls.at(-1), "gone 1");
    },
  },
  {
    name: "a component that goes from one stream to another keeps its element (C-058)",
    check: (page) => {
      const items = (ref: string, cids: readonly number[], deletes: readonly string[] = []): Json => ({
        k: { ...cids.map((cid) => ({ 0: cid })), kc: cids.length }, stream: [ref, cids.map((cid) => [`card${cid}`, -1, null, null]), deletes],
      });
      page.build({
        s: ["<ul phx-update=\"stream\">", "</ul><ol phx-update=\"stream\">", "</ol>"], 0: { s: ["", ""], ...items("0", [1, 2]) },
        1: { s: ["", ""], ...items("1", []) }, c: { 1: { s: ["<li id=\"", "\"></li>"], 0: "card1" }, 2: { s: 1, 0: "card2" } },
      });
      const card = page.get("#card1");
      page.tree.apply({ 0: items("0", [], ["card1"]), 1: items("1", [1]) });
      same(page.get("ol").firstElementChild, card);
      same(card.getAttribute("data-phx-stream"), "1");
      same(page.get("ul").children.length, 1);
      page.tree.apply({ 0: items("0", [1]), 1: items("1", [], ["card1"]) });
      same(page.get("ul").lastElementChild, card);
      same(card.getAttribute("data-phx-stream"), "0");
      same(page.container.querySelectorAll("li").length, 2);
    },
  },
  {
    name: "a stream inside an item survives a reset that keeps the item (C-120)",
    check: (page) => {
      const inner = (...texts: readonly string[]): Json => ({ ...stream(append(...texts)), stream: ["1-0", texts.map((id) => [id, -1, null, null]), []] });
      const outer = (reset: readonly true[], cid: number | null): Json => ({
        k: cid === null ? { kc: 0 } : { 0: { 0: "item", 1: cid }, kc: 1 },
        stream: ["0", cid === null ? [] : [["item", -1, null, null]], [], ...reset],
      });
      page.build({
        s: ["<div phx-update=\"stream\">", "</div>"], 0: { s: ["<section id=\"", "\">", "</section>"], ...outer([], 1) },
        c: { 1: { s: ["<ul phx-update=\"stream\">", "</ul>"], 0: { s: ITEM, ...inner("x", "y") } } },
      });
      shows(page, "x", "y");
      const list = page.get("ul");
      page.tree.apply({ 0: outer([true], 1) });
      same(page.get("ul"), list);
      shows(page, "x", "y");
      page.tree.apply({ c: { 1: { 0: inner("z") } } });
      shows(page, "x", "y", "z");
    },
  },
  {
    name: "on a rejoin items that are not sent again are removed, the others keep their elements (C-122)",
    check: (page) => {
      page.build(tree(append("a", "b", "c")));
      const item = page.get("#b");
      item.className = "by a command";
      page.tree.join({ ...tree([]), 0: { s: ITEM, ...stream(append("d", "b:B")), stream: ["7", [["b", -1, null, null], ["d", -1, null, null]], []] } });
      shows(page, "d", "B");
      same(page.get("#b"), item);
      same(item.className, "by a command");
      same(item.getAttribute("data-phx-stream"), "7");
    },
  },
  {
    name: "items are not part of the tree (C-123), and texts between them do not pile up (C-124)",
    check: (page) => {
      const blank = { s: ["<ul id=\"list\" phx-update=\"stream\">\n  ", "\n</ul>"], 0: { s: ["\n<li id=\"", "\">", "</li>\n"], ...stream(append("a", "b")) } };
      page.build(blank);
      same(page.tree.html().includes("<li"), false);
      for (let round = 0; round < 5; round++) {
        change(page, append(`c${round}`, "a"), [`c${round - 1}`]);
      }
      page.tree.join(blank);
      same([...page.get("ul").childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).length, 1);
      shows(page, "a", "b");
    },
  },
  {
    name: "a container that comes later, and one in a component, is built with its items",
    check: (page) => {
      page.build({ s: ["<div>", "", "</div>"], 0: "", 1: "" });
      page.tree.apply({ 0: tree([["a"], ["b", 0], ["c", -1, 2]]), 1: 1, c: { 1: { s: ["<ol>", "</ol>"], 0: { s: ITEM, ...stream(append("x")) } } } });
      shows(page, "b", "a");
      same(page.get("ol").innerHTML, "<li id=\"x\" data-phx-stream=\"0\">x</li>");
      page.told("beforeUpdate div", "added ol", "added ul#list", "updated div");
      page.tree.apply({ 0: { 0: stream(append("d:D"), ["a"]) }, c: { 1: { 0: stream([], ["x"]) } } });
      shows(page, "b", "D");
      same(page.get("ol").childNodes.length, 0);
    },
  },
  {
    name: "a script that sorts the items disturbs nothing",
    check: (page) => {
      page.build(tree(append("a", "b", "c"), "<li id=\"head\">head</li>"));
      page.get("ul").append(page.get("#a"));
      page.get("ul").prepend(page.get("#c"));
      change(page, [["a:A"], ["d", 0], ["e"]], ["b"]);
      shows(page, "d", "c", "head", "A", "e");
      same(page.calls.some((call) => call.startsWith("rebuilt")), false);
    },
  },
  {
    name: "a locked item waits for the answer, the others do not",
    check: (page) => {
      page.build(tree(append("a", "b")));
      const item = page.get("#a");
      item.setAttribute("data-phx-ref-lock", "1");
      change(page, [["a:1"], ["b:B"]]);
      change(page, [["a:2"]]);
      shows(page, "a", "B");
      item.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(item);
      shows(page, "2", "B");
    },
  },
  {
    name: "a locked container takes its items when the answer is there",
    check: (page) => {
      page.build(tree(append("a")));
      const list = page.get("ul");
      list.setAttribute("data-phx-ref-lock", "1");
      change(page, append("b"));
      change(page, append("c"), ["a"]);
      shows(page, "a");
      list.removeAttribute("data-phx-ref-lock");
      page.tree.unlock(list);
      shows(page, "b", "c");
    },
  },
  {
    name: "random inserts, deletes, resets and limits leave what a list without a page has, with the elements that it had",
    check: (page) => {
      const random = new Random(12);
      page.build(tree([], "<li id=\"head\">head</li>"));
      let shown: string[] = [];
      for (let round = 0; round < 300; round++) {
        const ids = Array.from({ length: random.below(5) }, () => `i${random.below(12)}`).filter((id, place, all) => all.indexOf(id) === place);
        // the header is the first child, so that an index counts it
        const inserts = ids.map((id): Insert => [`${id}:${id}`, random.pick([-1, -1, 1, 2, 4]), random.pick([null, null, null, 4, -4]), random.chance(0.1)]);
        const deletes = random.chance(0.5) ? [`i${random.below(12)}`, `i${random.below(12)}`] : [];
        const isReset = random.chance(0.1);
        const elements = new Map(shown.map((id) => [id, page.get(`#${id}`)]));
        change(page, inserts, deletes, ...(isReset ? [true as const] : []));
        const next = expected(shown, inserts, deletes, isReset);
        shown = next.items;
        shows(page, "head", ...shown);
        for (const id of next.kept) {
          same(page.get(`#${id}`), elements.get(id));
        }
      }
    },
  },
];

/** What a stream holds after a diff, behind a header, and which items keep their elements. */
function expected(before: readonly string[], inserts: readonly Insert[], deletes: readonly string[], isReset: boolean) {
  let items = before.filter((id) => !isReset && !deletes.includes(id));
  const present = new Set(before.filter((id) => items.includes(id) || inserts.some(([item]) => item.startsWith(`${id}:`))));
  for (const [item, at = -1, limit = null, updateOnly] of inserts) {
    const id = item.split(":")[0]!;
    if (items.includes(id) || (updateOnly === true && !present.has(id))) {
      continue;
    }
    items.splice(at < 0 ? items.length : at - 1, 0, id);
    if (limit !== null) {
      const kept = limit < 0 ? items.slice(limit) : items.slice(0, limit);
      items.filter((one) => !kept.includes(one)).forEach((one) => present.delete(one));
      items = kept;
    }
  }
  return { items, kept: items.filter((id) => present.has(id)) };
}
