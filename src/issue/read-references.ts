/** What a text points to: issues, pull requests, milestones, projects and goals, each with its role. */
import type { Reference } from "../model/issue.ts";
import { isInQuotation } from "./in-quotation.ts";
import type { Link } from "./outline.ts";
import { roleOf } from "./read-role.ts";
import { silence } from "./silence.ts";
import { placeOf, type Span } from "./source.ts";
import { stretchesAbout, type Understood } from "./understood.ts";

type Named = Omit<Reference, "place" | "role"> & Span;

const ADDRESS = /https?:\/\/[^\s<>"'`|\])]+/gi;
const SHORT = /(?<![\w/&#.@-])(?:([A-Za-z0-9][\w.-]{0,38}\/[\w.-]{1,100}))?#(\d{1,9})(?![\w-]|\.\d)/g;
const OLD = /(?<![\w/&#.@-])GH-(\d{1,9})(?![\w-])/gi;

/** `goalIds` are found as whole words anywhere; an unknown id only where the text says it names a goal. */
export function readReferences(text: Understood, goalIds: readonly string[]): readonly Reference[] {
  const prose = silence(
    text.prose,
    text.links.flatMap((link) => wordsOfLink(text, link)),
  );
  const addresses = [...prose.matchAll(ADDRESS)].map((match) => ({ start: match.index, words: match[0] }));
  const plain = without(prose, addresses);
  const named: Named[] = [
    ...addresses.flatMap(({ start, words }) => readAddress(start, words)),
    ...[...plain.matchAll(SHORT)].flatMap((match) => readNumber(match, match[1] ?? null, match[2] ?? "")),
    ...[...plain.matchAll(OLD)].flatMap((match) => readNumber(match, null, match[1] ?? "")),
    ...readGoals(text, plain, goalIds),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const references: Reference[] = [];
  for (const [index, { start, end, ...what }] of named.entries()) {
    const before = named[index - 1];
    if (before !== undefined && before.kind === "goal" && what.kind === "goal" && start < before.end) {
      continue;
    }
    const previous = references.at(-1);
    const role = roleOf(text, plain, { kind: what.kind, start }, previous);
    references.push({ ...what, role, place: placeOf(text.source, { start, end }) });
  }
  return references;
}

/** What a link shows names nothing by itself: only where it leads counts. */
function wordsOfLink(text: Understood, { start, end, kind, url }: Link): Span[] {
  const at = url === "" ? end : text.source.text.slice(start, end).lastIndexOf(url) + start;
  return kind === "link" && at > start + 1 ? [{ start, end: at }] : [];
}

function without(
  prose: string,
  addresses: readonly { readonly start: number; readonly words: string }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, words } of addresses) {
    pieces.push(prose.slice(at, start), " ".repeat(words.length));
    at = start + words.length;
  }
  return pieces.join("") + prose.slice(at);
}

function readNumber(match: RegExpExecArray, repository: string | null, digits: string): Named[] {
  const number = Number(digits);
  const { index: start } = match;
  return number === 0
    ? []
    : [{ kind: "issue", repository, number, goal: null, start, end: start + match[0].length }];
}

const HOST = /^https?:\/\/(?:[\w-]{1,63}\.){0,5}(?:github(?:\.[a-z-]{2,30}){1,4}|ghe\.com)(?::\d{1,5})?\//i;
const ITEM = /^([\w.-]{1,39}\/[\w.-]{1,100})\/(issues|pull|milestone|projects)\/(\d{1,9})(?![\w])/;
const BOARD = /^(?:orgs|users)\/([\w.-]{1,39})\/projects\/(\d{1,9})(?![\w])/;
const KINDS: ReadonlyMap<string, Reference["kind"]> = new Map([
  ["issues", "issue"],
  ["pull", "pull-request"],
  ["milestone", "milestone"],
  ["projects", "project"],
]);

/** An address on GitHub that names something; hosts of GitHub Enterprise are known by `github` or `ghe.com` in them. */
function readAddress(start: number, words: string): Named[] {
  const host = HOST.exec(words);
  if (host === null) {
    return [];
  }
  const path = words.slice(host[0].length);
  const board = BOARD.exec(path);
  const item = board === null ? ITEM.exec(path) : null;
  const end = start + words.replace(/[.,;:!?*_~]{1,9}$/, "").length;
  if (item !== null) {
    const kind = KINDS.get(item[2] ?? "") ?? "issue";
    return [{ kind, repository: item[1] ?? null, number: Number(item[3]), goal: null, start, end }];
  }
  if (board !== null) {
    return [{ kind: "project", repository: null, number: Number(board[2]), goal: null, start, end }];
  }
  return [];
}

/** What stands after "Goal:" on its line. */
const GOAL_LABEL = /(?<![\p{L}\p{N}])(?:goal|okr|objetivo|meta)[*_]{0,3}[ \t]{0,3}[:=][*_]{0,3}[ \t]{0,9}/giu;
/** An id as people give them: letters and a number, such as `G-7`, `KR2`, `OKR-2026-1`. */
const ID =
  /^[\s*_"“(`[-]{0,9}((?=[\w.\p{Pd}\u2212]{0,30}\d)[A-Za-z][A-Za-z]{0,11}[-_.\p{Pd}\u2212]?\d[\w-]{0,20}(?:\.\d{1,4}){0,3})(?![\w])/u;

function readGoals(text: Understood, plain: string, goalIds: readonly string[]): readonly Named[] {
  const known = goalIds.flatMap((id) => wholeWords(plain, id).map((span) => goal(id, span)));
  const rest = silence(plain, known);
  const announced = new Set([
    ...[...plain.matchAll(GOAL_LABEL)].map((match) => match.index + match[0].length),
    ...stretchesAbout(text.sections, "goal").map(({ start }) => start),
  ]);
  const unknown = [...announced].flatMap((at) => {
    const match = ID.exec(rest.slice(at, at + 80));
    const id = match?.[1];
    if (match === null || id === undefined) {
      return [];
    }
    const start = at + match[0].length - id.length;
    return [goal(id, { start, end: start + id.length })];
  });
  const seen = new Set<number>();
  return [...known, ...unknown].filter(
    ({ start }) => !isInQuotation(plain, start) && !seen.has(start) && seen.add(start),
  );
}

function goal(id: string, span: Span): Named {
  return { kind: "goal", repository: null, number: null, goal: id, ...span };
}

function wholeWords(text: string, id: string): readonly Span[] {
  if (id.trim() === "") {
    return [];
  }
  const escaped = id.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // Editors make another dash of a hyphen.
  const literal = escaped.replaceAll("-", String.raw`[\p{Pd}\u2212]`);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_-])${literal}(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}])`,
    "giu",
  );
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + id.length }));
}
