/** What people decided in comments holds while its label is on the issue. */
import { describe, expect, it } from "vitest";
import type { IssueMemory } from "../../src/model/memory.ts";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import { holdMemory } from "../../src/refine/hold-memory.ts";
import { refine } from "../../src/refine/refine.ts";
import { item, policyOf, POLICY, READY_BODY, record, snapshot, TODAY } from "../plan/build.ts";

const MEMORY: IssueMemory = {
  ...EMPTY_MEMORY,
  waivers: [{ rule: "goal-link", by: "bo", because: "The law asks for it", until: "2026-12-31" }],
  snooze: { until: "2026-12-24", by: "bo" },
  declared: { by: "bo", on: "2026-11-20" },
};

function assess(labels: readonly string[], memory: IssueMemory | null, today = TODAY) {
  const read = snapshot([record(12, { body: READY_BODY.replace("Goal: G-1", ""), labels })], {
    items: [item(12, { Value: 8, Effort: 3 })],
  });
  const memories = new Map(memory === null ? [] : [["I_12", memory]]);
  const [assessment] = refine(read, policyOf(POLICY), today, memories).assessments;
  if (assessment === undefined) {
    throw new Error("The issue is exempt.");
  }
  return assessment;
}

describe("a waiver from a comment", () => {
  it("holds while the label is on", () => {
    const { verdict, waived } = assess(["Waived"], MEMORY);
    expect(waived.map(({ waiver }) => waiver)).toEqual([
      { issue: 12, rule: "goal-link", by: "bo", because: "The law asks for it", until: "2026-12-31" },
    ]);
    expect(verdict).not.toBe("not ready");
  });

  it.each([
    ["the label is off", [], MEMORY, TODAY],
    ["nobody remembers it", ["waived"], null, TODAY],
    ["it has ended", ["waived"], MEMORY, "2027-01-01"],
  ] as const)("ends when %s", (_, labels, memory, today) => {
    const { verdict, waived } = assess(labels, memory, today);
    expect(waived).toEqual([]);
    expect(verdict).toBe("not ready");
  });
});

describe("what else people decided", () => {
  it.each([
    [["snoozed"], MEMORY, { until: "2026-12-24", by: "bo" }],
    [["snoozed"], null, { until: null, by: null }],
    [[], MEMORY, null],
  ] as const)("with the labels %j is put off: %#", (labels, memory, snooze) => {
    expect(assess(labels, memory).snooze).toEqual(snooze);
  });

  it.each([
    [["ready"], MEMORY, { by: "bo", on: "2026-11-20" }],
    [["ready"], null, null],
    [["needs refinement"], MEMORY, null],
  ] as const)("with the labels %j is called ready: %#", (labels, memory, declared) => {
    expect(assess(labels, memory).declared).toEqual(declared);
  });
});

it("an answer that told of what a label held goes with the label; the log keeps it", () => {
  const log = [
    { on: "2026-11-20", by: "bo", what: "Put off until 2026-12-24.", holds: "snooze" },
    { on: "2026-11-20", by: "bo", what: "Called ready.", holds: "ready" },
    { on: "2026-11-20", by: "bo", what: "Tied to the goal `G-1`." },
  ] as const;
  const memory = { ...MEMORY, log, answers: [...log.map(({ what }) => what), "`/goal` names no goal."] };
  const names = policyOf(POLICY).labels;
  expect(holdMemory(memory, ["ready"], names)).toMatchObject({
    answers: ["Called ready.", "Tied to the goal `G-1`.", "`/goal` names no goal."],
    log,
  });
  expect(holdMemory(memory, ["ready", "Snoozed"], names).answers).toEqual(memory.answers);
});
