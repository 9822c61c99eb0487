/** Markdown as GitHub reads it → an outline. The only place where remark is used. */
import type { Code as CodeNode, ListItem, Nodes, Parents } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Code, Heading, Item, Link, Outline, Row } from "./outline.ts";
import { readHtml } from "./read-html.ts";
import { type Span, trimSpan } from "./source.ts";

// Only the two extensions that change structure: bare links alone would cost 45 % of the time.
const reader = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmTaskListItem()],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  })
  .freeze();

interface Found {
  readonly headings: Heading[];
  readonly items: Item[];
  readonly rows: Row[];
  readonly codes: Code[];
  readonly links: Link[];
  readonly paragraphs: Span[];
  readonly silent: Span[];
  readonly tags: Span[];
}

/** Where a node stands among its ancestors. */
interface Depth {
  readonly lists: number;
  /** Directly under the root. */
  readonly root: boolean;
}

/** Reads the stretch of `text` on its own; every offset counts from the start of `text`. */
export function parseMarkdown(text: string, span: Span): Outline {
  const found: Found = {
    headings: [],
    items: [],
    rows: [],
    codes: [],
    links: [],
    paragraphs: [],
    silent: [],
    tags: [],
  };
  const piece = text.slice(span.start, span.end);
  visit(reader.parse(piece), { text, base: span.start, found }, { lists: 0, root: true });
  const { tags, ...outline } = found;
  const html = readHtml(text, tags, span.end);
  return {
    ...outline,
    links: [...outline.links, ...html.links].sort((a, b) => a.start - b.start),
    silent: [...outline.silent, ...html.silent],
  };
}

interface Walk {
  readonly text: string;
  readonly base: number;
  readonly found: Found;
}

function visit(node: Nodes, walk: Walk, depth: Depth): void {
  readBlock(node, walk, depth);
  const goesOn = readInline(node, walk);
  if (goesOn && "children" in node) {
    const below = { lists: depth.lists + (node.type === "list" ? 1 : 0), root: node.type === "root" };
    for (const child of node.children) {
      visit(child, walk, below);
    }
  }
}

function readBlock(node: Nodes, walk: Walk, depth: Depth): void {
  const { found, text } = walk;
  const span = spanOf(node, walk);
  if (node.type === "heading" && depth.root) {
    found.headings.push({ ...span, level: node.depth, words: innerOf(node, walk) });
  } else if (node.type === "paragraph" && depth.root) {
    found.paragraphs.push(trimSpan(text, span));
  } else if (node.type === "listItem") {
    const checked = node.checked ?? null;
    found.items.push({ ...span, words: itemWords(node, walk), checked, depth: depth.lists - 1 });
  } else if (node.type === "table") {
    found.rows.push(...node.children.slice(1).map((row) => readRow(text, spanOf(row, walk))));
  } else if (node.type === "code") {
    found.codes.push({ ...span, language: node.lang ?? "", words: codeWords(text, span, node) });
    found.silent.push(span);
  } else if (node.type === "definition") {
    found.silent.push(span);
  }
}

/** Whether what stands in the node is to be read too. */
function readInline(node: Nodes, walk: Walk): boolean {
  const { found, text } = walk;
  const span = spanOf(node, walk);
  if (node.type === "inlineCode" || node.type === "imageReference") {
    found.silent.push(span);
    return false;
  }
  if (node.type === "html") {
    found.tags.push(span);
    return false;
  }
  if (node.type === "image") {
    found.links.push({ ...span, kind: "image", url: node.url });
    found.silent.push(span);
    return false;
  }
  if (node.type === "link") {
    readLink(text, span, innerOf(node, walk), node.url, found);
  } else if (node.type === "linkReference") {
    found.silent.push({ start: innerOf(node, walk).end, end: span.end });
  }
  return true;
}

function spanOf(node: Nodes, walk: Walk): Span {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { start: walk.base + start, end: walk.base + end };
}

/** From the first child to the last; empty at the node's end where there is none. */
function innerOf(node: Parents, walk: Walk): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) {
    const { end } = spanOf(node, walk);
    return { start: end, end };
  }
  return { start: spanOf(first, walk).start, end: spanOf(last, walk).end };
}

function itemWords(item: ListItem, walk: Walk): Span {
  const nested = item.children.findIndex((child) => child.type === "list");
  const own = nested === -1 ? item.children : item.children.slice(0, nested);
  const words = innerOf({ ...item, children: own }, walk);
  if (typeof item.checked !== "boolean") {
    return trimSpan(walk.text, words);
  }
  // The parser leaves the box in place before marked words, and takes the line end after it for one character.
  const box = /^\[[ \txX]\]\s/.exec(walk.text.slice(words.start, words.start + 4))?.[0].length ?? 0;
  return trimSpan(walk.text, { ...words, start: words.start + box });
}

function readRow(text: string, span: Span): Row {
  let words = trimSpan(text, span);
  if (text[words.start] === "|") {
    words = trimSpan(text, { ...words, start: words.start + 1 });
  }
  if (words.end > words.start && text[words.end - 1] === "|" && text[words.end - 2] !== "\\") {
    words = trimSpan(text, { ...words, end: words.end - 1 });
  }
  return { ...span, words };
}

function codeWords(text: string, span: Span, node: CodeNode): Span {
  const opener = text[span.start];
  if (opener !== "`" && opener !== "~") {
    return span;
  }
  const first = text.indexOf("\n", span.start);
  if (first === -1 || first >= span.end) {
    return { start: span.end, end: span.end };
  }
  const last = text.lastIndexOf("\n", span.end - 1);
  const closed = last >= first && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(text.slice(last, span.end));
  return {
    start: first + 1,
    end: node.value === "" ? first + 1 : Math.max(first + 1, closed ? last : span.end),
  };
}

/** A link's words are prose, its destination is not, unless it is an address that may name an issue. */
function readLink(text: string, span: Span, inner: Span, url: string, found: Found): void {
  found.links.push({ ...span, kind: "link", url });
  if (inner.end >= span.end - 1) {
    return;
  }
  const at = /^https?:/i.test(url) ? text.indexOf(url, inner.end) : -1;
  if (at === -1 || at + url.length > span.end) {
    found.silent.push({ start: inner.end, end: span.end });
    return;
  }
  found.silent.push({ start: inner.end, end: at }, { start: at + url.length, end: span.end });
}
