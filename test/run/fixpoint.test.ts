/** Refine, apply, refine again: nothing to do, whatever the backlog. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { run } from "../../src/run/run.ts";
import type { Seed, SeedIssue } from "../../src/sandbox/read-seed.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { changesOf, FIELD_KINDS, openDesk, story, SWEEP, worldOf } from "./harness.ts";
import { wideStory } from "./wide-story.ts";

const PIECES = [
  "### User story\n\nAs a buyer, I want a receipt, so that I can file it.\n",
  "### Acceptance criteria\n\n- [ ] The mail has the receipt\n- [x] The receipt is a PDF\n",
  "### Acceptance criteria\n\nTBD\n",
  "## Problem\r\n\r\nThey ring us every day about this, and we look it up by hand.\r\n",
  "Goal: G-1",
  "goal: G-99",
  "Estimate: 5",
  "Estimate: 21",
  "```\n### Goal\n\nG-2\n",
  "<!-- plumbline:comment issue=I_x -->\n### ✅ Ready",
  "<!-- plumbline:agenda repository=R_x period=2026-11-17 -->",
  "| a | b |\n|---|---|\n| @ana | #1 |",
  "### Goal\n\nG-3 · Companies buy with us as easily as people do\n",
  "_No response_",
  "",
];

const value = fc.oneof(
  fc.constantFrom(0, 1, 2, 0.25, 80, 1800),
  fc.double({ min: -5, max: 5000, noNaN: true }),
);
const board = fc.oneof(
  fc.constant(false as const),
  fc.record(
    {
      Reach: value,
      Impact: value,
      Confidence: value,
      Effort: value,
      Override: value,
      Score: value,
      Goal: fc.constantFrom("G-1", "mine"),
      archived: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
);

function issues(): fc.Arbitrary<SeedIssue[]> {
  const one = fc.record({
    title: fc.oneof(
      fc.constantFrom("bug", "Pay by invoice", "[Feature]: ", "`@ana` #12 | ::error::x"),
      fc.string({ minLength: 1, maxLength: 60 }),
    ),
    pieces: fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }),
    labels: fc.subarray(["bug", "enhancement", "checkout", "goal: accessibility", "impact: high"]),
    type: fc.constantFrom("Bug", "Feature", "Task", "Epic", undefined),
    milestone: fc.constantFrom("Company accounts", undefined),
    author: fc.constantFrom("ana", "mirko-k", "dependabot[bot]", null),
    locked: fc.boolean(),
    board,
    votes: fc.nat(9),
  });
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((all) =>
    all.map(({ pieces, type, milestone, ...rest }, index) => ({
      ...rest,
      number: index + 1,
      body: pieces.join("\n\n"),
      opened: `2026-10-${String(index + 1).padStart(2, "0")}`,
      assignees: [],
      "blocked-by": index > 2 ? [index - 1] : [],
      ...(index > 0 && index % 3 === 0 ? { parent: 1 } : {}),
      ...(type === undefined ? {} : { type }),
      ...(milestone === undefined ? {} : { milestone }),
      pinned: false,
      "pull-request": false,
      comments: [],
    })),
  );
}

async function settle(seed: Seed): Promise<void> {
  const sandbox = await startSandbox({ seed, rateLimits: false });
  try {
    const github = openGitHub({
      token: "ghs_sandbox",
      projectToken: "ghp_sandbox",
      url: `${sandbox.url}/graphql`,
      wait: () => Promise.resolve(),
    });
    const sweep = () => run(SWEEP, github);
    const first = await sweep();
    const refused =
      first.kind === "done" ? first.report.outcomes?.filter(({ result }) => result !== "applied") : [];
    expect(refused).toEqual([]);
    const settled = worldOf(sandbox);
    const second = await sweep();
    expect(second.kind === "done" ? second.report.changes : second).toEqual([]);
    expect(worldOf(sandbox)).toEqual(settled);
    // An issue's own run may only add what a sweep leaves out: its comment.
    for (const { number } of seed.issues.slice(0, 2)) {
      const alone = await run({ ...SWEEP, issue: number, agenda: false }, github);
      const kinds = alone.kind === "done" ? alone.report.changes.map(({ kind }) => kind) : [];
      expect(kinds.filter((kind) => kind !== "comment-create")).toEqual([]);
      const again = await run({ ...SWEEP, issue: number, agenda: false }, github);
      expect(again.kind === "done" ? again.report.changes : []).toEqual([]);
    }
  } finally {
    await sandbox.close();
  }
}

/** The same with trees and dependencies of any shape, circles too, stamps, issue fields, duplicates and finished work. */
function knottedIssues(): fc.Arbitrary<SeedIssue[]> {
  const knot = fc.record({
    parent: fc.option(fc.nat(11), { nil: undefined }),
    blockers: fc.array(fc.nat(11), { maxLength: 3 }),
    closed: fc.constantFrom("2026-11-10", undefined, undefined, undefined),
    fields: fc.record({ Priority: fc.constantFrom("P0", "P3"), Score: value }, { requiredKeys: [] }),
    override: fc.constantFrom(
      undefined,
      { value: 5 },
      { value: 90, by: "ben", at: "2025-10-02", changed: "2025-11-01" },
      { value: 900, by: "ana", at: "2026-10-02", changed: "2026-11-01" },
    ),
  });
  return fc.tuple(issues(), fc.array(knot, { minLength: 12, maxLength: 12 })).map(([all, knots]) =>
    all.map((issue, index) => {
      const { parent, blockers = [], closed, fields = {}, override } = knots[index] ?? {};
      const line =
        issue.board === false || override === undefined
          ? issue.board
          : { ...issue.board, Override: override };
      const isChild = parent !== undefined && parent < index;
      const { parent: _parent, ...rest } = issue;
      return {
        ...rest,
        ...(line === undefined ? {} : { board: line }),
        ...(isChild ? { parent: parent + 1 } : {}),
        ...(closed === undefined
          ? {}
          : { closed, ...(index > 0 && index % 2 === 0 ? { "duplicate-of": index } : {}) }),
        "blocked-by": [...new Set(blockers.filter((one) => one !== index && one < all.length))].map(
          (one) => one + 1,
        ),
        fields,
      };
    }),
  );
}

/** Beside that: after a sweep no event on any issue has a field to write; after an event a sweep touches only what has to be done before. */
async function settleWide(seed: Seed): Promise<void> {
  const { sandbox, sweep, event, set } = await openDesk(seed);
  try {
    const first = await sweep();
    expect(first.outcomes?.filter(({ result }) => result !== "applied")).toEqual([]);
    expect(changesOf(await sweep())).toEqual([]);
    const fieldsOf = ({ changes }: Pick<typeof first, "changes">) =>
      changesOf({ changes: changes.filter(({ kind }) => FIELD_KINDS.includes(kind)) });
    const open = seed.issues.filter(
      ({ closed, author }) => closed === undefined && author !== "dependabot[bot]",
    );
    for (const { number } of open) {
      expect(fieldsOf(await event(number))).toEqual([]);
      expect(changesOf(await event(number))).toEqual([]);
    }
    // Nothing has to be done before it, so that nobody but itself has anything to follow.
    const alone = open.find(
      ({ number, board: line, "blocked-by": blockers }) =>
        line !== false &&
        line?.["archived"] !== true &&
        blockers.length === 0 &&
        !seed.issues.some(({ parent }) => parent === number),
    );
    if (alone !== undefined) {
      await set(alone.number, "Effort", 7);
      await set(alone.number, "Reach", 777);
      await event(alone.number);
      expect(changesOf(await sweep())).toEqual([]);
    }
    const settled = worldOf(sandbox);
    await sweep();
    expect(worldOf(sandbox)).toEqual(settled);
  } finally {
    await sandbox.close();
  }
}

describe("nothing changed, nothing written", () => {
  it("for random backlogs, sweeping and single runs mixed", { timeout: 120_000 }, async () => {
    const base = story();
    await fc.assert(
      fc.asyncProperty(issues(), (all) => settle({ ...base, issues: all })),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("for random backlogs under a policy that asks for everything", { timeout: 120_000 }, async () => {
    const bases = [
      wideStory(""),
      wideStory("  incomplete: low\n  inherit: [blocks]"),
      wideStory("  deadline: [{ within: 8 weeks, times: 1.5 }]"),
    ] as const;
    await fc.assert(
      fc.asyncProperty(knottedIssues(), fc.constantFrom(...bases), (all, base) =>
        settleWide({ ...base, issues: all }),
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
