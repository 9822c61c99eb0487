/** Scores of a whole world: what raises an issue and what does not, seen from a sweep and from its own event. */
import { describe, expect, test } from "vitest";
import type { IssueName, IssueRecord } from "../../src/model/issue.ts";
import type { BlockedIssue, FieldValue, Snapshot } from "../../src/model/snapshot.ts";
import { item, policyOf, POLICY, record, refined, snapshot } from "../plan/build.ts";

function named(number: number, rest: Partial<IssueName> = {}): IssueName {
  return { owner: "acme", repository: "shop", number, title: "Another", state: "open", ...rest };
}

function under(number: number, url = `https://github.com/acme/shop/issues/${number}`): Partial<IssueRecord> {
  const above = { number, url, title: "Above", body: "", labels: [], milestone: null, editedAt: null };
  return { ancestors: [above] };
}

/** #1 scores 2, #2 scores 12. */
const ITEMS = [item(1, { Value: 4, Effort: 2 }), item(2, { Value: 12, Effort: 1 })];
const RANGE = POLICY.replace("Value }", "Value, high: 20 }");

function computed(
  issues: readonly IssueRecord[],
  rest: Partial<Snapshot> = {},
  policy = RANGE,
): readonly (number | null)[] {
  const { assessments } = refined(
    snapshot(issues, { scope: "backlog", items: ITEMS, ...rest }),
    policyOf(policy),
  );
  return assessments.map(({ score }) => score.computed);
}

describe("in a sweep", () => {
  test.each<[string, Partial<IssueRecord>, Partial<IssueRecord>, number]>([
    ["what blocks another scores as much", {}, { blockedBy: [named(1)] }, 12],
    ["a part scores as much as the whole", under(2), {}, 12],
    ["what blocks nothing keeps its own", {}, {}, 2],
    ["a closed blocker keeps its own", {}, { blockedBy: [named(1, { state: "closed" })] }, 2],
    [
      "an issue of the same number elsewhere is another",
      {},
      { blockedBy: [named(1, { repository: "web" })] },
      2,
    ],
    ["so is a parent elsewhere", under(2, "https://github.com/acme/web/issues/2"), {}, 2],
  ])("%s", (_name, first, second, expected) => {
    expect(computed([record(1, first), record(2, second)])).toEqual([expected, 12]);
  });

  test("an archived issue waits for nothing", () => {
    const items = [ITEMS[0] ?? item(1, {}), item(2, { Value: 12, Effort: 1 }, true)];
    expect(computed([record(1), record(2, { blockedBy: [named(1)] })], { items })).toEqual([2, 12]);
    expect(computed([record(1, under(2)), record(2)], { items })).toEqual([2, 12]);
  });

  test("an archived issue has no place in the order, and counts for nothing in it", () => {
    const items = [ITEMS[0] ?? item(1, {}), item(2, { Value: 12, Effort: 1, Override: 40 }, true)];
    const read = snapshot([record(1), record(2), record(3)], { scope: "backlog", items });
    const { assessments, ranking } = refined(read, policyOf(RANGE));
    expect(assessments.map(({ rank }) => rank)).toEqual([1, null, 2]);
    expect(assessments[1]?.standing).toBeNull();
    expect(ranking).toMatchObject({ scored: 1, overridden: 0 });
  });

  test("the policy says what raises", () => {
    const issues = [record(1, under(2)), record(2)];
    expect(computed(issues, {}, RANGE.replace("score:", "score:\n  inherit: [blocks]"))).toEqual([2, 12]);
  });
});

function alone(
  values: Readonly<Record<string, FieldValue>>,
  rest: Partial<BlockedIssue> = {},
  policy = RANGE,
) {
  const blocked = { number: 2, via: "blocks", values, stamps: {}, issueValues: {}, ...rest } as const;
  const read = snapshot([record(1)], { items: ITEMS, blocked: [blocked] });
  return refined(read, policyOf(policy)).assessments[0]?.score.computed;
}

const stamp = (at: string) => ({ stamps: { Override: { by: "ana", at, changed: false } } });

describe("in its own event", () => {
  test.each<[string, Readonly<Record<string, FieldValue>>, number]>([
    ["by the score that stands on the board", { Score: 12 }, 12],
    ["by what people set there", { Score: 12, Override: 30 }, 30],
    ["not by less than its own", { Score: 1 }, 2],
    ["not by words", { Score: "soon" }, 2],
    ["not by an empty field", { Score: null }, 2],
  ])("an issue is raised %s", (_name, values, expected) => {
    expect(alone(values)).toBe(expected);
  });

  test("an override that expired counts no more, and the score does again", () => {
    const expiring = RANGE.replace("score:", "score:\n  override: { expire: 2 weeks }");
    expect(alone({ Score: 12, Override: 30 }, stamp("2026-11-15T10:00:00Z"), expiring)).toBe(30);
    expect(alone({ Score: 12, Override: 30 }, stamp("2026-10-01T10:00:00Z"), expiring)).toBe(12);
  });
});

describe("an override", () => {
  const both = `${RANGE}\nissue-fields: { override: Ours }`.replace(
    "score:",
    "score:\n  override: { expire: 2 weeks }",
  );

  function effective(onProject: number | null, onIssue: number | null, at = "2026-11-15T10:00:00Z") {
    const stamps = onProject === null ? {} : stamp(at).stamps;
    const held = { ...item(1, { Value: 4, Effort: 2, Override: onProject }), stamps };
    const issueFields = { fields: [], values: { I_1: { Ours: onIssue } } };
    const read = snapshot([record(1)], { items: [held], issueFields });
    return refined(read, policyOf(both)).assessments[0]?.score.effective;
  }

  test("on the project goes before one on the issue, while it holds", () => {
    expect(effective(null, null)).toBe(2);
    expect(effective(30, null)).toBe(30);
    expect(effective(null, 50)).toBe(50);
    expect(effective(30, 50)).toBe(30);
    expect(effective(30, 50, "2026-10-01T10:00:00Z")).toBe(50);
    expect(effective(30, null, "2026-10-01T10:00:00Z")).toBe(2);
  });
});

describe("estimates", () => {
  const rice = `
project: { owner: acme, number: 1 }
score: { model: rice, factors: { effort: { field: Effort } } }`;

  function shares(items: Snapshot["items"]) {
    const issues = [record(1, { body: "Goal: G-1" }), record(2, { body: "Goal: G-2" })];
    const { alignment } = refined(snapshot(issues, { scope: "backlog", items }), policyOf(rice));
    return alignment.goals.slice(0, 2).map(({ estimateShare }) => estimateShare);
  }

  test("are added up in one unit: points, where anything has points", () => {
    expect(shares([item(1, { Effort: 6 }), item(2, { Effort: 2 })])).toEqual([0.75, 0.25]);
    expect(shares([item(1, { Estimate: 8 }), item(2, { Effort: 2 })])).toEqual([1, 0]);
  });
});
