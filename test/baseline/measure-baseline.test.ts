/** The baseline counts what a policy finds, and the policy it proposes does what it says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureBaseline } from "../../src/baseline/measure-baseline.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { refine } from "../../src/refine.ts";
import { policyOf, READY_BODY, record, snapshot, TODAY } from "../plan/build.ts";

/** Only these four rules, and a profile for bugs that asks for less. */
const POLICY = `
readiness:
  rules: { ${["title", "estimate", "acceptance-criteria", "goal-link"].map((rule) => `${rule}: required`).join(", ")} }
  profiles:
    - { name: bug, match: { labels: [bug] }, rules: { acceptance-criteria: off, goal-link: advised } }
`;
const QUIET = `
readiness:
  rules: { problem: off, owner: off, form-complete: off, no-placeholders: off, small-enough: off }
`;

function measure(issues: readonly IssueRecord[], policy = policyOf(POLICY)): Baseline {
  const world = { ...snapshot(issues), scope: "backlog" as const };
  return measureBaseline(refine(world, policy, TODAY), world.forms, policy);
}

const NO_GOAL = READY_BODY.replace("Goal: G-1", "");
const NO_SIZE = READY_BODY.replace("Estimate: 3", "");
const BARE =
  "Returning customers type their address again and again, and one in five of them gives up there.";

const BACKLOG = [
  record(1),
  record(2, { body: NO_GOAL }),
  record(3, { body: NO_GOAL }),
  record(4, { body: BARE }),
  record(5, { body: BARE, labels: ["bug"] }),
  record(6, { body: NO_SIZE, labels: ["bug"] }),
  record(7, { labels: ["question"] }),
];

describe("the baseline", () => {
  const baseline = measure(BACKLOG);

  it("counts issues by verdict and profile, and leaves the exempt alone", () => {
    expect(baseline).toMatchObject({ issues: 6, failing: 5, exempt: 1 });
    expect(baseline.profiles).toEqual([
      { name: "bug", issues: 2, failing: 2 },
      { name: "default", issues: 4, failing: 3 },
    ]);
  });

  it("counts by rule, and says which rule alone holds issues back: that one first", () => {
    const counts = Object.fromEntries(baseline.rules.map((count) => [count.rule, count]));
    expect(counts["goal-link"]).toEqual({
      rule: "goal-link",
      required: 3,
      advised: 1,
      byProfile: { default: 3, bug: 1 },
      alone: 2,
    });
    expect(counts["estimate"]).toMatchObject({ required: 3, byProfile: { default: 1, bug: 2 }, alone: 2 });
    expect(counts["acceptance-criteria"]).toMatchObject({ required: 1, alone: 0 });
    expect(baseline.rules.map(({ alone }) => alone)).toEqual(
      baseline.rules.map(({ alone }) => alone).toSorted((a, b) => b - a),
    );
  });
});

describe("the policy that fits", () => {
  it("lowers what a fifth of a profile's issues lack, drops what nearly all lack, and says how many", () => {
    const issues = Array.from({ length: 10 }, (_, index) =>
      record(index + 1, { body: index < 9 ? NO_SIZE : index < 10 ? NO_GOAL : READY_BODY }),
    );
    const { fitted } = measure(issues, policyOf(POLICY.replaceAll(/acceptance-criteria: required, /g, "")));
    expect(fitted.lowered.filter(({ rule }) => rule === "estimate" || rule === "goal-link")).toEqual([
      { profile: "default", rule: "estimate", from: "required", to: "off" },
    ]);
    expect(fitted.text).toContain("estimate: off # 9 of 10 lack it\n");
    // What holds anyway is left out.
    expect(fitted.text).not.toContain("goal-link: required\n");
  });

  it("keeps the levels of a profile that too few issues are judged by", () => {
    expect(measure(BACKLOG.slice(0, 4)).fitted).toMatchObject({ failing: 3, lowered: [] });
  });

  it("keeps the team's options and matches", () => {
    const policy = policyOf(`
readiness:
  rules: { acceptance-criteria: { level: advised, min: 3 } }
  profiles: [{ name: bug, match: { labels: [bug], titles: ["[bug]*"] }, rules: { acceptance-criteria: { min: 1 } } }]
`);
    const again = policyOf(measure(BACKLOG, policy).fitted.text);
    expect(again.profiles).toEqual(policy.profiles);
  });

  const body = fc.constantFrom(READY_BODY, NO_GOAL, NO_SIZE, BARE, "", "TBD");
  const issue = fc.record({
    body,
    labels: fc.constantFrom([], ["bug"], ["epic"]),
    title: fc.constantFrom("Bug", "Keep the address"),
  });

  it("is a policy, and judged by it so many issues fail as it says, whatever the backlog", () => {
    fc.assert(
      fc.property(fc.array(issue, { maxLength: 30 }), fc.constantFrom(POLICY, QUIET, ""), (written, text) => {
        const issues = written.map((rest, index) => record(index + 1, rest));
        const { fitted } = measure(issues, policyOf(text));
        const { policy, problems } = readPolicy("plumbline.yml", fitted.text);
        expect(problems).toEqual([]);
        const { assessments } = refine(
          { ...snapshot(issues), scope: "backlog" },
          policy ?? policyOf(""),
          TODAY,
        );
        expect(assessments.filter(({ verdict }) => verdict === "not ready").length).toBe(fitted.failing);
      }),
      { numRuns: 60 },
    );
  });
});
