/** The trees of Markdown and of HTML as far as the pages look at them. */

export interface Tree {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Tree[];
}

export function element(tagName: string, properties: Record<string, unknown>, children: Tree[]): Tree {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): Tree {
  return { type: "text", value };
}

/** Every text below a node, with others in its place; what `skip` says of an element's name is left alone. */
export function replaceTexts(
  node: Tree,
  skip: ReadonlySet<string>,
  replace: (value: string) => readonly Tree[],
): void {
  if (node.children === undefined) {
    return;
  }
  node.children = node.children.flatMap((child) => {
    if (child.type === "text" && child.value !== undefined) {
      return replace(child.value);
    }
    if (!skip.has(child.tagName ?? child.type)) {
      replaceTexts(child, skip, replace);
    }
    return [child];
  });
}
