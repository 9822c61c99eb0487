/** The baseline counts what a policy finds, and the policy it proposes does what it says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import { baselinePage } from "../../src/pages/baseline-page.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { refine } from "../../src/refine/refine.ts";
import { measured } from "./measure.ts";
import { policyOf, READY_BODY, record, snapshot, TODAY } from "../plan/build.ts";

/** Only these four rules, and a profile for bugs that asks for less. */
const POLICY = `
readiness:
  rules: { ${["title", "estimate", "acceptance-criteria", "goal-link"].map((rule) => `${rule}: required`).join(", ")} }
  profiles:
    - { name: bug, match: { labels: [bug] }, rules: { acceptance-criteria: off, goal-link: advised } }
`;
const WAIVING = `
words: { acceptance-criteria: [Abnahme] }
readiness:
  waivers: [{ issue: 1, rule: acceptance-criteria, by: ana, because: It is a spike, until: 2026-12-31 }]
`;
const QUIET = `
readiness:
  rules: { problem: off, owner: off, form-complete: off, no-placeholders: off, small-enough: off }
`;

function measure(issues: readonly IssueRecord[], policy = policyOf(POLICY)): Baseline {
  return measured(snapshot(issues), policy);
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

/** What it says, however it is written. */
function bare({ text: _text, hash: _hash, ...rest }: Policy) {
  return rest;
}

describe("the policy that fits", () => {
  it("advises what more than a fifth of a profile's issues fail, drops what nearly all fail, and says how many", () => {
    const issues = Array.from({ length: 10 }, (_, index) =>
      record(index + 1, {
        body: index < 3 ? NO_GOAL.replace("Estimate: 3", "") : index < 9 ? NO_SIZE : READY_BODY,
      }),
    );
    const { fitted } = measure(issues, policyOf(POLICY.replaceAll(/acceptance-criteria: required, /g, "")));
    expect(fitted.lowered.filter(({ profile }) => profile === "default")).toEqual([
      { profile: "default", rule: "goal-link", from: "required", to: "advised" },
      { profile: "default", rule: "estimate", from: "required", to: "off" },
    ]);
    expect(fitted.text).toContain("goal-link: advised # 3 of 10 fail it\n");
    expect(fitted.text).toContain("estimate: off # 9 of 10 fail it\n");
    // What the team wrote stays, and what holds anyway is not added.
    expect(fitted.text).toContain("title: required\n");
    expect(fitted.text).not.toContain("problem:");
  });

  it("keeps the levels of a profile that too few issues are judged by", () => {
    expect(measure(BACKLOG.slice(0, 4)).fitted).toMatchObject({ failing: 3, lowered: [] });
  });

  it("keeps the team's options and matches, everything else that stands in its file, and its comments", () => {
    const policy = policyOf(`# ours
project: { owner: acme, number: 1 } # the board
exempt: { labels: [later] }
words: { problem: [Ausgangslage] }
readiness:
  ahead: { velocity: 7 }
  waivers: [{ issue: 2, rule: goal-link, by: ana, because: It serves all, until: 2026-12-31 }]
  rules: { acceptance-criteria: { level: advised, min: 3 } }
  profiles: [{ name: bug, match: { labels: [bug], titles: ["[bug]*"] }, rules: { acceptance-criteria: { min: 1 } } }]
`);
    // Too few issues to change a level.
    const again = policyOf(measure(BACKLOG.slice(0, 3), policy).fitted.text);
    expect(bare(again)).toEqual(bare(policy));
    expect(again.text).toContain("# the board");
    expect(again.text.startsWith("# ours\n")).toBe(true);
  });

  it("changes only the level, and keeps the remark behind it", () => {
    const policy = policyOf(`readiness:
  rules:
    title: required # ours
    estimate: { level: required } # we always estimate
    goal-link: off
    acceptance-criteria: off
    problem: off
`);
    const issues = Array.from({ length: 6 }, (_, index) => record(index + 1, { body: NO_SIZE }));
    expect(measure(issues, policy).fitted.text).toBe(`readiness:
  rules:
    title: required # ours
    estimate: { level: off } # we always estimate; 6 of 6 fail it
    goal-link: off
    acceptance-criteria: off
    problem: off
`);
  });

  it("reads the file anew where its parts point to one another", () => {
    const policy = policyOf(`
readiness:
  rules: &all { estimate: off }
  profiles: [{ name: bug, match: { labels: [bug] }, rules: *all }]
`);
    const again = policyOf(measure(BACKLOG.slice(0, 3), policy).fitted.text);
    expect(again.profiles).toEqual(policy.profiles);
  });

  it("is judged by, not only counted: empty issues fail by other rules once the first is off", () => {
    const issues = Array.from({ length: 10 }, (_, index) => record(index + 1, { body: "" }));
    const policy = policyOf("readiness: { rules: { described: required, goal-link: off } }");
    expect(measure(issues, policy).fitted).toMatchObject({ failing: 0 });
    const kept = policyOf("readiness: { rules: { described: required } }");
    const world = { ...snapshot(issues), scope: "backlog" as const };
    const { fitted } = measure(issues, kept);
    const { assessments } = refine(world, policyOf(fitted.text), TODAY);
    expect(assessments.filter(({ verdict }) => verdict === "not ready")).toHaveLength(fitted.failing);
  });

  const body = fc.constantFrom("", "", READY_BODY, NO_GOAL, NO_SIZE, BARE, "TBD");
  const issue = fc.record({
    body,
    labels: fc.constantFrom([], ["bug"], ["epic"]),
    title: fc.constantFrom("Bug", "Keep the address"),
  });

  it("is a policy, and judged by it so many issues fail as it says, whatever the backlog", () => {
    fc.assert(
      fc.property(
        fc.array(issue, { maxLength: 30 }),
        fc.constantFrom(POLICY, QUIET, "", "exempt: { labels: [epic] }", WAIVING),
        (written, text) => {
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
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("is shown whole, whatever fences the team's file holds", () => {
  const policy = policyOf("# as in ```yaml\n# or ````\nreadiness: { rules: { title: required } }\n");
  const baseline = measure(BACKLOG.slice(0, 3), policy);
  const page = baselinePage(baseline, { policyFile: "plumbline.yml", policy });
  expect(page).toContain(`\n\`\`\`\`\`yaml\n${baseline.fitted.text}\`\`\`\`\`\n`);
});
