/** The tables of one rule, and the laws that hold for every rule: tests registered by each rule's own test file. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/finding.ts";
import type { Example, Rule } from "../../src/rules/rule.ts";
import {
  contextOf,
  faults,
  issueOf,
  isWritten,
  mend,
  problemsOf,
  unified,
  type Written,
} from "./check-rule.ts";

export interface Case extends Written {
  readonly name: string;
}

export interface UnreadyCase extends Case {
  /** Messages, in order; one where left out. */
  readonly says?: readonly string[];
  /** The quote of the first problem. */
  readonly quote?: string | null;
  /** The line of the first problem's place. */
  readonly line?: number | null;
}

interface Cases {
  readonly ready: readonly Case[];
  readonly unready: readonly UnreadyCase[];
}

export function testRule(rule: Rule, cases: Cases): void {
  testTables(rule, cases);
  testLaws(rule);
}

/** Each case with line feeds and as GitHub's editor sends it back, with CRLF. */
function testTables(rule: Rule, cases: Cases): void {
  describe.each([
    ["line feeds", (body: string) => body],
    ["CRLF", (body: string) => body.replaceAll("\n", "\r\n")],
  ])("%s", (_ends, write) => {
    it.each(cases.ready)("passes: $name", (written) => {
      expect(problemsOf(rule, { ...written, body: write(written.body) })).toEqual([]);
    });

    it.each(cases.unready)("finds, and its edit mends: $name", (unready) => {
      const written = { ...unready, body: write(unready.body) };
      const problems = problemsOf(rule, written);
      const [first] = problems;
      expect(problems.map(({ message }) => message)).toEqual(unready.says ?? [first?.message]);
      expect(problems.flatMap((problem) => faults(problem, written.body))).toEqual([]);
      if (unready.quote !== undefined) {
        expect(first?.quote).toBe(unready.quote);
      }
      if (unready.line !== undefined) {
        expect(first?.place?.line ?? null).toBe(unready.line);
      }
      const left = problemsOf(rule, mend(rule, written));
      expect(left.filter(isWritten)).toEqual([]);
      // Only what was outside the text before may be left.
      expect(left.length).toBe(problems.filter((problem) => !isWritten(problem)).length);
    });
  });
}

function testLaws(rule: Rule): void {
  const { ready, unready } = rule.example;

  it("lets its own ready example pass", () => {
    expect(problemsOf(rule, exampleOf(ready))).toEqual([]);
  });

  it("finds something in its own unready example, and its edit mends it", () => {
    const problems = problemsOf(rule, exampleOf(unready));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap((problem) => faults(problem, unready.body))).toEqual([]);
    const left = problemsOf(rule, mend(rule, exampleOf(unready)));
    expect(left.filter(isWritten)).toEqual([]);
    expect(left.length).toBe(problems.filter((problem) => !isWritten(problem)).length);
  });

  it("reads like a law: one sentence, and a level, stage and options a policy can keep", () => {
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/);
    expect(rule.options.parse({})).toEqual(rule.options.parse(rule.options.parse({})));
    const issue = issueOf({ body: "" });
    expect(() => rule.check(issue, { nonsense: true }, contextOf(issue, { body: "" }))).toThrow("nonsense");
  });

  it("never throws, is told in sentences with true places, and tells the same twice, whatever the body", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const problems = problemsOf(rule, { body });
        expect(problems.flatMap((problem) => faults(problem, body))).toEqual([]);
        expect(problemsOf(rule, { body })).toEqual(problems);
      }),
      { numRuns: 25 },
    );
  });

  it("mends what it finds by its own edits, whatever the body", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (body) => {
        const left = problemsOf(rule, mend(rule, { body, title: "Bug" }));
        expect(left.filter(isWritten)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("finds the same whatever the line ends", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const lf = body.replaceAll("\r\n", "\n");
        expect(problemsOf(rule, { body: lf.replaceAll("\n", "\r\n") }).map(told)).toEqual(
          problemsOf(rule, { body: lf }).map(told),
        );
      }),
      { numRuns: 25 },
    );
  });
}

function exampleOf({ asks, editedAt, ...rest }: Example): Written {
  return {
    ...rest,
    ...(asks === undefined ? {} : { asks }),
    ...(editedAt === undefined ? {} : { kept: { editedAt } }),
  };
}

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
  "As a seller, I want to add a photo & delete an old offer (the one that nobody has seen for a year). It is late.",
  "| As a | clerk |\n|---|---|\n| I want | to print a label |",
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
  "- The search works well\n- It is easy, fast, etc.\n- If possible, it is better",
  "Scenario: Again",
  "Given a customer\nWhen they pay",
  "- When they pay\n- Given a customer\n- When they leave",
  "Then it is kept",
  "```gherkin\nScenario Outline: Again\n  Given <who>\n  no step\n  Then it is kept\n```",
  "",
];

const arbitraryBody = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("\n\n", "\n", "\r\n\r\n")), { maxLength: 12 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(""));

/** Blocks apart from each other, as a person writes them. */
const arbitraryBlocks = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 10 })
  .map((pieces) => pieces.join("\n\n"));

function told({ message, quote, edit }: Problem) {
  return { message, quote: quote === null ? null : unified(quote), sentence: edit.sentence };
}
