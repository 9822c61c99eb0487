/** The people and issues a text of GitHub's Markdown notifies: not those in code or HTML comments. */
import { decodeString } from "micromark-util-decode-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

export interface Mentions {
  /** Logins in lower case. */
  readonly people: readonly string[];
  /** Numbers in the repository itself. */
  readonly issues: readonly number[];
  /** In other repositories: `owner/name` in lower case. */
  readonly elsewhere: readonly { readonly repository: string; readonly number: number }[];
}

/** A hostile text takes a Markdown parser time that grows with the square of its length; longer ones are only cut. */
const LONGEST_PARSED = 8192;
const NOT_PROSE =
  /^(?:`{3,}|~{3,})[\s\S]*?(?:^(?:`{3,}|~{3,})|$(?![\s\S]))|<!--(?:-?>|[\s\S]*?(?:--!?>|$(?![\s\S])))|<\/?[a-z][^>\n]*>|(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/gim;

const LINK = /\[[^\]\n]{0,500}\]\(([^)\s]{0,500})\)/g;
const ANCHOR = /<a\s[^>\n]{0,500}?href=["']?([^"'\s>]{0,500})[^>\n]{0,500}>/gi;

/** A comment or a tag of HTML: slash, name, attributes. */
const TAG = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Elements GitHub looks for nothing in. */
const BLIND = new Set(["a", "code", "pre", "script", "style"]);

const MENTION = /(?<![\w/`@.-])@([a-z\d](?:[a-z\d-]{0,38}[a-z\d])?)(?![\w/-])/gi;
/** `#12`, `owner/name#12`, `GH-12`, and the address of an issue. */
const REFERENCES = [
  /(?<![\w/&#-])(?:(?<name>[\w.-]+\/[\w.-]+))?#(?<number>\d+)(?!\w)/g,
  /(?<![\w/&#-])GH-(?<number>\d+)(?!\w)/gi,
  /https?:\/\/(?:www\.)?github\.com\/(?<name>[\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(?<number>\d+)(?![\w/])/gi,
];

/** What words of either side do not grow together over. */
const BOUNDARIES = new Set([
  "paragraph",
  "heading",
  "tableCell",
  "inlineCode",
  "code",
  "break",
  "blockquote",
  "listItem",
  "footnoteDefinition",
]);

interface MarkdownNode {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly children?: readonly MarkdownNode[];
}

/** `repository` is `owner/name`. */
export function findMentions(text: string, repository: string): Mentions {
  // Most texts have neither: then there is nothing to parse.
  if (!/[@#]|gh-\d|\/issues\/|\/pull\/|&/i.test(text)) {
    return { people: [], issues: [], elsewhere: [] };
  }
  const words = piecesOf(text)
    .map((piece) => (piece.length > LONGEST_PARSED ? cutProse(piece) : proseOf(piece)))
    .join("\n\n");
  const people = [...words.matchAll(MENTION)].map(([, login = ""]) => login.toLowerCase());
  const own = repository.toLowerCase();
  const found = REFERENCES.flatMap((pattern) => [...words.matchAll(pattern)]).map(({ groups }) => ({
    repository: groups?.["name"]?.toLowerCase() ?? own,
    number: Number(groups?.["number"]),
  }));
  const others = found.filter((one) => one.repository !== own);
  return {
    people: [...new Set(people)],
    issues: [...new Set(found.flatMap((one) => (one.repository === own ? [one.number] : [])))],
    elsewhere: [...new Map(others.map((one) => [`${one.repository}#${one.number}`, one])).values()],
  };
}

/** Long texts are parsed piece by piece: a blank line outside a fence ends whatever it stands in. */
function piecesOf(text: string): readonly string[] {
  if (text.length <= LONGEST_PARSED) {
    return [text];
  }
  const pieces: string[] = [];
  let piece = "";
  let fenced = false;
  for (const line of text.split(/(?<=\n)/)) {
    fenced = /^ {0,3}(?:`{3}|~{3})/.test(line) ? !fenced : fenced;
    piece += line;
    if (!fenced && line.trim() === "" && piece.length > LONGEST_PARSED / 2) {
      pieces.push(piece);
      piece = "";
    }
  }
  return [...pieces, piece];
}

function cutProse(text: string): string {
  return text.replaceAll(ANCHOR, " $1 ").replaceAll(NOT_PROSE, " ").replaceAll(LINK, " $1 ");
}

/**
 * Text and link targets; code, comments and tags left out. Every piece of text stands there alone, as the published
 * filters look at it, and once more grown together with its neighbours, for where markup between them falls away.
 */
function proseOf(text: string): string {
  const tree: MarkdownNode = unified().use(remarkParse).use(remarkGfm).parse(text);
  const alone: string[] = [];
  const grown: string[] = [];
  const blind: string[] = [];
  const say = (words: string): void => {
    alone.push(words);
    grown.push(words);
  };
  const unlessBlind = (words: string): void => {
    if (blind.length === 0) {
      say(words);
    }
  };
  const collect = (node: MarkdownNode): void => {
    if (node.type === "text" && typeof node.value === "string") {
      unlessBlind(node.value);
    }
    if (node.type === "html" && typeof node.value === "string") {
      collectHtml(node.value, say, blind);
    }
    // Inside a link GitHub looks for nothing: only where it leads counts, and that wherever it stands.
    if ((node.type === "link" || node.type === "definition") && typeof node.url === "string") {
      say(` ${node.url} `);
      close(blind, "a");
    }
    if (node.type !== "link" && node.type !== "linkReference") {
      node.children?.forEach(collect);
    }
    if (BOUNDARIES.has(node.type)) {
      grown.push(" ");
      blind.length = 0;
    }
  };
  collect(tree);
  return `${alone.join("\n")}\n\n${grown.join("")}`;
}

/** `blind` holds the open elements nothing is looked for in; a closing tag closes the last of its name. */
function collectHtml(html: string, say: (words: string) => void, blind: string[]): void {
  const unlessBlind = (words: string): void => {
    if (blind.length === 0) {
      say(words);
    }
  };
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    unlessBlind(decodeEntities(html.slice(at, match.index)));
    at = match.index + match[0].length;
    const [, slash = "", name = "", attributes = ""] = match;
    const element = name.toLowerCase();
    if (element === "a" && slash === "") {
      const [, double, single, bare] = HREF.exec(attributes) ?? [];
      say(` ${decodeEntities(double ?? single ?? bare ?? "")} `);
    }
    if (BLIND.has(element)) {
      // Links do not nest: one that opens closes the one before.
      if (slash !== "" || element === "a") {
        close(blind, element);
      }
      if (slash === "") {
        blind.push(element);
      }
    }
  }
  unlessBlind(decodeEntities(html.slice(at)));
}

/** The library takes Markdown's escapes away as well; in HTML a backslash is one. */
function decodeEntities(text: string): string {
  return decodeString(text.replaceAll("\\", "\\\\"));
}

function close(blind: string[], element: string): void {
  const open = blind.lastIndexOf(element);
  if (open >= 0) {
    blind.splice(open, 1);
  }
}
