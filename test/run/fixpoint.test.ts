/** Refine, apply, refine again: nothing to do, whatever the backlog. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { run } from "../../src/run.ts";
import type { Seed, SeedIssue } from "../../src/sandbox/read-seed.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { story, SWEEP, worldOf } from "./harness.ts";

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

describe("nothing changed, nothing written", () => {
  it("for random backlogs, sweeping and single runs mixed", { timeout: 120_000 }, async () => {
    const base = story();
    await fc.assert(
      fc.asyncProperty(issues(), (all) => settle({ ...base, issues: all })),
      { numRuns: 25 },
    );
  });
});
