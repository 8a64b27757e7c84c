import { type Rendered, toHtml } from "../rendered/index.ts";
import { decode, parse } from "./parse.ts";
import type { NodePlan, TagPlan, TextPart } from "./plan.ts";
import type { Owner } from "./slots.ts";

/** Text written from static pieces and dynamics. */
export function textOf(owner: Rendered, parts: readonly TextPart[], decoded: boolean): string {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
    } else {
      const html = toHtml(owner.values[part]!);
      text += decoded ? decode(html) : html;
    }
  }
  return text;
}

/** An attribute as the server gives it now. `like` has its name and namespace. */
export interface ServerAttribute {
  readonly like: Attr;
  readonly value: string;
}

/** Attributes by name. */
export type ServerAttributes = ReadonlyMap<string, ServerAttribute>;

/** The attributes that the server gives an element now. */
export function attributesOf(owner: Owner, plan: NodePlan): ServerAttributes {
  const attributes = new Map<string, ServerAttribute>();
  const element = !plan.tag
    ? plan.node as Element
    : parse(tagHtml(owner as Rendered, plan.tag), plan.tag.space).firstElementChild!;
  for (const like of element.attributes) {
    attributes.set(like.name, { like, value: like.value });
  }
  for (const { attribute, parts } of plan.attributes) {
    attributes.set(attribute.name, { like: attribute, value: textOf(owner as Rendered, parts, true) });
  }
  return attributes;
}

/** The `id` that the server gives an element now; empty for none. */
export function idOf(owner: Owner, plan: NodePlan): string {
  const isDynamic = plan.tag || plan.attributes.some(({ attribute }) => attribute.name === "id");
  return isDynamic ? attributesOf(owner, plan).get("id")?.value ?? "" : (plan.node as Element).id;
}

/** A start tag that has to be parsed to know its attributes. */
export function tagHtml(owner: Rendered, { pieces, low }: TagPlan): string {
  return pieces.reduce((html, piece, place) => html + toHtml(owner.values[low + place - 1]!) + piece);
}

/** Writes an attribute under the name and namespace of another one; names need not be ones that `setAttribute` accepts. */
export function setAttribute(element: Element, like: Attr, value: string): void {
  const attribute = document.importNode(like);
  attribute.value = value;
  element.setAttributeNodeNS(attribute);
}
