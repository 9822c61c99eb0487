/** Texts that nobody would write and everybody may send: a check's cost grows with their length, not with its square. */
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import type { Issue } from "../../src/model/issue.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { contextOf, issueOf } from "./check-rule.ts";

/** Four times the text: sixteen times the cost would be its square. */
const TIMES = 4;
const MOST = 10;
/** In milliseconds: what is quicker says more of the machine than of the rule. */
const FLOOR = 3;

/** The quickest of several checks, each of another copy, since some rules remember what they worked out of a text. */
function cost(rule: Rule, issue: Issue): number {
  const options = rule.options.parse({});
  const context = contextOf(issue, { body: issue.body });
  const took = [1, 2, 3].map(() => {
    const copy = { ...issue, text: { ...issue.text } };
    const started = performance.now();
    rule.check(copy, options, context);
    return performance.now() - started;
  });
  return Math.max(FLOOR, Math.min(...took));
}

/** The longest is of about 60,000 characters. */
describe.each([
  ["blocks of Gherkin", "```gherkin\nGiven a\n```\n", 650],
  ["blocks without a language", "```\nGiven a\nWhen b\n```\n", 650],
  ["blocks under a heading", "## Acceptance criteria\n```\nGiven a\nWhen b\n```\n", 300],
  ["a line without a full stop", "word and word, ", 1000],
  ["headings within headings", "## Solution\n### 1. a\n", 700],
  ["headings of criteria within headings", "## Out of scope\n### 1. a\n", 600],
])("%s", (_what, piece, count) => {
  const short = issueOf({ body: piece.repeat(count) });
  const long = issueOf({ body: piece.repeat(count * TIMES) });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    expect(cost(rule, long)).toBeLessThan(cost(rule, short) * MOST);
  });
});
