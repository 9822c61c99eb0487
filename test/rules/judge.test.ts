/** A verdict: what counts, what a person set aside, and for how long. */
import { describe, expect, it } from "vitest";
import type { Waiver } from "../../src/model/finding.ts";
import { judge, type RuleSetting } from "../../src/rules/judge.ts";
import { rules } from "../../src/rules/index.ts";
import { contextOf, issueOf, TODAY, type Written } from "./check-rule.ts";

/** Only these rules, at these levels. */
function judged(
  levels: Readonly<Record<string, RuleSetting["level"]>>,
  written: Written,
  waivers: readonly Waiver[] = [],
) {
  const settings = Object.fromEntries(
    rules.map(({ id }) => [id, { level: levels[id] ?? "off", options: {} }] as const),
  );
  const issue = issueOf(written);
  return judge(issue, settings, waivers, contextOf(issue, written));
}

const waiver: Waiver = { issue: 1, rule: "estimate", by: "ana", because: "The vendor sets it", until: TODAY };

describe("the verdict", () => {
  it.each([
    ["ready", { estimate: "required" }, { body: "Estimate: 3" }],
    ["not ready", { estimate: "required" }, { body: "" }],
    ["almost", { estimate: "advised" }, { body: "" }],
    ["ready", { estimate: "off" }, { body: "" }],
    ["not ready", { estimate: "advised", "acceptance-criteria": "required" }, { body: "" }],
  ] as const)("is %s for %o", (verdict, levels, written) => {
    expect(judged(levels, written).verdict).toBe(verdict);
  });

  it("does not count what only the whole backlog shows, and says it all the same", () => {
    const twin = { number: 7, title: "Keep the address", shared: ["address"] };
    const { verdict, findings } = judged({ unique: "advised" }, { body: "", twins: [twin] });
    expect(findings.map(({ rule }) => rule)).toEqual(["unique"]);
    expect(verdict).toBe("ready");
  });

  it("puts what is required first, then what is asked at creation", () => {
    const levels = {
      estimate: "required",
      title: "advised",
      "acceptance-criteria": "advised",
      problem: "required",
    } as const;
    const { findings } = judged(levels, { title: "Bug", body: "" });
    expect(findings.map(({ rule, level, stage }) => `${rule} ${level} ${stage}`)).toEqual([
      "problem required intake",
      "estimate required ready",
      "title advised intake",
      "acceptance-criteria advised ready",
    ]);
  });
});

describe("a waiver", () => {
  it("sets a rule's findings aside, until its last day", () => {
    const { verdict, findings, waived } = judged({ estimate: "required" }, { body: "" }, [waiver]);
    expect(verdict).toBe("ready");
    expect(findings).toEqual([]);
    expect(waived).toMatchObject([{ finding: { rule: "estimate", level: "required" }, waiver }]);
  });

  it.each([
    ["has ended", { ...waiver, until: "2026-11-23" }],
    ["is of another rule", { ...waiver, rule: "title" }],
  ])("does nothing where it %s", (_why, other) => {
    const { verdict, waived } = judged({ estimate: "required" }, { body: "" }, [other]);
    expect(verdict).toBe("not ready");
    expect(waived).toEqual([]);
  });

  it("is not shown where the rule is satisfied", () => {
    expect(judged({ estimate: "required" }, { body: "Estimate: 3" }, [waiver]).waived).toEqual([]);
  });
});
