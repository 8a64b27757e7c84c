import { RawHtml, type Rendered, type Template } from "../rendered/index.ts";
import { MARK, type Marked, mark, splitMarks } from "./markers.ts";
import { isComment, isElement, isTemplate, isText } from "./node_kinds.ts";
import { parse } from "./parse.ts";
import {
  type AttributePlan, type NodePlan, type Part, type Plan, planOf, type Space, spaceWithin, staticNode, staticPart, type TagPlan,
  type TextPart,
} from "./plan.ts";

/** Turns templates into plans, each once for each vocabulary it is used in. */
export class Compiler {
  readonly #spaces: { readonly [space in Space]: Plans } = { html: new Plans("html"), svg: new Plans("svg"), math: new Plans("math") };

  /** The plans of what is read as content of the element. */
  within(element: Element): Plans {
    return this.#spaces[spaceWithin(element)];
  }
}

/** The plans of one vocabulary. */
export class Plans {
  readonly #space: Space;
  readonly #plans = new WeakMap<Template | RawHtml, Plan>();

  constructor(space: Space) {
    this.#space = space;
  }

  planFor(owner: Rendered | RawHtml): Plan {
    const key = owner instanceof RawHtml ? owner : owner.template;
    let plan = this.#plans.get(key);
    if (!plan) {
      plan = key instanceof RawHtml
        ? planOf([...parse(key.html, this.#space).childNodes].map(staticPart))
        : compile(key.statics, this.#space);
      this.#plans.set(key, plan);
    }
    return plan;
  }
}

/** Parses a template's statics and finds out where its dynamics are. */
export function compile(statics: readonly string[], space: Space): Plan {
  const marked = mark(statics);
  return planOf(readParts(parse(marked.html, space), marked, space));
}

/** Reads the children of an element and takes the marks out of it. */
function readParts(parent: Node, marked: Marked, space: Space): Part[] {
  const children = [...parent.childNodes];
  const parts = children.map((child) => {
    const found = isComment(child) ? MARK.exec(child.data) : null;
    if (found) {
      child.remove();
      return Number(found[1]);
    }
    return isElement(child) ? readElement(child, marked, space) : staticPart(child);
  });
  if (parts.some(isDynamic)) {
    // Text beside a dynamic is written as one run with it, so it is not part of the skeleton that is cloned.
    children.filter(isText).forEach((child) => child.remove());
  }
  return parts;
}

function readElement(element: Element, marked: Marked, space: Space): NodePlan {
  const attributes: AttributePlan[] = [];
  const start: number[] = [];
  let tag: TagPlan | null = null;
  for (const attribute of [...element.attributes]) {
    const bare = marked.tags.get(Number(MARK.exec(attribute.name)?.[1] ?? -1));
    const parts = textParts(attribute.value);
    const dynamics = parts.filter(isDynamic);
    if (!bare && dynamics.length === 0) {
      continue;
    }
    element.removeAttributeNode(attribute);
    if (bare) {
      tag = { ...bare, space };
      start.push(bare.low, bare.low + bare.pieces.length - 2);
    } else {
      attributes.push({ attribute, parts });
      start.push(...dynamics);
    }
  }
  const text = readText(element);
  const parts = text ?? readParts(isTemplate(element) ? element.content : element, marked, spaceWithin(element));
  const inner = parts.flatMap(dynamicsIn);
  const all = [...start, ...inner];
  if (all.length === 0) {
    return staticNode(element);
  }
  const low = Math.min(...all);
  return {
    node: element, low, content: start.length > 0 ? Math.max(...start) + 1 : low, high: Math.max(...all) + 1,
    attributes: !tag ? attributes : [], tag, text,
    parts: inner.length > 0 ? parts : null, direct: parts.some(isDynamic),
  };
}

/** The content of an element that a tokenizer reads as text; null where there is no dynamic in it. */
function readText(element: Element): TextPart[] | null {
  const content = element.firstChild;
  const parts = isText(content) ? textParts(content.data) : [];
  if (!parts.some(isDynamic)) {
    return null;
  }
  content!.remove();
  return parts;
}

function dynamicsIn(part: Part): readonly number[] {
  if (typeof part === "object") {
    return part.high > part.low ? [part.low, part.high - 1] : [];
  }
  return typeof part === "number" ? [part] : [];
}

function isDynamic(part: Part): part is number {
  return typeof part === "number";
}

function textParts(text: string): TextPart[] {
  return splitMarks(text)
    .map((piece, place) => (place % 2 === 1 ? Number(piece) : piece))
    .filter((piece) => piece !== "");
}
