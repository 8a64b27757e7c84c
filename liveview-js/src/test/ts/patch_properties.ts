import { type PatchHost, ViewTree } from "../../patch/index.ts";
import { Locks } from "../../patch/locks.ts";
import * as streamItems from "../../patch/streams.ts";
import { mergeComponent, mergeRange } from "../../rendered/index.ts";
import { ForeignNodes, isForeign, isInForeign } from "./foreign_nodes.ts";
import { type FactOutcome, runPatchFacts } from "./patch_facts.ts";
import { Random } from "./random.ts";
import { showRecorded } from "./recorded_sequences.ts";
import { reference, SimulatedServer, type Use } from "./simulated_server.ts";
import { TemplateGenerator } from "./template_generator.ts";

/**
 * What disturbs the page besides the server: nothing; nodes of scripts, also from hooks in the middle of a patch; locks;
 * scripts that sort, remove and replace the view's own nodes; all of it at once.
 */
export type Mode = "plain" | "foreign" | "locks" | "hostile" | "everything";

export interface Options {
  readonly seed: number;
  readonly sequences: number;
  readonly mode: Mode;
}

export interface Outcome {
  readonly ok: boolean;
  /** Each names the seed that repeats it as `{seed, sequences: 1}`. */
  readonly failures: readonly string[];
  readonly diffs: number;
  readonly rebuilt: number;
  readonly milliseconds: number;
}

declare global {
  interface Window {
    runPatchProperties: (options: Options) => Outcome;
    runPatchFacts: () => readonly FactOutcome[];
    showRecorded: (lines: readonly string[]) => readonly string[];
  }
}

const STEPS = 6;
const REPORTED = 5;

window.runPatchFacts = runPatchFacts;
window.showRecorded = showRecorded;
window.runPatchProperties = ({ seed, sequences, mode }) => {
  const failures: string[] = [];
  const begin = performance.now();
  let diffs = 0;
  let rebuilt = 0;
  for (let index = 0; index < sequences && failures.length < REPORTED; index++) {
    const sequence = new Sequence(seed + index, mode);
    try {
      sequence.run();
    } catch (failure) {
      failures.push(`seed ${seed + index}, mode ${mode}, step ${sequence.step}: ${String((failure as Error).stack ?? failure)}`);
    }
    diffs += sequence.step;
    rebuilt += sequence.rebuiltCount;
    sequence.end();
  }
  return { ok: failures.length === 0, failures, diffs, rebuilt, milliseconds: performance.now() - begin };
};

/** One random template with random changes. */
class Sequence implements PatchHost {
  readonly streamItems = streamItems;
  readonly container = document.createElement("div");
  readonly locks = new Locks(this, { mergeComponent, mergeRange });
  rebuiltCount = 0;
  step = 0;
  readonly #mode: Mode;
  readonly #random: Random;
  readonly #server: SimulatedServer;
  readonly #foreign: ForeignNodes;
  readonly #tree: ViewTree;
  readonly #locked = new Map<Element, string>();
  readonly #written = new Set<Element>();
  /** Elements whose children a script may spoil: the last change writes to all of them. */
  #victims: ReadonlySet<Element> = new Set();
  /** Whether a select had more than one selected option at a time. */
  #isAmbiguous = false;
  #shown: Use;

  constructor(seed: number, mode: Mode) {
    this.#mode = mode;
    this.#random = new Random(seed);
    this.#server = new SimulatedServer(this.#random);
    this.#foreign = new ForeignNodes(this.#random, this.container);
    this.#shown = this.#server.create(new TemplateGenerator(this.#random).generate("flow", 5));
    document.body.append(this.container);
    this.#tree = new ViewTree(this.container, this);
  }

  beforeUpdate(element: Element): void {
    this.#written.add(element);
    if (this.#does("foreign") && this.#random.chance(0.1)) {
      this.#foreign.addTo(element);
    }
    if (this.#does("hostile") && this.#random.chance(0.1) && this.#victims.has(element)) {
      element.firstElementChild?.remove();
    }
  }

  updated(element: Element): void {
    expect(this.#written.has(element), "updated without beforeUpdate");
  }

  added(element: Element): void {
    expect(this.container.contains(element), "an added element is not in the page");
  }

  removed(element: Element): void {
    expect(!this.container.contains(element), "a removed element is in the page");
  }

  owns(element: Element): boolean {
    return this.container.contains(element);
  }

  isAhead(): boolean {
    return false;
  }

  keeps(): boolean {
    return false;
  }

  leaves(): boolean {
    return false;
  }

  gone(): void {
    // nothing of this page is kept elsewhere
  }

  rebuilt(): void {
    this.rebuiltCount++;
  }

  end(): void {
    this.#tree.destroy();
    this.container.remove();
  }

  run(): void {
    this.#join();
    for (this.step = 1; this.step <= STEPS; this.step++) {
      this.#disturb();
      if (this.#random.chance(0.1) && !this.#does("hostile")) {
        this.#rejoin();
      } else {
        this.#change(this.#server.change(this.#shown, this.#random.pick([0.2, 0.5, 0.9])));
      }
      this.#check();
    }
    this.#unlockAll();
    if (this.#does("hostile")) {
      this.#victims = new Set();
      this.#server.mentionsAll = true;
      this.#change(this.#server.changeAll(this.#shown));
    }
    this.#compare();
    expect(this.#does("hostile") || this.rebuiltCount === 0, `${this.rebuiltCount} parents were made anew`);
  }

  #join(): void {
    this.#show(this.#shown);
    // the roots of components are named by the client
    const dead = reference(this.#shown).replaceAll(/ data-phx-view="" data-phx-component="\d+"/g, "");
    this.#tree.quietly(() => {
      this.container.innerHTML = dead;
    });
    const identities = this.#elementsByKey();
    if (this.#random.chance(0.3)) {
      this.#show(this.#server.change(this.#shown, 0.3));
      this.#tree.join(this.#server.tree(this.#shown));
    } else {
      this.#tree.join(this.#server.tree(this.#shown));
      this.#expectSame(identities);
      expect(this.#written.size === 0 || dead !== reference(this.#shown), "the first join wrote to equal markup");
    }
    this.#check();
  }

  #rejoin(): void {
    this.#unlockAll();
    const next = this.#server.change(this.#shown, 0.3);
    this.#server.renumber(next);
    this.#show(next);
    this.#tree.join(this.#server.tree(this.#shown));
  }

  #change(next: Use): void {
    const identities = this.#does("hostile") || this.#locked.size > 0 ? null : this.#elementsByKey();
    const diff = this.#server.diff(this.#shown, next);
    this.#show(next);
    this.#tree.apply(JSON.parse(JSON.stringify(diff)));
    if (identities !== null) {
      this.#compare();
      this.#expectSame(identities);
    }
  }

  #show(use: Use): void {
    this.#shown = use;
    const selects = reference(use).match(/<select.*?<\/select>/gs) ?? [];
    this.#isAmbiguous ||= selects.some((select) => select.split(" selected").length > 2);
  }

  #does(disturbance: Mode): boolean {
    return this.#mode === disturbance || this.#mode === "everything";
  }

  #disturb(): void {
    if (this.#does("foreign")) {
      this.#foreign.change();
    }
    if (this.#does("hostile")) {
      this.#vandalise();
    }
    if (this.#does("locks")) {
      this.#toggleLocks();
    }
  }

  #toggleLocks(): void {
    for (const element of [...this.#locked.keys()]) {
      if (this.#random.chance(0.4)) {
        this.#unlock(element);
      }
    }
    const elements = [...this.container.querySelectorAll("*")];
    for (let count = this.#random.below(3); count > 0 && elements.length > 0; count--) {
      const element = this.#random.pick(elements);
      element.setAttribute("data-phx-ref-lock", "1");
      this.#locked.set(element, "");
    }
    for (const element of this.#locked.keys()) {
      this.#locked.set(element, element.outerHTML);
    }
  }

  #unlock(element: Element): void {
    this.#locked.delete(element);
    element.removeAttribute("data-phx-ref-lock");
    this.#tree.unlock(element);
    for (const other of this.#locked.keys()) {
      this.#locked.set(other, other.outerHTML);
    }
  }

  #unlockAll(): void {
    for (const element of [...this.#locked.keys()]) {
      this.#unlock(element);
    }
  }

  /** A script sorts, removes or replaces children of elements that the server is going to write to. */
  #vandalise(): void {
    if (this.#foreign.without().isEqualNode(this.#wanted())) {
      // Only then it is certain which element of the page is which of the template.
      this.#victims = new Set(this.#elementsWithDynamicContent());
    }
    // what a script does to the root of a component is only repaired with what is around it
    const victims = [...this.#victims].filter((element) =>
      this.container.contains(element) && element.querySelector("[data-phx-component]") === null
    );
    if (victims.length === 0) {
      return;
    }
    const victim = this.#random.pick(victims);
    const children = [...victim.childNodes].filter((child) => !isForeign(child));
    if (children.length === 0) {
      return;
    }
    switch (this.#random.below(4)) {
      case 0: return victim.append(...children.reverse());
      case 1: return this.#random.pick(children).remove();
      case 2: return void (victim.innerHTML = victim.innerHTML);
      default: return victim.replaceChildren("vandal");
    }
  }

  #elementsWithDynamicContent(): readonly Element[] {
    return [...this.#elementsByKey()].filter(([key]) => {
      const [use, element] = key.split("#")[0]!.split(":").map(Number) as [number, number];
      return this.#server.use(use)!.definition.dynamicContent.has(element);
    }).map(([, element]) => element);
  }

  #check(): void {
    for (const [element, html] of this.#locked) {
      expect(!element.isConnected || element.outerHTML === html, "a locked element was written to");
    }
    if (this.#locked.size === 0 && !this.#does("hostile")) {
      this.#compare();
    }
  }

  #wanted(): Element {
    const wanted = document.createElement("div");
    wanted.innerHTML = reference(this.#shown);
    return wanted;
  }

  #compare(): void {
    const wanted = this.#wanted();
    expect(this.#tree.html() === reference(this.#shown), `the tree is\n${this.#tree.html()}\nwanted\n${reference(this.#shown)}`);
    const shown = this.#foreign.without();
    expect(shown.isEqualNode(wanted), difference(shown, wanted));
    this.#compareControls(wanted);
  }

  #compareControls(wanted: Element): void {
    const shown = [...this.container.querySelectorAll<HTMLInputElement>("input, textarea, select")]
      .filter((control) => !isInForeign(control));
    wanted.querySelectorAll<HTMLInputElement>("input, textarea, select").forEach((control, index) => {
      const other = shown[index]!;
      // Unless the server has always selected one option the browser's choice depends on what was there before.
      if (control.localName !== "select" || (!this.#isAmbiguous && control.querySelector("[selected]") !== null)) {
        const problem = `the value is "${other.value}", wanted "${control.value}" in ${control.outerHTML}`;
        expect(control.value === other.value, problem);
      }
      expect(control.checked === other.checked, "checked differs");
    });
  }

  #expectSame(identities: ReadonlyMap<string, Element>): void {
    for (const [key, element] of this.#elementsByKey()) {
      const before = identities.get(key);
      expect(before === undefined || before === element, `element ${key} is another one:\n${element.outerHTML}`);
    }
  }

  /** The elements of the page under names that are the same for as long as the server means the same element. */
  #elementsByKey(): Map<string, Element> {
    const marked = document.createElement("div");
    marked.innerHTML = reference(this.#shown, true);
    const named = new Map<string, Element>();
    const pairUp = (one: Element, other: Element, ids: string): void => {
      const key = one.getAttribute("k");
      // Below an element that has become another one by its id everything is made anew.
      const path = `${ids}#${one.id}`;
      if (key !== null) {
        named.set(key + path, other);
      }
      const children = [...other.children].filter((child) => !isForeign(child));
      for (let index = 0; index < one.children.length && index < children.length; index++) {
        pairUp(one.children[index]!, children[index]!, path);
      }
    };
    pairUp(marked, this.container, "");
    return named;
  }
}

/** The innermost difference between two pages. */
function difference(shown: Node, wanted: Node): string {
  const children = [...shown.childNodes];
  const unequal = children.filter((child, index) => !child.isEqualNode(wanted.childNodes[index] ?? null));
  if (unequal.length === 1 && children.length === wanted.childNodes.length && shown.nodeName === wanted.nodeName) {
    return difference(unequal[0]!, wanted.childNodes[children.indexOf(unequal[0]!)]!);
  }
  const text = (node: Node): string => (node instanceof Element ? node.outerHTML : `${node.nodeName} ${String(node.nodeValue)}`);
  return `the page has\n${text(shown)}\nwanted\n${text(wanted)}`;
}

function expect(condition: boolean, problem: string): void {
  if (!condition) {
    throw new Error(problem);
  }
}
