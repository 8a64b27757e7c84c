import { mergeRange, type NodeChange, Rendered, toHtml } from "../rendered/index.ts";
import { echoesOf, show } from "./control.ts";
import type { ElementChange } from "./element_change.ts";
import { attributesOf, type ServerAttributes, setAttribute, tagHtml } from "./start_tag.ts";
import type { Writer } from "./writer.ts";

/**
 * Merges the changes of an element's start tag, which came one after the other, and writes what became different to the page.
 * With `echo` inputs show what the server sent even if it sent the same before; not what it sent in between, because by an
 * option that is chosen for a moment another one loses the choice.
 */
export function updateAttributes(all: readonly ElementChange[], element: Element, writer: Writer, echo: boolean): void {
  const changes = all.filter(({ plan, change }) => change.touches(plan.low, plan.content));
  if (changes.length > 0) {
    const { owner, plan } = changes[0]!;
    const old = new Rendered(owner.template, owner.values.slice());
    const before = attributesOf(old, plan);
    changes.forEach(({ change }) => mergeRange(owner, change, plan.low, plan.content));
    const isEchoed = (name: string, value: string | null): boolean =>
      echo && changes.some((changed) => isSent(name, value, old, changed));
    writeDifferences(before, attributesOf(owner, plan), element, writer, isEchoed);
  }
}

/**
 * Writes what the server gives the start tag of an element now, as far as it differs from what it gave before. Inputs show it,
 * and also what is echoed.
 */
export function writeDifferences(
  before: ServerAttributes, after: ServerAttributes, element: Element, writer: Writer,
  isEchoed?: (name: string, value: string | null) => boolean,
): void {
  before.forEach(({ like, value }, name) => after.has(name) || write(element, writer, like, value, null));
  after.forEach(({ like, value }, name) => write(element, writer, like, before.get(name)?.value ?? null, value));
  for (const name of echoesOf(element)) {
    const value = after.get(name)?.value ?? null;
    const isChanged = value !== (before.get(name)?.value ?? null);
    if ((isChanged || isEchoed?.(name, value)) && !writer.leaves(element, name)) {
      show(element, name, value, writer.host);
    }
  }
}

/** Whether a dynamic that carries the attribute was sent; one that is blank and was blank may carry any that is absent. */
function isSent(name: string, value: string | null, old: Rendered, { owner, plan, change }: ElementChange): boolean {
  const { tag } = plan;
  if (!tag) {
    return plan.attributes.some(({ attribute, parts }) =>
      attribute.name === name && parts.some((part) => change.changes.has(part as number))
    );
  }
  const mention = new RegExp(`(^|\\s)${name}(=|\\s|$)`);
  return tag.pieces.slice(0, -1).some((piece, place) => {
    const index = tag.low + place;
    const text = `${toHtml(old.values[index]!)} ${toHtml(owner.values[index]!)}`;
    return change.changes.has(index)
      && (mention.test(text.replaceAll(/"[^"]*"/g, "")) || piece.endsWith(`${name}="`) || (value === null && text === " "));
  });
}

function write(element: Element, writer: Writer, like: Attr, before: string | null, after: string | null): void {
  // other than an input, a custom element may show the attribute at once
  const isTyped = like.name === "value" && /-/.test(element.localName) && writer.host.isAhead(element);
  if (before === after || isTyped || writer.leaves(element, like.name)) {
    return;
  }
  writer.touch(element);
  const present = element.getAttributeNS(like.namespaceURI, like.localName);
  const { style } = element as HTMLElement;
  if (like.name === "class" && present !== before) {
    writeClass(element, before ?? "", after ?? "");
  } else if (like.name === "style" && style.cssText !== declarations(before ?? "").cssText) {
    writeStyle(style, before ?? "", after ?? "");
  } else if (after === null) {
    element.removeAttributeNS(like.namespaceURI, like.localName);
  } else {
    setAttribute(element, like, after);
  }
}

/** Someone else has written classes too: only what differs between the server's two values is written. */
function writeClass(element: Element, before: string, after: string): void {
  const tokens = (text: string): readonly string[] => text.match(/\S+/g) ?? [];
  const [had, wanted] = [tokens(before), tokens(after)];
  element.classList.remove(...had.filter((token) => !wanted.includes(token)));
  element.classList.add(...wanted.filter((token) => !had.includes(token)));
}

/** Someone else has written styles too. */
function writeStyle(style: CSSStyleDeclaration, before: string, after: string): void {
  const had = declarations(before);
  const wanted = declarations(after);
  for (const name of [...had, ...wanted]) {
    // without a value the property is removed
    const value = wanted.getPropertyValue(name);
    const priority = wanted.getPropertyPriority(name);
    if (value !== had.getPropertyValue(name) || priority !== had.getPropertyPriority(name)) {
      style.setProperty(name, value, priority);
    }
  }
}

function declarations(text: string): CSSStyleDeclaration {
  const { style } = document.createElement("i");
  style.cssText = text;
  return style;
}

/**
 * Whether a change makes an element another one: by its `id`, or because it is under the server's control again where
 * `phx-update` was.
 */
export function renews({ owner, plan, change }: ElementChange): boolean {
  if (!change.touches(plan.low, plan.content)) {
    return false;
  }
  const next = afterwards(owner, change, plan.low, plan.content);
  // Parsing is slow, and most tags have no such attribute.
  const mayDiffer = !plan.tag
    ? plan.attributes.some(({ attribute }) => IDENTITY.includes(attribute.name))
    : /(id|phx-update)=/.test(tagHtml(owner, plan.tag) + tagHtml(next, plan.tag));
  if (!mayDiffer) {
    return false;
  }
  const [before, after] = [attributesOf(owner, plan), attributesOf(next, plan)];
  return IDENTITY.some((name) => before.get(name)?.value !== after.get(name)?.value);
}

const IDENTITY: readonly string[] = ["id", "phx-update"];

/** The values that the owner is going to have. What is more than a string there counts as different. */
function afterwards(owner: Rendered, change: NodeChange, low: number, high: number): Rendered {
  const values = owner.values.slice();
  for (const [index, changed] of change.among(low, high)) {
    values[index] = typeof changed === "string" ? changed : `${toHtml(values[index]!)}\0`;
  }
  return new Rendered(owner.template, values);
}
