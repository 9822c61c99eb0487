/** Markdown as GitHub reads it → an outline. The only place where remark is used. */
import type { Definition, ListItem, Nodes, Parents } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Code, Heading, Item, Link, Outline, Row } from "./outline.ts";
import { readHtml } from "./read-html.ts";
import { type Span, trimSpan } from "./source.ts";
import { squeeze } from "./squeeze.ts";

/** What gives neither structure nor links is not looked for. */
const UNSEEN = { disable: { null: ["attention", "hardBreakEscape", "hardBreakTrailing"] } };

// Only the two extensions that change structure: bare links alone would cost 45 % of the time, tables a quarter.
const plain = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTaskListItem(), UNSEEN],
    fromMarkdownExtensions: [gfmTaskListItemFromMarkdown()],
  })
  .freeze();
const withTables = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmTaskListItem(), UNSEEN],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  })
  .freeze();

/** A line that may stand between the head and the rows of a table. */
const DELIMITER_ROW = /(?:^|[\r\n])[ \t>]*[|:-][ \t>|:-]*(?=[\r\n]|$)/g;

interface Found {
  readonly headings: Heading[];
  readonly items: Item[];
  readonly rows: Row[];
  readonly codes: Code[];
  readonly links: Link[];
  readonly paragraphs: Span[];
  readonly silent: Span[];
  readonly tags: Span[];
  readonly definitions: Defined[];
  readonly referring: (Span & { readonly identifier: string; readonly image: boolean })[];
}

/** "[label]: destination"; `destination` is `null` where it is not written as it is meant. */
interface Defined extends Span {
  readonly identifier: string;
  readonly url: string;
  readonly destination: Span | null;
}

/** Where a node stands among its ancestors. */
interface Depth {
  readonly lists: number;
  /** Directly under the root. */
  readonly root: boolean;
  /** In a quote, where GitHub makes no boxes. */
  readonly quoted: boolean;
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
    definitions: [],
    referring: [],
  };
  const squeezed = squeeze(text.slice(span.start, span.end));
  const reader = mayHoldTable(squeezed.text) ? withTables : plain;
  const offset = (at: number) => span.start + squeezed.restore(at);
  visit(reader.parse(squeezed.text), { text, offset, found }, { lists: 0, root: true, quoted: false });
  const { tags, definitions: _, referring: __, ...outline } = found;
  const html = readHtml(text, tags, span.end);
  const referred = resolveReferring(found);
  return {
    ...outline,
    links: [...outline.links, ...referred.links, ...html.links].sort((a, b) => a.start - b.start),
    summaries: html.summaries,
    silent: [...outline.silent, ...referred.silent, ...html.silent],
  };
}

function mayHoldTable(piece: string): boolean {
  return (
    (piece.includes("|") || piece.includes(":-") || piece.includes("-:")) &&
    (piece.match(DELIMITER_ROW) ?? []).some((line) => line.includes("-") && /[|:]/.test(line))
  );
}

interface Walk {
  readonly text: string;
  /** Where in the text an offset of the parser's is. */
  readonly offset: (at: number) => number;
  readonly found: Found;
}

function visit(node: Nodes, walk: Walk, depth: Depth): void {
  readBlock(node, walk, depth);
  const goesOn = readInline(node, walk);
  if (goesOn && "children" in node) {
    const below = {
      lists: depth.lists + (node.type === "list" ? 1 : 0),
      root: node.type === "root",
      quoted: depth.quoted || node.type === "blockquote",
    };
    for (const child of node.children) {
      visit(child, walk, below);
    }
  }
}

function readBlock(node: Nodes, walk: Walk, depth: Depth): void {
  const { found, text } = walk;
  const span = spanOf(node, walk);
  if (node.type === "heading" && depth.root) {
    const heading = { ...span, level: node.depth, words: innerOf(node, walk) };
    found.headings.push(heading);
    if (isParagraph(text, heading)) {
      found.paragraphs.push(trimSpan(text, heading.words));
    }
  } else if (node.type === "paragraph" && depth.root) {
    found.paragraphs.push(trimSpan(text, span));
  } else if (node.type === "listItem") {
    const checked = depth.quoted ? null : (node.checked ?? null);
    found.items.push({ ...span, words: itemWords(node, walk), checked, depth: depth.lists - 1 });
  } else if (node.type === "table") {
    const [head, ...rows] = node.children.map((row) => readRow(text, spanOf(row, walk)));
    found.rows.push(...rows.map((row) => ({ ...row, head: head?.words ?? row.words })));
  } else if (node.type === "code") {
    found.codes.push({ ...span, language: node.lang ?? "", words: codeWords(text, span) });
    found.silent.push(span);
  } else if (node.type === "definition") {
    readDefinition(node, span, walk);
  }
}

/** Whether a heading is a whole paragraph: a line of `---` right below one was meant to end it. */
export function isParagraph(text: string, { level, words, end }: Heading): boolean {
  return (
    level === 2 &&
    text.slice(words.start, words.end).includes("\n") &&
    /^\s*-{1,3}\s*$/.test(text.slice(words.end, end))
  );
}

/** Whether what stands in the node is to be read too. */
function readInline(node: Nodes, walk: Walk): boolean {
  const { found, text } = walk;
  const span = spanOf(node, walk);
  if (node.type === "inlineCode" || node.type === "imageReference") {
    found.silent.push(span);
    if (node.type === "imageReference") {
      found.referring.push({ ...span, identifier: node.identifier, image: true });
    }
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
    found.referring.push({ ...span, identifier: node.identifier, image: false });
  }
  return true;
}

function spanOf(node: Nodes, walk: Walk): Span {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { start: walk.offset(start), end: walk.offset(end) };
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

function readRow(text: string, span: Span): Omit<Row, "head"> {
  let words = trimSpan(text, span);
  if (text[words.start] === "|") {
    words = trimSpan(text, { ...words, start: words.start + 1 });
  }
  if (words.end > words.start && text[words.end - 1] === "|" && text[words.end - 2] !== "\\") {
    words = trimSpan(text, { ...words, end: words.end - 1 });
  }
  return { ...span, words };
}

function codeWords(text: string, span: Span): Span {
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
  return { start: first + 1, end: Math.max(first + 1, closed ? last : span.end) };
}

function readDefinition(node: Definition, span: Span, { text, found }: Walk): void {
  const at = node.url === "" ? -1 : text.indexOf(node.url, span.start);
  const written = at !== -1 && at + node.url.length <= span.end;
  const destination = written ? { start: at, end: at + node.url.length } : null;
  found.definitions.push({ ...span, identifier: node.identifier, url: node.url, destination });
}

/**
 * A picture shows where it stands; a link that is referred to leads to where its definition says so. The first
 * definition of an identifier counts, as in CommonMark.
 */
function resolveReferring({ definitions, referring }: Found): Pick<Outline, "links" | "silent"> {
  const links: Link[] = [];
  const silent: Span[] = [];
  const known = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]));
  const linked = new Set(referring.filter(({ image }) => !image).map(({ identifier }) => identifier));
  for (const { start, end, identifier, image } of referring) {
    const url = known.get(identifier)?.url;
    if (image && url !== undefined) {
      links.push({ start, end, kind: "image", url });
    }
  }
  for (const definition of definitions) {
    const { start, end, identifier, url, destination } = definition;
    if (destination !== null && linked.has(identifier) && known.get(identifier) === definition) {
      links.push({ ...destination, kind: "link", url });
      silent.push({ start, end: destination.start }, { start: destination.end, end });
    } else {
      silent.push({ start, end });
    }
  }
  return { links, silent };
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
