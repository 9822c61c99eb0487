/** The one comment: written once, kept true, never rewritten for nothing, quiet where nobody is needed. */
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY, readIssueMemory } from "../../src/memory/issue-memory.ts";
import { commentMarker } from "../../src/memory/markers.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Change } from "../../src/model/change.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { CommentRecord, Thread } from "../../src/model/thread.ts";
import { commentPage } from "../../src/pages/comment-page.ts";
import { NO_LINKS } from "../../src/pages/links.ts";
import { type CommentWorld, planComment, planComments } from "../../src/plan/plan-comment.ts";
import { assessed, policyOf, POLICY, TODAY } from "./build.ts";

const policy = policyOf(POLICY);
const NOW = `${TODAY}T12:00:00Z`;
const DECIDED: IssueMemory = {
  ...EMPTY_MEMORY,
  handled: { comment: "IC_7", at: `${TODAY}T08:00:00Z` },
  answers: ["Set effort to 5."],
  log: [{ on: TODAY, by: "ana", what: "Set effort to 5." }],
};
const assessment = assessed({ title: "Bug" });
const page = commentPage(assessment, policy, EMPTY_MEMORY);

function comment(body: string, rest: Partial<CommentRecord> = {}): CommentRecord {
  return {
    id: "IC_1",
    url: "",
    author: "plumbline[bot]",
    bot: true,
    own: true,
    body,
    createdAt: "2026-11-01T09:00:00Z",
    edited: false,
    editedAt: null,
    editedBy: null,
    minimised: false,
    ...rest,
  };
}

function thread(...comments: readonly CommentRecord[]): Thread {
  return { issueId: "I_12", comments, labels: [], subIssues: [], reopenedAt: null };
}

function world(rest: Partial<CommentWorld> = {}): CommentWorld {
  return {
    scope: "issue",
    threads: [],
    memories: new Map(),
    policy,
    links: NO_LINKS,
    now: NOW,
    today: TODAY,
    ...rest,
  };
}

function textOf(change: Change | undefined): string {
  return change?.kind === "comment-create" || change?.kind === "comment-update" ? change.to : "";
}

const remembering = (memory: IssueMemory) => new Map([["I_12", memory]]);

function told({
  changes,
  notes,
}: {
  changes: readonly Change[];
  notes: readonly string[];
}): readonly string[] {
  return [
    ...changes.map((change) => (change.kind === "comment-update" ? `update ${change.comment}` : change.kind)),
    ...notes,
  ];
}

function event(comments: readonly CommentRecord[], rest: Partial<CommentWorld> = {}, of = assessment) {
  return told(planComment(of, thread(...comments), world(rest)));
}

describe("on its own event a comment", () => {
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
    ["the whole of it by somebody else", [comment(page, { own: false, author: "ana" })], ["comment-create"]],
    ["two of them: the first is kept true", [comment(page), comment("old", { id: "IC_2" })], []],
  ])("%s", (_name, comments, changes) => {
    expect(event(comments)).toEqual(changes);
  });

  it("says what stands there and what shall stand there", () => {
    const old = `${commentMarker("I_12")}\r\nOld words.`;
    expect(planComment(assessment, thread(comment(old)), world()).changes).toMatchObject([
      { kind: "comment-update", from: old, to: page, issue: { id: "I_12", number: 12 } },
    ]);
  });

  it("keeps what its memory says where nobody hands in another one", () => {
    const own = commentPage(assessment, policy, DECIDED);
    expect(event([comment(own)])).toEqual([]);
    const [change] = planComment(
      assessed({ title: "Bug", body: "Soon." }),
      thread(comment(own)),
      world(),
    ).changes;
    expect(readIssueMemory(textOf(change), NOW)).toEqual({ ...DECIDED, asks: true });
  });

  it("is written anew where something was decided", () => {
    const memories = remembering(DECIDED);
    const { changes } = planComment(assessment, thread(comment(page)), world({ memories }));
    expect(changes).toMatchObject([{ kind: "comment-update" }]);
    expect(textOf(changes[0])).toContain("Set effort to 5.");
    expect(event([comment(textOf(changes[0]))], { memories })).toEqual([]);
  });

  it("is the same whatever order a memory's parts stand in", () => {
    const turned = Object.fromEntries(Object.entries(DECIDED).toReversed()) as unknown as IssueMemory;
    const own = commentPage(assessment, policy, DECIDED);
    expect(event([comment(own)], { memories: remembering(turned) })).toEqual([]);
  });

  it("says which labels people set by hand", () => {
    const off = { label: "needs refinement", added: false, by: "ana", own: false, at: `${TODAY}T09:00:00Z` };
    const [change] = planComment(assessment, { ...thread(), labels: [off] }, world()).changes;
    expect(textOf(change)).toContain("`needs refinement` was taken off by hand");
  });

  it("is not written on a locked issue, which is told, unless it is true already", () => {
    const locked = assessed({ title: "Bug", locked: true });
    const note =
      "Issue #12 is locked: its comment is not written; label and fields follow. Unlock it to have the comment.";
    expect(event([], {}, locked)).toEqual([note]);
    expect(event([comment(page)], {}, locked)).toEqual([]);
  });
});

describe("two comments of its own, which two runs at once left", () => {
  const old = { createdAt: "2026-11-01T09:00:00Z" };
  const young = { id: "IC_2", createdAt: "2026-11-01T09:00:04Z" };

  it("the younger is deleted, and what it handled is not read again", () => {
    const first = { comment: "IC_5", at: "2026-11-01T08:00:00Z" };
    const last = { comment: "IC_6", at: "2026-11-01T08:30:00Z" };
    const one = comment(commentPage(assessment, policy, { ...DECIDED, handled: first }), old);
    const two = comment(commentPage(assessment, policy, { ...EMPTY_MEMORY, handled: last }), young);
    const { changes } = planComment(assessment, thread(one, two), world());
    expect(changes).toMatchObject([
      { kind: "comment-update", comment: "IC_1" },
      { kind: "comment-delete", comment: "IC_2", from: two.body, to: null },
    ]);
    expect(readIssueMemory(textOf(changes[0]), NOW)).toMatchObject({ handled: last, log: DECIDED.log });
    expect(event([comment(textOf(changes[0]), old)])).toEqual([]);
    expect(sweep(assessment, [thread(one, two)])).toEqual(["update IC_1", "comment-delete"]);
  });

  it("the older stays as it is where it is true, in whatever order they are read", () => {
    expect(event([comment(page, young), comment(page, old)])).toEqual(["comment-delete"]);
  });

  it("nobody else's copy is touched", () => {
    expect(event([comment(page, old), comment(page, { ...young, own: false, author: "ana" })])).toEqual([]);
  });
});

describe("without comments in the policy", () => {
  const quiet = policyOf(`${POLICY}comment: false\n`);

  it.each([
    ["nothing is written", EMPTY_MEMORY, [], []],
    ["what stands there stays", EMPTY_MEMORY, [comment(page)], []],
    ["a command is answered", DECIDED, [], ["comment-create"]],
    ["also in a comment that is there", DECIDED, [comment(page)], ["update IC_1"]],
  ] as const)("%s", (_name, memory, comments, changes) => {
    expect(event(comments, { policy: quiet, memories: remembering(memory) })).toEqual(changes);
  });

  it("the answer says nothing of a verdict, and asks for nothing", () => {
    const [change] = planComment(
      assessment,
      thread(),
      world({ policy: quiet, memories: remembering(DECIDED) }),
    ).changes;
    const to = textOf(change);
    expect(to).toContain("Set effort to 5.");
    expect(to).not.toMatch(/ready|missing|Score/i);
    expect(readIssueMemory(to, NOW).asks).toBe(false);
  });
});

describe("the grace of a new issue", () => {
  const patient = policyOf(`${POLICY}comment: { grace: 2 hours }\n`);

  it.each([
    ["younger: nobody is told yet", `${TODAY}T10:00:01Z`, [], EMPTY_MEMORY, []],
    ["as old: it is written", `${TODAY}T10:00:00Z`, [], EMPTY_MEMORY, ["comment-create"]],
    [
      "younger, but it is there: it follows",
      `${TODAY}T11:59:00Z`,
      [comment(`${commentMarker("I_12")}\n`)],
      EMPTY_MEMORY,
      ["update IC_1"],
    ],
    ["younger, but somebody gave a command", `${TODAY}T11:59:00Z`, [], DECIDED, ["comment-create"]],
  ] as const)("%s", (_name, createdAt, comments, memory, changes) => {
    const rest = { policy: patient, memories: remembering(memory) };
    expect(event(comments, rest, assessed({ title: "Bug", createdAt }))).toEqual(changes);
  });
});

describe("what is over", () => {
  const snooze = { until: TODAY, by: "ana" };
  const waiver = { rule: "estimate", by: "ana", because: "Later" };
  const waivers = [
    { ...waiver, until: "2026-01-01" },
    { ...waiver, until: TODAY },
  ];
  const memories = remembering({ ...EMPTY_MEMORY, snooze, waivers });

  it("a snooze is over on its day, though its label is still on: it asks again, and remembers until the label is off", () => {
    const labels = ["snoozed", "waived"];
    const back: Assessment = { ...assessed({ title: "Bug", labels }), snooze };
    const [change] = planComment(back, thread(), world({ memories })).changes;
    expect(textOf(change)).toContain("### 🟠 Not ready yet");
    expect(readIssueMemory(textOf(change), NOW)).toMatchObject({ snooze, waivers, asks: true });
    expect(event([comment(textOf(change))], { memories }, back)).toEqual([]);
  });

  it("is forgotten once the label is off; a waiver holds through its last day", () => {
    const [change] = planComment(assessment, thread(), world({ memories })).changes;
    expect(readIssueMemory(textOf(change), NOW)).toMatchObject({ snooze: null, waivers: [{ until: TODAY }] });
  });

  it.each([
    ["a declaration", { declared: { by: "ana", on: TODAY } }, "ready"],
    ["a snooze", { snooze: { until: "2026-12-24", by: "ana" } }, "snoozed"],
    ["waivers", { waivers: [{ ...waiver, until: "2026-12-24" }] }, "waived"],
  ])("%s: a person who takes the label off ends it for good", (_name, held, label) => {
    const on = assessed({ title: "Bug", labels: [label] });
    const memory = { ...EMPTY_MEMORY, ...held };
    const own = comment(commentPage(on, policy, memory));
    const kept = (of: Assessment, body: string, rest: Partial<CommentWorld> = {}): IssueMemory => {
      const { changes } = planComment(of, thread(comment(body)), world(rest));
      return readIssueMemory(changes.length > 0 ? textOf(changes[0]) : body, NOW);
    };
    expect(kept(on, own.body)).toMatchObject(held);
    const off = planComment(assessment, thread(own), world()).changes;
    expect(readIssueMemory(textOf(off[0]), NOW)).toEqual({ ...EMPTY_MEMORY, asks: true });
    // On again for another reason, such as being ready.
    expect(kept(on, textOf(off[0]))).toMatchObject({ waivers: [], snooze: null, declared: null });
    // What this run was told is kept until the label it put on is seen.
    expect(kept(assessment, page, { memories: remembering(memory) })).toMatchObject(held);
    expect(sweep(assessment, [thread(own)])).toEqual(["update IC_1"]);
  });

  it("a snooze holds until the day before", () => {
    const later = { until: "2099-01-01", by: "ana" };
    const [change] = planComment({ ...assessment, snooze: later }, thread(), world()).changes;
    expect(textOf(change)).toContain("### 💤 Put off until 2099-01-01");
  });
});

describe("minimised by policy", () => {
  const folding = policyOf(`${POLICY}comment: { when-ready: minimised }\n`);
  const ready = assessed({}, undefined, folding);
  const asking = assessed({ title: "Bug" }, undefined, folding);
  const rest = { policy: folding };
  const after = (of: Assessment, own: CommentRecord): CommentRecord => {
    const { changes } = planComment(of, thread(own), world(rest));
    return changes.reduce<CommentRecord>((now, change) => {
      switch (change.kind) {
        case "comment-minimise":
          return { ...now, minimised: true };
        case "comment-restore":
          return { ...now, minimised: false };
        default:
          return { ...now, body: textOf(change), edited: true };
      }
    }, own);
  };
  const asked = comment(commentPage(asking, folding, EMPTY_MEMORY));

  it("is folded away once nothing is missing, and then left alone", () => {
    expect(event([asked], rest, ready)).toEqual(["comment-minimise", "update IC_1"]);
    const folded = after(ready, asked);
    expect(folded.minimised).toBe(true);
    expect(event([folded], rest, ready)).toEqual([]);
  });

  it("stays unfolded where a person unfolded it", () => {
    expect(event([{ ...after(ready, asked), minimised: false }], rest, ready)).toEqual([]);
  });

  it("is unfolded when it asks again, and folded away the next time", () => {
    const folded = after(ready, asked);
    expect(event([folded], rest, asking)).toEqual(["comment-restore", "update IC_1"]);
    const again = after(asking, folded);
    expect(again).toMatchObject({ minimised: false, body: asked.body });
    expect(event([again], rest, ready)).toEqual(["comment-minimise", "update IC_1"]);
  });

  it("stays folded where a person folded away what it asks", () => {
    expect(event([{ ...asked, minimised: true }], rest, asking)).toEqual([]);
    const other = assessed({ title: "Bug", body: "Soon." }, undefined, folding);
    expect(event([{ ...asked, minimised: true }], rest, other)).toEqual(["update IC_1"]);
  });

  it("a run that ended between the two is healed by the next", () => {
    expect(event([{ ...asked, minimised: true }], rest, ready)).toEqual(["update IC_1"]);
    expect(event([{ ...after(ready, asked), minimised: false }], rest, asking)).toEqual(["update IC_1"]);
  });

  it("cannot be feigned by words within it", () => {
    const feigned = comment(`${asked.body.trim()}\n\n\`<!-- plumbline:folded -->\`\n`);
    expect(event([feigned], rest, ready)).toEqual(["comment-minimise", "update IC_1"]);
  });

  it("a comment that is born folded away has to be there first", () => {
    expect(event([], rest, ready)).toEqual(["comment-create"]);
    const [change] = planComment(ready, thread(), world(rest)).changes;
    expect(event([comment(textOf(change))], rest, ready)).toEqual(["comment-minimise", "update IC_1"]);
  });

  it("is unfolded where the policy no longer folds", () => {
    const folded = after(ready, asked);
    expect(event([folded], {}, assessed())).toEqual(["comment-restore", "update IC_1"]);
  });
});

function sweep(
  of: Assessment,
  threads: readonly Thread[],
  rest: Partial<CommentWorld> = {},
): readonly string[] {
  const { byIssue } = planComments([of], world({ scope: "backlog", threads, ...rest }));
  return told(byIssue.get("I_12") ?? { changes: [], notes: [] });
}

function said(of: Assessment, memory: Partial<IssueMemory> = {}): CommentRecord {
  return comment(commentPage(of, policy, { ...EMPTY_MEMORY, ...memory }));
}

describe("a run over the whole backlog", () => {
  const old = "2026-01-01T09:00:00Z";
  const near = (rest: Partial<Assessment> = {}): Assessment => ({
    ...assessed({ title: "Bug", createdAt: old }),
    stage: "ready",
    ...rest,
  });
  const far = near({ stage: "intake" });
  const young = { ...far, issue: { ...far.issue, createdAt: "2026-11-20T09:00:00Z" } };
  const fine = { ...near(), verdict: "ready", findings: [] } as const;
  const snoozed = near({ snooze: { until: "2099-01-01", by: "ana" } });

  it.each([
    ["next in line without a comment", near(), [thread()], ["comment-create"]],
    ["next in line, and its comment asks for nothing yet", near(), [thread(said(fine))], ["update IC_1"]],
    [
      "next in line, and its comment asks already, though for something else",
      near(),
      [thread(said(near({ findings: near().findings.slice(0, 1) })))],
      [],
    ],
    ["new, without a comment", young, [thread()], ["comment-create"]],
    ["old, not next in line", far, [thread()], []],
    ["next in line, but nobody knows whether it has one", near(), [], []],
    ["ready", fine, [thread()], []],
    ["ready now, and its comment says otherwise", fine, [thread(said(near()))], []],
    ["put off", snoozed, [thread()], []],
    ["called ready", near({ declared: { by: "ana", on: TODAY } }), [thread()], []],
  ] as const)("%s", (_name, of, threads, changes) => {
    expect(sweep(of, threads)).toEqual(changes);
  });

  it("a new issue is given its grace", () => {
    const patient = policyOf(`${POLICY}comment: { grace: 2 hours }\n`);
    const born = { ...young, issue: { ...young.issue, createdAt: `${TODAY}T11:00:00Z` } };
    expect(sweep(born, [thread()], { policy: patient })).toEqual([]);
    expect(sweep(born, [thread()])).toEqual(["comment-create"]);
  });

  it("writes where an agenda decided something, and where a snooze or a waiver ended", () => {
    const waiver = { rule: "estimate", by: "ana", because: "Later", until: "2026-01-01" };
    expect(sweep(fine, [thread(said(near()))], { memories: remembering(DECIDED) })).toEqual(["update IC_1"]);
    expect(sweep(near(), [thread(said(near(), { snooze: { until: TODAY, by: "ana" } }))])).toEqual([
      "update IC_1",
    ]);
    expect(sweep(fine, [thread(said(near(), { waivers: [waiver] }))])).toEqual(["update IC_1"]);
    const labelled = { ...near(), issue: { ...near().issue, labels: ["snoozed"] } };
    const back = { ...labelled, snooze: { until: TODAY, by: "ana" } };
    expect(sweep(back, [thread(said(back, { snooze: back.snooze }))])).toEqual(["update IC_1"]);
    expect(sweep(back, [thread(said(labelled, { snooze: back.snooze }))])).toEqual([]);
    expect(sweep(near(), [thread(said(near(), DECIDED))], { memories: remembering(DECIDED) })).toEqual([]);
  });

  it("writes none where the policy asks for none", () => {
    expect(sweep(near(), [thread()], { policy: policyOf(`${POLICY}comment: false\n`) })).toEqual([]);
  });

  const many = (count: number): readonly Assessment[] =>
    Array.from({ length: count }, (_, index) => ({
      ...near(),
      issue: { ...near().issue, id: `I_${index}`, number: index },
    }));
  const blank = (all: readonly Assessment[]): readonly Thread[] =>
    all.map(({ issue }) => ({ ...thread(), issueId: issue.id }));
  const writes = (all: readonly Assessment[], rest: Partial<CommentWorld>) => {
    const plans = planComments(all, world({ scope: "backlog", threads: blank(all), ...rest }));
    const ids = [...plans.byIssue].filter(([, { changes }]) => changes.length > 0).map(([id]) => id);
    return { ids, notes: plans.notes };
  };

  it("writes so many at most, the first in line, and says how many are left", () => {
    const two = policyOf(`${POLICY}comment: { sweep: 2 }\n`);
    expect(writes(many(5), { policy: two })).toEqual({
      ids: ["I_0", "I_1"],
      notes: [
        "3 issues more need a person: their comments are left to the next runs (`comment.sweep` in the policy).",
      ],
    });
    expect(writes(many(2), { policy: two }).notes).toEqual([]);
  });

  it("answers to decisions are not counted, and none is left out", () => {
    const none = policyOf(`${POLICY}comment: { sweep: 0 }\n`);
    const memories = new Map(
      many(5)
        .slice(3)
        .map(({ issue }) => [issue.id, DECIDED]),
    );
    expect(writes(many(5), { policy: none, memories })).toMatchObject({
      ids: ["I_3", "I_4"],
      notes: [expect.stringMatching(/^3 issues/)],
    });
  });
});
