/** Laws that hold for every rule of the list. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/finding.ts";
import { rules } from "../../src/rules/index.ts";
import type { Example } from "../../src/rules/rule.ts";
import { faults, mend, problemsOf, type Written } from "./check-rule.ts";

const PIECES = [
  "## Problem",
  "### Acceptance criteria",
  "## Steps to reproduce",
  "## Expected behaviour",
  "**Actual behaviour**",
  "## Open questions",
  "## Design",
  "Tasks\n-----",
  "TBD",
  "_No response_",
  "- [ ] The address is there",
  "- [x] Done already",
  "- Who pays for it?",
  "Who pays for it? Nobody knows.",
  "Customers type their address again and again, and one in five leaves.",
  "As a customer, I want my address kept",
  "so that I can pay at once.",
  "Goal: G-3",
  "Goal: G-33",
  "OKR: G-1",
  "Estimate: 21",
  "Estimate: ?",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "<!-- say what happens -->",
  "> TBD",
  "```\nTBD\n```",
  "1. Open the shop\n2. Pay",
  "",
];

const arbitraryBody = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("\n\n", "\n", "\r\n\r\n")), { maxLength: 12 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(""));

function told({ message, quote, edit }: Problem) {
  return { message, quote, sentence: edit.sentence };
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  const { ready, unready } = rule.example;
  const written = ({ asks, ...rest }: Example): Written => (asks === undefined ? rest : { ...rest, asks });

  it("lets its own ready example pass", () => {
    expect(problemsOf(rule, written(ready))).toEqual([]);
  });

  it("finds something in its own unready example, and its edit mends it", () => {
    const problems = problemsOf(rule, written(unready));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap((problem) => faults(problem, unready.body))).toEqual([]);
    const left = problemsOf(rule, mend(rule, written(unready)));
    expect(left.filter(({ edit }) => edit.kind !== "act")).toEqual([]);
    expect(left.length).toBe(problems.filter(({ edit }) => edit.kind === "act").length);
  });

  it("reads like a law: one sentence, and a level, stage and options a policy can keep", () => {
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/);
    expect(rule.options.parse({})).toEqual(rule.options.parse(rule.options.parse({})));
    expect(() => rule.check(NOTHING, { nonsense: true }, CONTEXT)).toThrow();
  });

  it("never throws, is told in sentences with true places, and tells the same twice, whatever the body", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const problems = problemsOf(rule, { body });
        expect(problems.flatMap((problem) => faults(problem, body))).toEqual([]);
        expect(problemsOf(rule, { body })).toEqual(problems);
      }),
      { numRuns: 60 },
    );
  });

  it("finds the same whatever the line ends", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const lf = body.replaceAll("\r\n", "\n");
        expect(problemsOf(rule, { body: lf.replaceAll("\n", "\r\n") }).map(told).map(unified)).toEqual(
          problemsOf(rule, { body: lf }).map(told),
        );
      }),
      { numRuns: 40 },
    );
  });
});

function unified(problem: ReturnType<typeof told>) {
  return { ...problem, quote: problem.quote?.replaceAll("\r\n", "\n") ?? null };
}

const [anyRule] = rules;
const NOTHING = { text: { sections: [] } } as never;
const CONTEXT = {} as never;

it("the list has thirteen rules, each once", () => {
  expect(anyRule).toBeDefined();
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.length).toBe(13);
});
