/** Texts that nobody would write and everybody may send: their cost grows with their length, not with its square. */
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { contextOf, issueOf, problemsOf } from "../rules/check-rule.ts";
import { scenarioSyntax } from "../../src/rules/scenario-syntax.ts";

/** For one rule, in milliseconds: on an ordinary machine the slowest takes a quarter. */
const LONGEST = 200;

describe.each([
  ["blocks of Gherkin", "```gherkin\nGiven a\n```\n", 2600],
  ["blocks without a language", "```\nGiven a\nWhen b\n```\n", 2600],
  ["blocks under a heading", "## Acceptance criteria\n```\nGiven a\nWhen b\n```\n", 1200],
  ["a line without a full stop", "word and word, ", 4000],
  ["headings within headings", "## Solution\n### 1. a\n", 2800],
  ["headings of criteria within headings", "## Out of scope\n### 1. a\n", 2400],
])("%s", (_what, piece, times) => {
  const body = piece.repeat(times);
  const issue = issueOf({ body });
  const context = contextOf(issue, { body });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    const options = rule.options.parse({});
    const took = Math.min(
      ...[1, 2].map(() => {
        const started = performance.now();
        rule.check(issue, options, context);
        return performance.now() - started;
      }),
    );
    expect(took).toBeLessThan(LONGEST);
  });
});

it("tells the first of many faulty scenarios, in the order of the text", () => {
  const body = `Given a customer\nWhen they pay\n\n${"```gherkin\nScenario: a\nGiven a\n```\n".repeat(50)}`;
  const starts = problemsOf(scenarioSyntax, { body }).map(({ place }) => place?.start ?? -1);
  expect(starts).toHaveLength(20);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});
