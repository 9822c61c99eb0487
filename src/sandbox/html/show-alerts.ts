/** `> [!NOTE]` and its four kin, as GitHub's boxes with a coloured edge. */
import { element, text, type Tree } from "./tree.ts";

const KIND = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/i;

/** Only quotes at the root are alerts. */
export function showAlerts(tree: Tree): void {
  for (const quote of tree.children ?? []) {
    const paragraph = quote.tagName === "blockquote" ? firstElement(quote) : undefined;
    const first = paragraph?.children?.[0];
    const kind = KIND.exec(first?.value ?? "")?.[1]?.toLowerCase();
    if (kind === undefined || paragraph?.children === undefined || paragraph.tagName !== "p") {
      continue;
    }
    const title = `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}`;
    const rest = paragraph.children.slice(paragraph.children[1]?.tagName === "br" ? 2 : 1);
    paragraph.children = rest;
    quote.tagName = "div";
    quote.properties = { className: ["markdown-alert", `markdown-alert-${kind}`] };
    quote.children = [
      element("p", { className: ["markdown-alert-title"] }, [text(title)]),
      ...(quote.children ?? []).filter((child) => child !== paragraph || rest.length > 0),
    ];
  }
}

function firstElement(node: Tree): Tree | undefined {
  return node.children?.find((child) => child.type === "element");
}
