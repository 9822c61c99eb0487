/** `/split` → a sub-issue for each part that is not there yet. */
import { createHash } from "node:crypto";
import { firstLine, subIssueMarker } from "../memory/markers.ts";
import type { Change } from "../model/change.ts";
import type { Issue } from "../model/issue.ts";
import type { SubIssue } from "../model/thread.ts";
import { codeSpan } from "../pages/safe-text.ts";
import { cutShort } from "../rules/words/cut-short.ts";
import {
  already,
  type Answer,
  becauseOf,
  change,
  type DecisionCase,
  refused,
  targetOf,
} from "./decide-case.ts";
import { findParts, foldPart } from "../refine/find-parts.ts";

/** Of one decision. */
const MOST = 30;
/** GitHub's limits: sub-issues of one issue, characters of a title. */
const MOST_OF_AN_ISSUE = 100;
const LONGEST_TITLE = 256;
/** Of a part's own words, in characters. */
const LONGEST_WORDS = 2_000;

export function decideSplit(asked: DecisionCase): Answer {
  const { assessment, thread, snapshot, policy, today } = asked;
  const { issue } = assessment;
  const there = thread?.subIssues ?? [];
  const unseen = issue.subIssues.total - there.length;
  if (thread === null && unseen > 0) {
    return {
      kind: "unknown",
      sentence: "Its sub-issues could not be read, so none is opened; the next run tries again.",
    };
  }
  if (unseen > 0) {
    return refused(
      `The token sees ${there.length} of its ${issue.subIssues.total} sub-issues, and a part that is among the others would be opened twice. Let it read the repositories they are in and say it again, or split it by hand.`,
    );
  }
  const parts = findParts(assessment, snapshot, policy, today).map((words) => ({
    words,
    title: titleOf(words),
  }));
  const missing = parts.filter((part) => part.title !== "" && !isThere(part, issue.id, there));
  if (parts.length === 0) {
    return refused(
      "There is nothing to split it into: no split is proposed, and it has no open task. Write a task list into it, one task for each part, then say it again.",
    );
  }
  if (missing.length === 0) {
    return already("All its parts are sub-issues already.");
  }
  const room = Math.min(MOST, MOST_OF_AN_ISSUE - issue.subIssues.total);
  if (room <= 0) {
    return refused(`It has ${issue.subIssues.total} sub-issues, and GitHub allows no more.`);
  }
  const opened = missing.slice(0, room);
  const left = missing.length - opened.length;
  const count = opened.length === 1 ? "one sub-issue" : `${opened.length} sub-issues`;
  const rest =
    left === 0 ? "" : `; ${left} more ${left === 1 ? "part waits" : "parts wait"}: say it again for the next`;
  return change(
    opened.map((part) => open(part, asked)),
    `Split into ${count}${rest}.`,
  );
}

interface Part {
  readonly words: string;
  readonly title: string;
}

/** By the marker in what the program wrote, or by the same title, whoever wrote it. */
function isThere({ words, title }: Part, parentId: string, there: readonly SubIssue[]): boolean {
  const marker = markerOf(words, parentId);
  return there.some(
    (sub) =>
      (sub.own && firstLine(sub.body) === marker) || sub.title.trim().toLowerCase() === title.toLowerCase(),
  );
}

function markerOf(words: string, parentId: string): string {
  const key = createHash("sha256").update(foldPart(words)).digest("hex");
  return subIssueMarker(parentId, key.slice(0, 16));
}

function open({ words, title }: Part, asked: DecisionCase): Change {
  const { id } = asked.assessment.issue;
  const criteria = criteriaOf(words, asked.assessment.issue);
  const whence = RANGE.test(words)
    ? ["Split off from its parent issue, with a part of its acceptance criteria."]
    : ["Split off from its parent issue, where it reads:", "", `> ${codeSpan(words, LONGEST_WORDS)}`];
  const body = [markerOf(words, id), "", ...whence, "", ...criteriaLines(criteria)].join("\n");
  return {
    kind: "sub-issue-open",
    issue: targetOf(asked),
    repository: asked.snapshot.repository.id,
    from: null,
    to: { title, body },
    because: becauseOf(asked.decision),
  };
}

/** As a rule names a part that holds several of the criteria, or one. */
const RANGE = /, part \d{1,2}: criteri(?:a|on) (\d{1,4})(?: to (\d{1,4}))?$/;

/** Those a part was made of: its numbers of them, the one it is called by, or all below the heading it is called by. */
function criteriaOf(words: string, { text }: Issue): readonly string[] {
  const [whole, from, to = from] = RANGE.exec(words) ?? [];
  if (whole !== undefined) {
    return text.criteria.slice(Number(from) - 1, Number(to)).map((one) => one.text);
  }
  const name = lettersOf(words);
  const named = text.criteria.filter(
    (one) => name !== "" && one.text.split(/[\r\n]+/).some((line) => lettersOf(line).endsWith(name)),
  );
  if (named.length > 0) {
    return named.map((one) => one.text);
  }
  const headings = text.sections.filter(
    ({ heading, level }) => level > 0 && lettersOf(heading) !== "" && name.endsWith(lettersOf(heading)),
  );
  return text.criteria
    .filter(({ place }) =>
      headings.some(({ textPlace }) => textPlace.start <= place.start && place.end <= textPlace.end),
    )
    .map((one) => one.text);
}

function lettersOf(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function criteriaLines(criteria: readonly string[]): readonly string[] {
  const shown = criteria.slice(0, MOST);
  return shown.length === 0
    ? []
    : ["## Acceptance criteria", "", ...shown.map((one) => `- [ ] ${codeSpan(one, LONGEST_WORDS)}`), ""];
}

const LINK = /!?\[([^[\]]{0,500})\](?:\([^()\s]{0,2000}\)|\[[^[\]]{0,200}\])/g;
// Control, bidirectional and zero-width characters can hide or reverse what a reader sees.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One line without Markdown's marks, in which nothing is a mention, a reference or an address. */
function titleOf(words: string): string {
  const line = words
    .replaceAll(LINK, "$1")
    .replaceAll(/<[^<>]{0,500}>|[*`~]|__/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(UNSEEN, "")
    .replaceAll(/(?:\b[a-z][a-z0-9+.-]{1,20})?:\/\//gi, " ")
    .replaceAll(/ {2,}/g, " ")
    // These look the same and are only signs.
    .replaceAll("@", "＠")
    .replaceAll(/#(?=\d)/g, "＃")
    .replaceAll(/\bGH-(?=\d)/gi, "GH ")
    .trim();
  return cutShort(line, LONGEST_TITLE);
}
