/** A run over the whole backlog looks closely only where it may write. */
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import type { Thread } from "../../src/model/thread.ts";
import { chooseLooks } from "../../src/plan/choose-looks.ts";
import { assessed, policyOf, POLICY, snapshot, TODAY } from "./build.ts";

const policy = policyOf(POLICY);
const OLD = "2026-01-01T09:00:00Z";

function looked(
  rest: Partial<IssueRecord>,
  judged: Partial<Assessment> = {},
  {
    by = policy,
    threads = [],
    labels,
  }: { by?: typeof policy; threads?: readonly Thread[]; labels?: readonly string[] } = {},
): boolean {
  const assessment: Assessment = {
    ...assessed({ createdAt: OLD, ...rest }, undefined, by),
    stage: "intake",
    ...judged,
  };
  const { repository } = snapshot([]);
  const named = labels?.map((name, index) => ({ id: `L_${index}`, name })) ?? repository.labels;
  const read = { threads, repository: { ...repository, labels: named } };
  return chooseLooks({ assessments: [assessment] }, read, new Map(), by, TODAY).includes("I_12");
}

const MISSING = { title: "Bug", labels: ["needs refinement"] };

describe("for its label", () => {
  it.each([
    ["the label fits", { labels: ["ready"] }, false],
    ["the label would be swapped", { labels: ["needs refinement"] }, true],
    ["the label would come back on: somebody may have taken it off", { labels: [] }, true],
  ] as const)("%s", (_name, rest, expected) => {
    expect(looked(rest)).toBe(expected);
  });

  it("not where the repository does not have the label: nobody can have taken it off", () => {
    expect(looked({ labels: [] }, {}, { labels: ["bug"] })).toBe(false);
    expect(looked({ labels: ["needs refinement"] }, {}, { labels: ["needs refinement"] })).toBe(true);
  });
});

describe("for its comment", () => {
  it.each([
    ["next in line and not ready", MISSING, { stage: "ready" }, true],
    ["not next in line", MISSING, {}, false],
    ["new and not ready", { ...MISSING, createdAt: "2026-11-20T09:00:00Z" }, {}, true],
    ["new and ready", { labels: ["ready"], createdAt: "2026-11-20T09:00:00Z" }, {}, false],
    [
      "next in line and put off",
      MISSING,
      { stage: "ready", snooze: { until: "2099-01-01", by: "ana" } },
      false,
    ],
  ] as const)("%s", (_name, rest, judged, expected) => {
    expect(looked(rest, judged)).toBe(expected);
  });

  it.each(["comment: false", "comment: { sweep: 0 }"])("not with `%s`", (setting) => {
    expect(looked(MISSING, { stage: "ready" }, { by: policyOf(`${POLICY}${setting}\n`) })).toBe(false);
  });
});

it("never where the thread is known", () => {
  const threads = [{ issueId: "I_12", comments: [], labels: [], subIssues: [], reopenedAt: null }];
  expect(looked({ labels: ["needs refinement"] }, {}, { threads })).toBe(false);
});

it("what its memory holds decides what its label would be", () => {
  const assessment: Assessment = {
    ...assessed({ ...MISSING, createdAt: OLD, labels: ["ready"] }),
    declared: { by: "ana", on: TODAY },
  };
  const memory = { ...EMPTY_MEMORY, declared: { by: "ana", on: TODAY } };
  const looks = chooseLooks(
    { assessments: [assessment] },
    snapshot([]),
    new Map([["I_12", memory]]),
    policy,
    TODAY,
  );
  expect(looks).toEqual([]);
});
