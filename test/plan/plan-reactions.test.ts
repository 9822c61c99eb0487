/** One reaction a comment: done, or not. */
import { expect, it } from "vitest";
import type { Act, Decided, DecidedIn, Decision, Misread } from "../../src/model/decision.ts";
import { planReactions } from "../../src/plan/plan-reactions.ts";

const ISSUES = [
  { id: "I_1", number: 1 },
  { id: "I_2", number: 2 },
];
const comment = (id: string): DecidedIn => ({ kind: "comment", id, url: "" });
const COMMENT_ON_AGENDA: DecidedIn = { kind: "agenda", number: 9, url: "", comment: "C" };
const AGENDA: DecidedIn = { kind: "agenda", number: 9, url: "" };
const ACT: Act = { kind: "recheck" };

function decision(where: DecidedIn, issue = 1): Decision {
  return { act: ACT, issue, by: "ana", at: "2026-11-24T09:00:00Z", in: where, words: "/recheck" };
}

function decided(where: DecidedIn, result: Decided["result"], issue = 1): Decided {
  return { decision: decision(where, issue), result, sentence: "" };
}

function misread(where: DecidedIn): Misread {
  const { act: _, ...rest } = decision(where);
  return { ...rest, place: null, sentence: "", refused: false };
}

it.each([
  ["done", [], [decided(comment("A"), "done")], ["A 1 THUMBS_UP"]],
  ["stood so already", [], [decided(comment("A"), "already")], ["A 1 THUMBS_UP"]],
  ["refused", [], [decided(comment("A"), "refused")], ["A 1 CONFUSED"]],
  [
    "one of two refused",
    [],
    [decided(comment("A"), "done"), decided(comment("A"), "refused")],
    ["A 1 CONFUSED"],
  ],
  [
    "done, and one not understood",
    [misread(comment("A"))],
    [decided(comment("A"), "done")],
    ["A 1 CONFUSED"],
  ],
  ["not understood", [misread(comment("A")), misread(comment("A"))], [], ["A 1 CONFUSED"]],
  ["nobody can tell yet", [], [decided(comment("A"), "done"), decided(comment("A"), "unknown")], []],
  [
    "two comments",
    [],
    [decided(comment("A"), "done"), decided(comment("B"), "refused", 2)],
    ["A 1 THUMBS_UP", "B 2 CONFUSED"],
  ],
  [
    "in a comment on an agenda",
    [misread(COMMENT_ON_AGENDA)],
    [decided(COMMENT_ON_AGENDA, "done")],
    ["C 9 CONFUSED"],
  ],
  [
    "of several issues in a comment on an agenda",
    [],
    [decided(COMMENT_ON_AGENDA, "done"), decided(COMMENT_ON_AGENDA, "done", 3)],
    ["C 9 THUMBS_UP"],
  ],
  ["in an agenda's text", [misread(AGENDA)], [decided(AGENDA, "done")], []],
  ["of an issue that is not there", [], [decided(comment("A"), "done", 3)], []],
] as const)("%s", (_name, notUnderstood, all, expected) => {
  const changes = planReactions({ misread: notUnderstood }, all, ISSUES, [{ id: "I_9", number: 9 }]);
  expect(
    changes.map((change) =>
      change.kind === "reaction-add" ? `${change.comment} ${change.issue.number} ${change.to}` : change.kind,
    ),
  ).toEqual(expected);
});
