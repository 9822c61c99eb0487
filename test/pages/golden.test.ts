/** The pages people read, but for the comment, as fixtures. `UPDATE=1 npm test -- test/pages` writes them anew; read each by eye then. */
import { describe, expect, it } from "vitest";
import { assessText, checkText } from "../../src/pages/check-text.ts";
import { brokenPage, type RunReport, summaryPage } from "../../src/pages/summary-page.ts";
import { measured } from "../baseline/measure.ts";
import { expectEveryFixtureUsed, matchesGolden } from "./matches-golden.ts";
import { defaultPolicy, readPolicy } from "../../src/policy/read-policy.ts";
import {
  assessed,
  item,
  planOf,
  policyOf,
  POLICY,
  READY_BODY,
  record,
  refined,
  snapshot,
  TODAY,
} from "../plan/build.ts";

// The hash names the policy; a new rule changes it and no page.
const policy = { ...policyOf(POLICY), hash: "0123abc" };
const defaults = { ...defaultPolicy(), hash: "4567def" };

const VAGUE = "It would be great if the shop remembered things. Thanks!";
const UNREFINED =
  "Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.\n\n## Acceptance criteria\n\nTBD\n";

const BACKLOG = snapshot(
  [
    record(1, { title: "Remember the delivery address" }),
    record(2, { title: "Feature request:", body: VAGUE, votes: 4 }),
    record(3, { title: "Pay with one tap", body: UNREFINED, labels: ["support"] }),
    record(4, { title: "Search | @acme/all `finds` #7 nothing", body: "Goal: G-3\n\nPlease look at this." }),
    record(5, {
      title: "Print the invoice",
      body: READY_BODY.replace("Goal: G-1", "Goal: G-2").replace("Estimate: 3", ""),
    }),
    record(6, { title: "Update left-pad", author: "dependabot[bot]" }),
  ],
  {
    items: [
      item(1, { Value: 5, Effort: 3 }),
      item(3, { Value: 9, Effort: 1 }),
      item(4, { Value: 2, Effort: 8 }),
      item(5, { Override: 3 }),
    ],
  },
);
const refinement = refined(BACKLOG);
function reportOf(read = BACKLOG, rest: Partial<RunReport> = {}): RunReport {
  const found = refined(read, rest.policy ?? policy);
  const plan = planOf(read, { policy: rest.policy ?? policy, agenda: read.scope === "backlog" });
  const outcomes = plan.changes.map((change, index) =>
    index === 2
      ? ({
          change,
          result: "refused",
          url: null,
          reason: "The token may not write `@ana`'s labels. Give it `issues: write`.",
        } as const)
      : ({ change, result: "applied", url: null, reason: null } as const),
  );
  return {
    today: TODAY,
    now: `${TODAY}T05:00:00Z`,
    repository: read.repository,
    policy,
    policyFile: ".github/plumbline.yml",
    refinement: found,
    changes: plan.changes,
    outcomes,
    notes: plan.notes,
    problems: [],
    agenda: null,
    prepared: null,
    log: null,
    decided: [],
    left: 0,
    baseline: null,
    ...rest,
  };
}

describe("the summary", () => {
  it.each([
    ["summary-one-issue", reportOf(snapshot([record(12, { body: UNREFINED })]))],
    ["summary-backlog", reportOf(BACKLOG, { left: 3 })],
    ["summary-dry-run", reportOf(BACKLOG, { outcomes: null })],
    [
      "summary-no-policy",
      reportOf(BACKLOG, {
        policy: defaults,
        changes: [],
        outcomes: [],
        baseline: measured(BACKLOG, defaults),
      }),
    ],
    [
      "summary-to-set-right",
      reportOf(snapshot([record(12, { locked: true })], { project: null }), {
        problems: [
          {
            file: ".github/ISSUE_TEMPLATE/bug.yml",
            line: 3,
            column: 5,
            message: "Unknown type `@ana|x`. Did you mean `input`?",
          },
        ],
      }),
    ],
  ])("%s", (name, report) => {
    matchesGolden(name, summaryPage(report));
  });

  it("counts what a person called ready as work that can be started", () => {
    const report = reportOf(BACKLOG);
    const declared = { by: "ana", on: "2026-11-20" };
    const assessments = report.refinement.assessments.map((one) => ({ ...one, declared }));
    expect(summaryPage(report)).toContain("Of the 4 next in line, 2 can be started.");
    expect(summaryPage({ ...report, refinement: { ...report.refinement, assessments } })).toContain(
      "Of the 4 next in line, 4 can be started.",
    );
  });

  it("of broken files", () => {
    const { problems } = readPolicy(
      ".github/plumbline.yml",
      "gaols: x\nreadiness: { rules: { estimate: must } }",
    );
    matchesGolden("summary-broken-files", brokenPage(problems));
  });
});

describe("the terminal", () => {
  it("one issue", () => {
    matchesGolden("check-text", checkText(assessed({ body: UNREFINED }, { Value: 8 }), policy));
  });

  it("a backlog", () => {
    matchesGolden("assess-text", assessText(refinement, policy));
  });
});

it("every fixture is a page of this file", () => {
  expectEveryFixtureUsed("assess-", "check-", "summary-");
});
