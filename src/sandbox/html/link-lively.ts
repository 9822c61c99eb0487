/** What GitHub makes live in a text: mentions, references and commits become links, and addresses of issues short. */
import type { Repository, State } from "../state.ts";
import { accountOf, repositoryOf } from "../state.ts";
import { nameOf } from "../urls.ts";
import { element, replaceTexts, text, type Tree } from "./tree.ts";

/** Where a text stands. */
export interface Place {
  readonly state: State;
  readonly repository: Repository;
}

const LIVE =
  /(?<![\w/`@.-])@(?<login>[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?)(?![\w/-])|(?<![\w/&#-])(?<name>[\w.-]+\/[\w.-]+)?#(?<number>\d+)(?!\w)|(?<![\w/&#-])GH-(?<other>\d+)(?!\w)|(?<![\w/&#-])(?<sha>[\da-f]{7,40})(?!\w)/gi;
const ISSUE = /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+)\/(?:issues|pull)\/(\d+)$/i;
const OURS = /^https:\/\/(?:redirect\.|www\.)?github\.com(\/.*)$/i;
/** GitHub looks for nothing in these. */
const BLIND = new Set(["a", "code", "pre", "script", "style"]);

/** Reads the place from the file's `data`. */
export function linkLively(tree: Tree, file: { readonly data: Readonly<Record<string, unknown>> }): void {
  const { place } = file.data;
  if (!isPlace(place)) {
    throw new Error("The text has no place to be shown at.");
  }
  leadHome(tree, place);
  replaceTexts(tree, BLIND, (value) => linksIn(value, place));
}

function linksIn(value: string, place: Place): readonly Tree[] {
  const pieces: Tree[] = [];
  let at = 0;
  for (const match of value.matchAll(LIVE)) {
    const link = linkOf(match, place);
    if (link !== null) {
      pieces.push(text(value.slice(at, match.index)), link);
      at = match.index + match[0].length;
    }
  }
  return [...pieces, text(value.slice(at))].filter((piece) => piece.value !== "");
}

/** `null` for what nothing answers to: GitHub leaves it as it is. */
function linkOf(match: RegExpMatchArray, { state, repository }: Place): Tree | null {
  const [whole] = match;
  const { login, name, number, other, sha } = match.groups ?? {};
  if (login !== undefined) {
    const account = accountOf(state, login);
    return account === null ? null : live(`/${account.login}`, "user-mention", whole);
  }
  if (sha !== undefined) {
    const commit = repository.commits.find(({ oid }) => oid.startsWith(sha.toLowerCase()));
    return commit === undefined
      ? null
      : live(`/${nameOf(repository)}/commit/${commit.oid}`, "commit-link", sha.slice(0, 7));
  }
  const [owner = "", short = ""] = (name ?? nameOf(repository)).split("/");
  const target = repositoryOf(state, owner, short);
  const issue = target?.issues.get(Number(number ?? other));
  return target === null || issue === undefined
    ? null
    : live(`/${nameOf(target)}/issues/${issue.number}`, "issue-link", whole);
}

function live(href: string, kind: string, words: string): Tree {
  return element("a", { href, className: ["live", kind] }, [text(words)]);
}

/** Links to what is held here lead there; the bare address of an issue is shown as `#12`. */
function leadHome(node: Tree, place: Place): void {
  const href = node.properties?.["href"];
  if (node.tagName === "a" && node.properties !== undefined && typeof href === "string") {
    const [, owner = "", name = "", number = ""] = ISSUE.exec(href) ?? [];
    const target = number === "" ? null : repositoryOf(place.state, owner, name);
    const only = node.children?.length === 1 ? node.children[0] : undefined;
    if (target?.issues.has(Number(number)) === true) {
      node.properties["className"] = ["live", "issue-link"];
      if (only?.value === href) {
        only.value = target === place.repository ? `#${number}` : `${nameOf(target)}#${number}`;
      }
    }
    node.properties["href"] = homeOf(href, place.state);
  }
  node.children?.forEach((child) => leadHome(child, place));
}

function homeOf(href: string, state: State): string {
  const path = OURS.exec(href)?.[1] ?? "";
  const [, first = "", second = "", third = ""] = path.split("/");
  const isHeld =
    repositoryOf(state, first, second) !== null ||
    (first === "orgs" && accountOf(state, second) !== null && third === "projects");
  return isHeld ? path : href;
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "state" in value && "repository" in value;
}
