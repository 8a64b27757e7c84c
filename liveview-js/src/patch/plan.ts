import { isElement, isText } from "./node_kinds.ts";

/** Which of the three vocabularies of a page an element's children belong to: the parser reads the same text differently. */
export type Space = "html" | "svg" | "math";

/** A child of an element of a template: static text, the index of a dynamic, or a static element or comment. */
export type Part = string | number | NodePlan;

/** Text that is written as one piece: static text and indexes of dynamics. */
export type TextPart = string | number;

/** An attribute with dynamics inside its value. */
export interface AttributePlan {
  /** The attribute as parsed, for its name and namespace. */
  readonly attribute: Attr;
  readonly parts: readonly TextPart[];
}

/** A start tag with a dynamic outside of attribute values: the whole tag has to be parsed again when one changes. */
export interface TagPlan {
  /** The static text around the dynamics, from `<` to `>`. */
  readonly pieces: readonly string[];
  readonly low: number;
  readonly space: Space;
}

/** What is known of an element or comment of a template: where its dynamics are. */
export interface NodePlan {
  /** Detached and never changed; it is what new nodes are cloned from. */
  readonly node: Node;
  /** First dynamic in the element, its start tag included. */
  readonly low: number;
  /** After the last dynamic in the start tag: from here on they are in the content. */
  readonly content: number;
  /** After the last dynamic in the element. */
  readonly high: number;
  readonly attributes: readonly AttributePlan[];
  readonly tag: TagPlan | null;
  /** Of elements whose content is one text with dynamics in it, such as `textarea`. */
  readonly text: readonly TextPart[] | null;
  /** Null when nothing in the content is dynamic. */
  readonly parts: readonly Part[] | null;
  /** Whether a dynamic is a child, and not only inside of child elements. */
  readonly direct: boolean;
}

/** A template as nodes: its outermost parts. */
export interface Plan {
  readonly parts: readonly Part[];
  /** How many of them are elements; -1 when dynamics stand between them, so that it varies. */
  readonly elementCount: number;
}

export function planOf(parts: readonly Part[]): Plan {
  const varies = parts.some((part) => typeof part === "number");
  return { parts, elementCount: varies ? -1 : parts.filter((part) => typeof part === "object" && isElement(part.node)).length };
}

/** The parts of an element, also where nothing in it is dynamic. */
export function partsOf(plan: NodePlan): readonly Part[] {
  return plan.parts ?? [...plan.node.childNodes].map(staticPart);
}

/** A child in a template that has no dynamics. */
export function staticPart(node: Node): string | NodePlan {
  return isText(node) ? node.data : staticNode(node);
}

export function staticNode(node: Node): NodePlan {
  return {
    node, low: 0, content: 0, high: 0, attributes: [], tag: null, text: null, parts: null, direct: false,
  };
}

/** The vocabulary that children of an element belong to. */
export function spaceWithin(element: Element): Space {
  const { localName, namespaceURI } = element;
  if (namespaceURI!.endsWith("svg")) {
    return /^(foreignObject|desc|title)$/.test(localName) ? "html" : "svg";
  }
  return namespaceURI!.endsWith("MathML") && !/^(m[inos]|mtext|annotation-xml)$/.test(localName) ? "math" : "html";
}
