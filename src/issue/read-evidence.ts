/** What an issue shows rather than tells: pictures, files, links and code. */
import type { Exhibit } from "../model/issue.ts";
import { silence } from "./silence.ts";
import { placeOf } from "./source.ts";
import type { Understood } from "./understood.ts";

/** Files that people drop into an issue. */
const ATTACHED =
  /^https:\/\/github\.com\/(?:user-attachments\/(?:assets|files)\/|[^/\s]+\/[^/\s]+\/(?:assets|files)\/\d)/;
const BARE_LINK = /https?:\/\/[^\s<>"'`|\])]+/g;

export function readEvidence(text: Understood): readonly Exhibit[] {
  const held = text.links.map(({ kind, url, start, end }) => ({
    kind: kindOf(kind, url),
    target: url,
    start,
    end,
  }));
  const codes = text.codes.map(({ language, start, end }) => ({
    kind: "code" as const,
    target: language,
    start,
    end,
  }));
  const bare = [...silence(text.prose, text.links).matchAll(BARE_LINK)].map((match) => {
    const target = match[0].replace(/[.,;:!?*_~]{1,9}$/, "");
    return { kind: kindOf("link", target), target, start: match.index, end: match.index + target.length };
  });
  return [...held, ...codes, ...bare]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, target, start, end }) => ({ kind, target, place: placeOf(text.source, { start, end }) }));
}

function kindOf(kind: "image" | "link", url: string): Exhibit["kind"] {
  return kind === "link" && ATTACHED.test(url) ? "attachment" : kind;
}
