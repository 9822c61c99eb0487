/** The whole judgement: the same every time, by the right profile, and of each issue by itself. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readForm } from "../../src/issue/read-form.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import type { ProjectItem } from "../../src/model/snapshot.ts";
import {
  assessed,
  GOALS,
  item,
  policyOf,
  POLICY,
  READY_BODY,
  record,
  refined,
  snapshot,
  TODAY,
} from "../plan/build.ts";

const TEXTS = [
  READY_BODY,
  "",
  "Bug: it crashes.",
  "## Problem\n\nTBD\n\n## Acceptance criteria\n\n- [ ] One\n\nGoal: G-3",
  "As a customer, I want my address kept, so that I can pay at once.\n\nGoal: G-22\nEstimate: 13",
  "## Steps to reproduce\n\n1. Open the shop\n2. Pay\n\n## Expected\n\nA receipt.\n\n## Actual\n\nNone.\n\nGoal: G-2",
  "## Open questions\n\n- Who decides?",
];

const anyRecord = fc
  .record({
    body: fc.constantFrom(...TEXTS),
    title: fc.constantFrom("Remember the delivery address", "Bug", "Search finds nothing for Zoë"),
    labels: fc.subarray(["bug", "story", "support", "epic", "wontfix"]),
    author: fc.constantFrom("ana", "dependabot[bot]", null),
    votes: fc.nat(3),
    milestone: fc.constantFrom(null, "Winter"),
  })
  .map((rest): Partial<IssueRecord> => rest);

const backlog = fc
  .array(anyRecord, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((rest, index) => record(index + 1, rest)));

describe("the same input gives the same bytes", () => {
  const issues = TEXTS.map((body, index) =>
    record(index + 1, { body, labels: index % 2 === 0 ? ["bug"] : [] }),
  );
  const items = [item(1, { Value: 8, Effort: 3 }), item(2, { Value: 5 }), item(3, { Override: 9 })];

  it("a hundred times", () => {
    const first = JSON.stringify(refined(snapshot(issues, { items })));
    for (let times = 1; times < 100; times += 1) {
      expect(JSON.stringify(refined(structuredClone(snapshot(issues, { items }))))).toBe(first);
    }
  });

  it("and is plain data: nothing is lost by way of JSON", () => {
    const refinement = refined(snapshot(issues, { items }));
    expect(JSON.parse(JSON.stringify(refinement))).toEqual(refinement);
  });
});

/** Without its place among the others, and without the one rule that is about the others and names them. */
const judgedAlone = ({ assessments }: ReturnType<typeof refined>) =>
  assessments.map(({ rank: _rank, standing: _standing, stage: _stage, findings, ...assessment }) => ({
    ...assessment,
    findings: findings.filter(({ rule }) => rule !== "unique"),
  }));

it("an unrelated issue, added or removed, changes no verdict, finding, goal or score", () => {
  fc.assert(
    fc.property(backlog, anyRecord, fc.nat(), (issues, rest, pick) => {
      const items = issues.map(({ number }) => item(number, { Value: number % 7, Effort: 1 + (number % 5) }));
      const before = refined(snapshot(issues, { scope: "backlog", items }));
      const more = refined(snapshot([...issues, record(99, rest)], { scope: "backlog", items }));
      expect(judgedAlone(more).filter(({ issue }) => issue.number !== 99)).toEqual(judgedAlone(before));
      const gone = (pick % issues.length) + 1;
      const fewer = refined(
        snapshot(
          issues.filter(({ number }) => number !== gone),
          { scope: "backlog", items },
        ),
      );
      expect(judgedAlone(fewer)).toEqual(judgedAlone(before).filter(({ issue }) => issue.number !== gone));
    }),
    { numRuns: 60 },
  );
});

it("every issue is either assessed or exempt, in the order read, and ranks are a permutation", () => {
  fc.assert(
    fc.property(backlog, (issues) => {
      const { assessments, exempt, alignment } = refined(snapshot(issues, { scope: "backlog" }));
      const judged = assessments.map(({ issue }) => issue.number);
      expect([...judged, ...exempt].toSorted((a, b) => a - b)).toEqual(issues.map(({ number }) => number));
      expect(judged).toEqual(judged.toSorted((a, b) => a - b));
      expect(assessments.map(({ rank }) => rank ?? 0).toSorted((a, b) => a - b)).toEqual(
        judged.map((_, index) => index + 1),
      );
      expect(alignment.items).toBe(assessments.length);
    }),
    { numRuns: 60 },
  );
});

it("one issue alone has no rank", () => {
  expect(assessed().rank).toBeNull();
});

describe("left alone", () => {
  const policy = policyOf("exempt: { authors: [Renovate-Bot], labels: [Agenda] }");

  it.each([
    ["an author, whatever the case", { author: "renovate-bot" }, true],
    ["a label, whatever the case", { labels: ["bug", "AGENDA"] }, true],
    ["a bot no longer named", { author: "dependabot[bot]" }, false],
    ["an account that is gone", { author: null }, false],
    ["anybody else", { author: "ana", labels: ["bug"] }, false],
  ])("%s", (_name, rest, left) => {
    const { exempt, assessments } = refined(snapshot([record(5, rest)]), policy);
    expect(exempt).toEqual(left ? [5] : []);
    expect(assessments.length).toBe(left ? 0 : 1);
  });

  it("Dependabot, where the policy says nothing", () => {
    expect(refined(snapshot([record(5, { author: "dependabot[bot]" })])).exempt).toEqual([5]);
    const bots = policyOf('exempt: { authors: ["*[bot]"] }');
    const authors = ["some-app[bot]", "ana", null];
    expect(
      refined(snapshot(authors.map((author, index) => record(index + 1, { author }))), bots).exempt,
    ).toEqual([1]);
  });
});

describe("the profile", () => {
  const form =
    "name: Bug\ndescription: d\nbody:\n  - type: textarea\n    attributes: { label: What happened? }\n  - type: input\n    attributes: { label: Browser }\n";
  const { form: bug } = readForm("Bug.yml", form);
  const filled = "### What happened?\n\nNothing.\n\n### Browser\n\nFirefox";
  const policy = policyOf(
    "readiness:\n  profiles:\n    - { name: crash, match: { labels: [crash] } }\n    - { name: bug, match: { types: [Bug], labels: [bug], forms: [bug.yml] } }\n    - { name: all-bugs, match: { labels: [bug, crash] } }",
  );

  it.each([
    ["by type, whatever its case", { type: "BUG" }, "bug"],
    ["by label, whatever its case", { labels: ["Bug"] }, "bug"],
    ["by form, whatever its case", { body: filled }, "bug"],
    ["the first that matches", { labels: ["bug", "crash"] }, "crash"],
    ["the first that matches, not the nearest thing", { type: "Bug", labels: ["crash"] }, "crash"],
    ["none: default", { labels: ["buggy"], type: "Task" }, "default"],
  ])("%s", (_name, rest, profile) => {
    const read = snapshot([record(1, rest)], { forms: bug === null ? [] : [bug] });
    expect(refined(read, policy).assessments[0]?.profile).toBe(profile);
  });
});

describe("verdict and stage", () => {
  it.each([
    ["everything there", {}, "ready", "ready", []],
    [
      "only advised findings",
      { body: READY_BODY.replace("Estimate: 3\n", "") },
      "almost",
      "ready",
      ["estimate"],
    ],
    [
      "something required before work starts",
      { body: READY_BODY.replace("Goal: G-1\n", "") },
      "not ready",
      "ready",
      ["goal-link"],
    ],
    ["something required at creation", { title: "Bug" }, "not ready", "intake", ["title"]],
    [
      "both, intake first, required before advised",
      { title: "Bug", body: READY_BODY.replace("Goal: G-1\nEstimate: 3", "") },
      "not ready",
      "intake",
      ["title", "goal-link", "estimate"],
    ],
  ] as const)("%s", (_name, rest, verdict, stage, rules) => {
    const assessment = assessed(rest, {});
    expect(assessment).toMatchObject({ verdict, stage });
    expect(assessment.findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it("findings come required before advised, intake before ready", () => {
    fc.assert(
      fc.property(anyRecord, (rest) => {
        const { findings } = assessed({ ...rest, labels: [], author: "ana" });
        const weights = findings.map(
          ({ level, stage }) => (level === "required" ? 0 : 2) + (stage === "intake" ? 0 : 1),
        );
        expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      }),
    );
  });

  it("a rule that is off finds nothing", () => {
    const policy = policyOf(
      "readiness: { rules: { title: off, described: off, problem: off, acceptance-criteria: off, goal-link: off, estimate: off } }",
    );
    expect(assessed({ title: "Bug", body: "" }, {}, policy).verdict).toBe("ready");
  });
});

describe("the stage", () => {
  const policy = policyOf(`${POLICY}\nreadiness: { ahead: { iterations: 1, velocity: 2 } }`);
  const issues = [1, 2, 3, 4].map((number) => record(number));
  const stages = (items: readonly ProjectItem[], read = snapshot(issues, { items })) =>
    refined(read, policy).assessments.map(({ stage }) => stage);

  it("is the full bar for those next in line by their score, the small one for the others", () => {
    const items = [1, 2, 3, 4].map((number) => item(number, { Value: number, Effort: 1 }));
    expect(stages(items)).toEqual(["intake", "intake", "ready", "ready"]);
    expect(refined(snapshot(issues, { items }), policy).assessments.map(({ rank }) => rank)).toEqual([
      4, 3, 2, 1,
    ]);
  });

  it("is never the full bar for what nobody scored, but in a short backlog", () => {
    expect(stages([item(4, { Value: 9, Effort: 1 })])).toEqual(["intake", "intake", "intake", "ready"]);
    expect(stages([], snapshot(issues.slice(0, 2), { scope: "backlog" }))).toEqual(["ready", "ready"]);
  });

  it("of an issue read alone is the full bar only where every open one is next in line", () => {
    expect(stages([], snapshot(issues.slice(0, 1), { openIssues: 2 }))).toEqual(["ready"]);
    expect(stages([], snapshot(issues.slice(0, 1), { openIssues: 3 }))).toEqual(["intake"]);
  });

  it("changes no verdict", () => {
    const unrefined = [record(1, { body: READY_BODY.replace("Goal: G-1", "") }), record(2), record(3)];
    const read = (ahead: string) =>
      refined(snapshot(unrefined), policyOf(`readiness: { ahead: { velocity: ${ahead} } }`)).assessments;
    expect(read("1").map(({ verdict }) => verdict)).toEqual(read("100").map(({ verdict }) => verdict));
    expect(read("1")[0]?.stage).toBe("intake");
    expect(read("100")[0]?.stage).toBe("ready");
  });
});

/** An issue without a goal, under a policy that waives the goal of issue `number`. */
function waived(until: string, number = 12) {
  const waiver = `{ issue: ${number}, rule: goal-link, by: ana, because: It serves all, until: ${until} }`;
  const policy = policyOf(`readiness: { waivers: [${waiver}] }`);
  return assessed({ body: READY_BODY.replace("Goal: G-1\n", "") }, {}, policy);
}

describe("a waiver", () => {
  it("holds for its issue, until its last day", () => {
    expect(waived(TODAY)).toMatchObject({
      verdict: "ready",
      findings: [],
      waived: [{ waiver: { by: "ana" } }],
    });
    expect(waived("2026-11-23")).toMatchObject({ verdict: "not ready", waived: [] });
    expect(waived(TODAY, 13)).toMatchObject({ verdict: "not ready", waived: [] });
  });
});

describe("the estimate", () => {
  const unestimated = READY_BODY.replace("Estimate: 3\n", "");

  it.each([
    ["the field of the cost factor", POLICY, { Effort: 5 }, []],
    ["a field called Estimate", "", { Estimate: 5 }, []],
    [
      "a default is nobody's estimate",
      POLICY.replace("field: Effort", "field: Effort, default: 3"),
      {},
      ["estimate"],
    ],
    ["too large, in a field", POLICY, { Effort: 13 }, ["small-enough"]],
    ["none", POLICY, {}, ["estimate"]],
  ] as const)("%s", (_name, policy, values, rules) => {
    const { findings } = assessed({ body: unestimated }, values, policyOf(policy));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});

it("goals come down from the issues above, read once for all their children", () => {
  const above = {
    number: 3,
    title: "Checkout",
    body: "Goal: G-2",
    labels: [],
    milestone: null,
    url: "",
    editedAt: "2026-11-02T09:00:00Z",
  };
  const assessment = assessed({ body: READY_BODY.replace("Goal: G-1", ""), ancestors: [above] });
  expect(assessment.goal).toMatchObject({ verdict: "inherited", goal: GOALS[1], detail: ["#3"] });
  expect(assessment.verdict).toBe("ready");
});

it("an override of the project goes before the score", () => {
  expect(assessed({}, { Value: 8, Effort: 4, Override: 40 }).score).toMatchObject({
    value: 2,
    override: { value: 40, by: null, expired: false },
    effective: 40,
  });
  expect(assessed({}, { Value: 8, Effort: 4, Override: "high" }).score.override).toBeNull();
});
