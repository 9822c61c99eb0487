/** The people and issues a text of GitHub's Markdown notifies: not those in code or HTML comments. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

export interface Mentions {
  /** Logins in lower case. */
  readonly people: readonly string[];
  /** Numbers in the repository itself. */
  readonly issues: readonly number[];
}

/** A hostile text takes a Markdown parser time that grows with the square of its length; longer ones are only cut. */
const LONGEST_PARSED = 8192;
const NOT_PROSE =
  /^(?:`{3,}|~{3,})[\s\S]*?(?:^(?:`{3,}|~{3,})|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))|<\/?[a-z][^>\n]*>|(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/gim;

const LINK = /\[[^\]\n]{0,500}\]\(([^)\s]{0,500})\)/g;

/** What words of either side do not grow together over. */
const BOUNDARIES = new Set(["paragraph", "heading", "tableCell", "inlineCode", "break", "html"]);

interface MarkdownNode {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly children?: readonly MarkdownNode[];
}

/** `repository` is `owner/name`. */
export function findMentions(text: string, repository: string): Mentions {
  // Most texts have neither: then there is nothing to parse.
  if (!/[@#]|\/issues\/|\/pull\//.test(text)) {
    return { people: [], issues: [] };
  }
  const words =
    text.length > LONGEST_PARSED ? text.replaceAll(NOT_PROSE, " ").replaceAll(LINK, " $1 ") : proseOf(text);
  const people = [...words.matchAll(/(?<![\w/`@.-])@([a-z\d](?:[a-z\d-]{0,38}[a-z\d])?)(?![\w/-])/gi)];
  const short = [...words.matchAll(/(?<![\w/&#-])(?:([\w.-]+\/[\w.-]+))?#(\d+)(?!\w)/g)];
  const long = [
    ...words.matchAll(/https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)(?![\w/])/g),
  ];
  const own = [...short, ...long].filter(
    ([, name]) => (name ?? repository).toLowerCase() === repository.toLowerCase(),
  );
  return {
    people: [...new Set(people.map(([, login = ""]) => login.toLowerCase()))],
    issues: [...new Set(own.map(([, , number]) => Number(number)))],
  };
}

/** Text and link targets; code, HTML and comments left out. A blank stands between the pieces. */
function proseOf(text: string): string {
  const tree: MarkdownNode = unified().use(remarkParse).use(remarkGfm).parse(text);
  const pieces: string[] = [];
  const collect = (node: MarkdownNode): void => {
    if (node.type === "text" && typeof node.value === "string") {
      pieces.push(node.value);
    }
    // Inside a link GitHub looks for nothing: only where it leads counts.
    if ((node.type === "link" || node.type === "definition") && typeof node.url === "string") {
      pieces.push(` ${node.url} `);
    }
    if (node.type !== "link" && node.type !== "linkReference") {
      node.children?.forEach(collect);
    }
    if (BOUNDARIES.has(node.type)) {
      pieces.push(" ");
    }
  };
  collect(tree);
  return pieces.join("");
}
