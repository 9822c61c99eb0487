/** The tags and comments in a text's HTML → what is not prose, and the pictures and links they hold. */
import type { Link } from "./outline.ts";
import type { Span } from "./source.ts";

/** Elements whose content is no prose. */
const RAW = new Set(["pre", "code", "script", "style", "textarea"]);

interface Html {
  readonly links: readonly Link[];
  readonly silent: readonly Span[];
}

/** `pieces` are the stretches that are HTML, in order; an unclosed raw element ends with its piece. */
export function readHtml(text: string, pieces: readonly Span[], limit: number): Html {
  const links: Link[] = [];
  const silent: Span[] = [];
  let raw: { readonly name: string; readonly start: number; readonly end: number } | null = null;
  for (const piece of pieces) {
    for (const tag of tagsOf(text, piece)) {
      silent.push(tag);
      const words = text.slice(tag.start, tag.end);
      const name = /^<(\/?[a-z]+)/i.exec(words)?.[1]?.toLowerCase() ?? "";
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
  return { links, silent };
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
