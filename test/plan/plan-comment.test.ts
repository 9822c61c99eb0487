/** The one comment: written once, kept true, never rewritten for nothing. */
import { describe, expect, it } from "vitest";
import type { OwnComment } from "../../src/model/snapshot.ts";
import { commentPage } from "../../src/pages/comment-page.ts";
import { commentMarker } from "../../src/pages/markers.ts";
import { planComment } from "../../src/plan/plan-comment.ts";
import { assessed, policyOf, POLICY } from "./build.ts";

const policy = policyOf(POLICY);
const assessment = assessed({ title: "Bug" });
const page = commentPage(assessment, policy);
const comment = (body: string, issueId = "I_12", id = "IC_1"): OwnComment => ({ id, issueId, body });

function kinds(comments: readonly OwnComment[], of = assessment, by = policy): readonly string[] {
  const { changes, notes } = planComment(of, comments, by);
  return [
    ...changes.map((change) => (change.kind === "comment-update" ? `update ${change.comment}` : change.kind)),
    ...notes,
  ];
}

describe("a comment", () => {
  it.each([
    ["none yet", [], ["comment-create"]],
    ["what it should say", [comment(page)], []],
    ["what it should say, with CRLF", [comment(page.replaceAll("\n", "\r\n"))], []],
    ["what it should say, with outer blank lines gone", [comment(page.trim())], []],
    ["what it said before", [comment(`${commentMarker("I_12")}\nOld words.`)], ["update IC_1"]],
    ["an edit within it", [comment(page.replace("Not ready", "Ready"))], ["update IC_1"]],
    ["a comment without the marker", [comment("Hello.")], ["comment-create"]],
    ["the marker of another issue", [comment(page.replace("I_12", "I_13"))], ["comment-create"]],
    ["the marker further down", [comment(`Look:\n${page}`)], ["comment-create"]],
    ["the marker with words behind it", [comment(page.replace("-->", "--> hi"))], ["comment-create"]],
    ["a comment of another issue", [comment(page, "I_13")], ["comment-create"]],
    ["two of them: the first is kept true", [comment(page), comment("old", "I_12", "IC_2")], []],
  ])("%s", (_name, comments, changes) => {
    expect(kinds(comments)).toEqual(changes);
  });

  it("says what stands there and what shall stand there", () => {
    const old = `${commentMarker("I_12")}\r\nOld words.`;
    const [change] = planComment(assessment, [comment(old)], policy).changes;
    expect(change).toMatchObject({
      kind: "comment-update",
      from: old,
      to: page,
      issue: { id: "I_12", number: 12 },
    });
  });

  it("is not written where the policy says so", () => {
    expect(kinds([], assessment, policyOf("comment: false"))).toEqual([]);
  });

  it("is not written on a locked issue, which is told, unless it is true already", () => {
    const locked = assessed({ title: "Bug", locked: true });
    const note =
      "Issue #12 is locked: its comment is not written; label and fields follow. Unlock it to have the comment.";
    expect(kinds([], locked)).toEqual([note]);
    expect(kinds([comment(page)], locked)).toEqual([]);
  });
});
