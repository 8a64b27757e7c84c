import { join, type Rendered, toHtml } from "../rendered/index.ts";
import { decode, parse } from "./parse.ts";
import type { NodePlan, TagPlan, TextPart } from "./plan.ts";
import type { Owner } from "./slots.ts";

/** The text of an element whose content is nothing but text. */
export function textOf(owner: Rendered, { text, node }: NodePlan): string {
  // in these two entities stand for nothing
  const isRaw = /^(style|script)$/.test((node as Element).localName);
  return textWith(owner, text!, isRaw ? String : decode);
}

/** Text written from static pieces and dynamics. */
function textWith(owner: Rendered, parts: readonly TextPart[], read: (html: string) => string): string {
  return parts.map((part) => typeof part === "string" ? part : read(toHtml(owner.values[part]!))).join("");
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
    attributes.set(attribute.name, { like: attribute, value: textWith(owner as Rendered, parts, decode) });
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
  return join(pieces, owner.values, low);
}

/** Writes an attribute under the name and namespace of another one; names need not be ones that `setAttribute` accepts. */
export function setAttribute(element: Element, like: Attr, value: string): void {
  if (like.name === "style") {
    // A page's policy may forbid style attributes; what a script says as a style is no matter of the policy.
    (element as HTMLElement).style.cssText = value;
    return;
  }
  const attribute = document.importNode(like);
  attribute.value = value;
  element.setAttributeNodeNS(attribute);
}
