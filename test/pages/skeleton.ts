/** What a page is made of, whatever its words say. */
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What a page is made of but for its words: where `plain` shows a code span or words makes no difference. */
export function skeleton(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return "";
    case "html":
      // Its own memory may well say what a stranger said: see hidden-json.ts.
      return /^<!-- plumbline:(?:agenda-)?memory /.test(node.value) ? "memory" : node.value;
    case "link":
      return `link(${node.url})`;
    default:
      return "children" in node
        ? `${node.type}(${node.children
            .map(skeleton)
            .filter((part) => part !== "")
            .join(" ")})`
        : node.type;
  }
}

export function parse(page: string): Nodes {
  return MARKDOWN.parse(page);
}

// Made once: to make it costs more than to parse a short page.
const MARKDOWN = unified().use(remarkParse).use(remarkGfm).freeze();
