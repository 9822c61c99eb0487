/** The tags and comments in a text's HTML → what is not prose, and the pictures and links they hold. */
import type { Link, Summary } from "./outline.ts";
import { type Span, trimSpan } from "./source.ts";

/** Elements whose content is no prose. */
const RAW = new Set(["pre", "code", "script", "style", "textarea"]);

interface Html {
  readonly links: readonly Link[];
  readonly silent: readonly Span[];
  readonly summaries: readonly Summary[];
}

/** A tag or comment; `name` in lower case, `/details` for an end tag, empty for a comment. */
interface Tag extends Span {
  readonly name: string;
}

/** `pieces` are the stretches that are HTML, in order; an unclosed raw element ends with its piece. */
export function readHtml(text: string, pieces: readonly Span[], limit: number): Html {
  const links: Link[] = [];
  const silent: Span[] = [];
  const read: Tag[] = [];
  let raw: { readonly name: string; readonly start: number; readonly end: number } | null = null;
  for (const piece of pieces) {
    for (const tag of tagsOf(text, piece)) {
      silent.push(tag);
      const words = text.slice(tag.start, tag.end);
      const name = /^<(\/?[a-z]{1,20})/i.exec(words)?.[1]?.toLowerCase() ?? "";
      if (raw === null) {
        read.push({ ...tag, name });
      }
      if (raw === null && RAW.has(name)) {
        raw = { name, start: tag.end, end: piece.end };
      } else if (raw !== null && name === `/${raw.name}`) {
        silent.push({ start: raw.start, end: tag.start });
        raw = null;
      }
      links.push(...linksOf(words, name, tag));
    }
  }
  if (raw !== null) {
    silent.push({ start: raw.start, end: Math.min(raw.end, limit) });
  }
  return { links, silent, summaries: summariesOf(text, read) };
}

/** The longest a summary may be to serve as a heading. In UTF-16 units. */
const LONGEST = 120;

function summariesOf(text: string, tags: readonly Tag[]): readonly Summary[] {
  const summaries: Summary[] = [];
  // The elements that are open, each with where its summary stands among those found.
  const open: { readonly tag: Tag; at: number | null }[] = [];
  for (const [index, tag] of tags.entries()) {
    const around = open.at(-1);
    if (tag.name === "details") {
      open.push({ tag, at: null });
    } else if (tag.name === "summary" && around?.at === null) {
      const summary = summaryOf(text, around.tag, tag, tags.slice(index + 1, index + 8));
      around.at = summary === null ? null : summaries.push(summary) - 1;
    } else if (tag.name === "/details") {
      const at = open.pop()?.at ?? -1;
      const summary = summaries[at];
      if (summary !== undefined) {
        summaries[at] = { ...summary, limit: tag.start };
      }
    }
  }
  return summaries;
}

function summaryOf(text: string, details: Tag, opener: Tag, next: readonly Tag[]): Summary | null {
  const close = next.find(({ name }) => name === "/summary");
  const words = close === undefined ? null : wordsBetween(text, opener.end, close.start);
  if (close === undefined || words === null || text.slice(details.end, opener.start).trim() !== "") {
    return null;
  }
  return { start: details.start, end: close.end, words, limit: null };
}

/** Without the tags at either end; `null` where no words on one line are left. */
function wordsBetween(text: string, start: number, end: number): Span | null {
  if (end - start > LONGEST * 2) {
    return null;
  }
  const inner = text.slice(start, end);
  const lead = /^(?:\s|<[^<>]*>)*/.exec(inner)?.[0].length ?? 0;
  const trail = /(?:\s|<[^<>]*>){0,20}$/.exec(inner.slice(lead))?.[0].length ?? 0;
  const words = trimSpan(text, { start: start + lead, end: Math.max(start + lead, end - trail) });
  const isOne = words.end > words.start && words.end - words.start <= LONGEST;
  return isOne && !/[\r\n]/.test(text.slice(words.start, words.end)) ? words : null;
}

/** Tags and comments; one that is not closed runs to the end of the piece. */
function tagsOf(text: string, piece: Span): Span[] {
  const tags: Span[] = [];
  let at = text.indexOf("<", piece.start);
  while (at !== -1 && at < piece.end) {
    const closer = text.startsWith("<!--", at) ? "-->" : ">";
    const close = text.indexOf(closer, at);
    const end = close === -1 || close >= piece.end ? piece.end : close + closer.length;
    tags.push({ start: at, end });
    at = text.indexOf("<", end);
  }
  return tags;
}

function linksOf(words: string, name: string, tag: Span): Link[] {
  if (name !== "img" && name !== "video" && name !== "a") {
    return [];
  }
  const url = /\s(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(words)?.[1];
  return url === undefined ? [] : [{ ...tag, kind: name === "a" ? "link" : "image", url }];
}
