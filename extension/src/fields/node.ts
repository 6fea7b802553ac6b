/** Nodes told apart by their type: those of a frame are no instances of this window's classes. */

/** True for a text. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** True for an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Return where `node` lies among its parent's children, as a place in the DOM. */
export function before(node: Node): Place {
  return { node: node.parentNode ?? node, offset: [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode) };
}

export interface Place {
  readonly node: Node;
  readonly offset: number;
}
