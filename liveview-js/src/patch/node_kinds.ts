// the numbers of the DOM's standard

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

export function isComment(node: Node): node is Comment {
  return node.nodeType === 8;
}

/** Whether what is in an element is not shown there, but by a portal perhaps. */
export function isTemplate(element: Element): element is HTMLTemplateElement {
  return element instanceof HTMLTemplateElement;
}
