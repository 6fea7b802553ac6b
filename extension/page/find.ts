/** Elements of the page by id, with their type checked. */

export function find<Node extends HTMLElement>(id: string, kind: abstract new () => Node): Node {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`index.html has no ${kind.name} with id ${JSON.stringify(id)}`);
  return node;
}
